const WIDTH = 74

/** Lines short enough for any mail program. A link stays whole and on the line that says what it is. */
export const wrapText = (text: string): string => text.split('\n').map(wrapLine).join('\n')

const wrapLine = (line: string): string => {
  if (line.length <= WIDTH) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  for (const word of line.trim().split(/ +/)) {
    const isLink = /^https?:/.test(word)
    if (current !== '' && !isLink && indent.length + current.length + 1 + word.length > WIDTH) {
      lines.push(indent + current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, indent + current].join('\n')
}
