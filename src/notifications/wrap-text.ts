const WIDTH = 74

/** Lines short enough for any mail program; a word that is longer, such as an address, stays whole. */
export const wrapText = (text: string): string => text.split('\n').map(wrapLine).join('\n')

const wrapLine = (line: string): string => {
  if (line.length <= WIDTH) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  for (const word of line.trim().split(/ +/)) {
    if (current !== '' && indent.length + current.length + 1 + word.length > WIDTH) {
      lines.push(indent + current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, indent + current].join('\n')
}
