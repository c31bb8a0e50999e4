/**
 * The lines without the ">" that a mail program puts before each line of a message that is answered or passed on.
 * The same sign before the items of a list stays: there no line is empty but for it, and none goes on with the one
 * before. How deep a line was quoted is told by a blank line where that changes.
 */
export const unquoted = (lines: readonly string[]): readonly string[] => {
  const quoted = lines.filter((line) => line.startsWith('>'))
  if (quoted.length < FEWEST || !quoted.some((line) => EMPTY.test(line) || GOES_ON.test(line))) return lines
  const plain: string[] = []
  let before = 0
  for (const line of lines) {
    const mark = line.startsWith('>') ? (MARK.exec(line)?.[0] ?? '') : ''
    const depth = mark.replaceAll(' ', '').length
    if (depth !== before && line.trim() !== '') plain.push('')
    if (line.trim() !== '') before = depth
    plain.push(line.slice(mark.length))
  }
  return plain
}

/** Lines; fewer are not sure to be a message. */
const FEWEST = 3

const MARK = /^(?:> ?)+/
const EMPTY = /^[> ]+$/
const GOES_ON = /^(?:> ?)+[a-z]/
