import { deflateSync } from 'node:zlib'
import { pdfWith } from '../support/pdf-file.ts'
import { docxFile } from './docx/docx-file.ts'
import { odtFile } from './odt/odt-file.ts'

/** Minutes as somebody has them in mind, whatever program writes them down. */
export type Part =
  | { readonly title: string }
  /** Numbered by the program where it can. */
  | { readonly item: number; readonly heading: string }
  | { readonly words: string; readonly bold?: string }
  | { readonly bullets: readonly string[] }
  /** A cell's paragraphs are separated by "\n". */
  | { readonly rows: readonly (readonly string[])[] }

export const inWord = (parts: readonly Part[]): Buffer => {
  const run = (words: string, bold = false): string =>
    `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`
  const p = (runs: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
  const listed = (list: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  const level = (id: number, format: string, text: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
  const body = parts.map((part) => {
    if ('title' in part) return p(run(part.title), '<w:pStyle w:val="Title"/>')
    if ('item' in part) return p(run(part.heading), `<w:pStyle w:val="Heading1"/>${listed(1)}`)
    if ('words' in part) return p((part.bold === undefined ? '' : run(part.bold, true)) + run(part.words))
    if ('bullets' in part) return part.bullets.map((words) => p(run(words), listed(2))).join('')
    const cell = (words: string): string =>
      `<w:tc>${words
        .split('\n')
        .map((line) => p(run(line)))
        .join('')}</w:tc>`
    return `<w:tbl>${part.rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  })
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  return docxFile(body.join(''), {
    numbering:
      level(0, 'decimal', '%1.') +
      level(1, 'bullet', '•') +
      [0, 1].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join(''),
    styles: style('Title', 'Title') + style('Heading1', 'heading 1'),
  })
}

export const inOpenDocument = (parts: readonly Part[]): Buffer => {
  const p = (words: string): string => `<text:p>${words}</text:p>`
  const list = (style: string, items: readonly string[]): string =>
    `<text:list text:style-name="${style}" text:continue-numbering="true">${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`
  const body = parts.map((part) => {
    if ('title' in part) return `<text:p text:style-name="Title">${part.title}</text:p>`
    if ('item' in part) return list('Items', [`<text:h text:outline-level="1">${part.heading}</text:h>`])
    if ('words' in part)
      return p(
        (part.bold === undefined ? '' : `<text:span text:style-name="Bold">${part.bold}</text:span>`) +
          part.words,
      )
    if ('bullets' in part) return list('Dots', part.bullets.map(p))
    const cell = (words: string): string =>
      `<table:table-cell>${words.split('\n').map(p).join('')}</table:table-cell>`
    return `<table:table>${part.rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('')}</table:table>`
  })
  return odtFile(body.join(''))
}

/** Signs beyond ASCII by their number, as Word writes them. */
export const inRichText = (parts: readonly Part[]): Buffer => {
  const signs = (words: string): string =>
    words.replaceAll(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)
  const body = parts.map((part) => {
    if ('title' in part) return `\\pard\\s5 ${signs(part.title)}\\par`
    if ('item' in part) return `\\pard\\s1{\\listtext ${part.item}.\\tab}${signs(part.heading)}\\par`
    if ('words' in part)
      return `\\pard ${part.bold === undefined ? '' : `{\\b ${part.bold}}`}${signs(part.words)}\\par`
    if ('bullets' in part)
      return part.bullets.map((words) => `\\pard{\\listtext\\f1 \\'b7\\tab}${signs(words)}\\par`).join('')
    return `${part.rows
      .map((cells) => {
        const row = `\\trowd${cells.map((_, index) => `\\cellx${(index + 1) * 3000}`).join('')}`
        return `${row}\\pard\\intbl ${cells.map((cell) => `${signs(cell).replaceAll('\\u10?', '\\par ')}\\cell `).join('')}{${row}\\row }`
      })
      .join('')}\\pard`
  })
  return Buffer.from(
    `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}{\\f1\\fcharset2 Symbol;}}{\\stylesheet{\\s1 heading 1;}{\\s5 Title;}}${body.join('\r\n')}}`,
  )
}

export const inHtml = (parts: readonly Part[]): Buffer => {
  const body = parts.map((part) => {
    if ('title' in part) return `<h1>${part.title}</h1>`
    if ('item' in part) return `<h2>${part.item}. ${part.heading}</h2>`
    if ('words' in part) return `<p>${part.bold === undefined ? '' : `<b>${part.bold}</b>`}${part.words}</p>`
    if ('bullets' in part) return `<ul>${part.bullets.map((words) => `<li>${words}</li>`).join('')}</ul>`
    const cell = (words: string): string =>
      `<td>${words
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</td>`
    return `<table>${part.rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`
  })
  return Buffer.from(`<!DOCTYPE html><html><body>${body.join('\n')}</body></html>`)
}

/** As it comes out of Word when it is copied: cells with tabs, a cell on one line. */
export const inText = (parts: readonly Part[]): Buffer => {
  const body = parts.map((part) => {
    if ('title' in part) return part.title
    if ('item' in part) return `${part.item}.\t${part.heading}`
    if ('words' in part) return `${part.bold ?? ''}${part.words}`
    if ('bullets' in part) return part.bullets.map((words) => `•\t${words}`).join('\n')
    return part.rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', ' ')).join('\t')).join('\n')
  })
  return Buffer.from(body.join('\n\n'))
}

export const inMarkdown = (parts: readonly Part[]): Buffer => {
  const body = parts.map((part) => {
    if ('title' in part) return `# ${part.title}`
    if ('item' in part) return `## ${part.item}. ${part.heading}`
    if ('words' in part) return `${part.bold === undefined ? '' : `**${part.bold}**`}${part.words}`
    if ('bullets' in part) return part.bullets.map((words) => `- ${words}`).join('\n')
    const [head = [], ...rest] = part.rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', '<br>')))
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    return [row(head), row(head.map(() => '---')), ...rest.map(row)].join('\n')
  })
  return Buffer.from(`${body.join('\n\n')}\n`)
}

/** Lines broken where they are full, words with a hyphen at their hyphen; tables with borders. */
export const inPdf = (parts: readonly Part[]): Buffer => {
  const pages: string[][] = [[]]
  let y = 780
  const down = (by: number): void => {
    y -= by
    if (y > 80) return
    pages.push([])
    y = 780
  }
  const draw = (operator: string): void => void pages.at(-1)?.push(operator)
  const show = (x: number, words: string): void => draw(`BT /F 11 Tf ${x} ${y} Td (${escaped(words)}) Tj ET`)
  const prose = (x: number, words: string): void => {
    for (const line of brokenAt(80, words)) {
      show(x, line)
      down(14)
    }
    down(12)
  }
  for (const part of parts) {
    if ('title' in part) prose(72, part.title)
    else if ('item' in part) prose(72, `${part.item}. ${part.heading}`)
    else if ('words' in part) prose(72, `${part.bold ?? ''}${part.words}`)
    else if ('bullets' in part) for (const words of part.bullets) prose(72, `• ${words}`)
    else {
      if (y - part.rows.length * 40 < 80) down(1_000)
      for (const cells of part.rows) {
        const lines = cells.map((cell) => cell.split('\n').flatMap((line) => brokenAt(30, line)))
        const height = Math.max(...lines.map(({ length }) => length)) * 14 + 4
        const top = y + 12
        cells.forEach((_, column) => draw(`${72 + column * 160} ${top - height} 160 ${height} re S`))
        lines.forEach((cell, column) =>
          cell.forEach((line, index) => {
            draw(`BT /F 11 Tf ${78 + column * 160} ${y - index * 14} Td (${escaped(line)}) Tj ET`)
          }),
        )
        down(height)
      }
      down(16)
    }
  }
  return pdfWith(pages.map((page) => deflateSync(page.join('\n'))))
}

/** As a program breaks lines: between words, and behind a hyphen. */
const brokenAt = (width: number, words: string): string[] => {
  const lines: string[] = ['']
  for (const piece of words.split(/(?<=\w-)(?=\w)|(?<=\s)/)) {
    const line = lines.at(-1) ?? ''
    if (`${line}${piece}`.trimEnd().length > width) lines.push(piece)
    else lines[lines.length - 1] = `${line}${piece}`
  }
  return lines.map((line) => line.trimEnd())
}

/** In the signs of Windows-1252, which the font of `pdfWith` has. */
const escaped = (words: string): string =>
  words
    .replaceAll(/[()\\]/g, '\\$&')
    .replaceAll(/[^\x20-\x7e]/g, (sign) => `\\${(WINDOWS[sign] ?? sign.charCodeAt(0)).toString(8)}`)

const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95 }
