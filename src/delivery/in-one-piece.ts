import { Readable, type Transform } from 'node:stream'

/**
 * Gives a mail to the library's connection as a whole, once `mayGo` has resolved, and already as it travels: the
 * library looks at every byte for ends of lines and dots, which takes longer than setting the mail out.
 */
export const inOnePiece = (words: string, mayGo = () => Promise.resolve()): Readable => {
  const give = async (): Promise<void> => {
    try {
      await mayGo()
      piece.push(Buffer.from(asItTravels(words)).subarray(0, -LINE_END.length))
      piece.push(null)
    } catch (error) {
      piece.destroy(error as Error)
    }
  }
  // It is first read when the server has said that it waits for the words.
  const piece = new Readable({ read: () => void give() })
  return Object.assign(piece, {
    /** The connection's stream still ends the mail: having seen no line's end, with that and the dot alone. */
    pipe: <To extends NodeJS.WritableStream>(connection: To): To => {
      const stream = connection as unknown as Transform
      piece.on('data', (bytes: Buffer) => stream.push(bytes))
      piece.once('end', () => stream.end())
      return connection
    },
  })
}

const LINE_END = '\r\n'

/**
 * Every line ends with CR LF, also one that had another end (RFC 5321, 2.3.8), and a dot that begins a line is written
 * twice, since one alone ends the mail (4.5.2). The words end with the end of a line.
 */
export const asItTravels = (words: string): string => {
  const lines = words.replaceAll(/\r\n?|\n/g, '\r\n').replaceAll('\n.', '\n..')
  return lines.startsWith('.') ? `.${lines}` : lines
}
