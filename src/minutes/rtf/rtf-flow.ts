/**
 * Words that flow: the body of a rich text file, one of its text boxes or footnotes. Tables are rows of cells
 * that simply follow each other, each paragraph saying how deep in tables it stands, so they are put together here.
 */
export type Flow = {
  words: string
  /** The number or bullet in front of the paragraph. */
  label: string
  /** Boxes that hang on the paragraph: they follow it. */
  beside: string
  readonly body: string[]
  /** The tables that are open, the outermost first. */
  readonly tables: OpenTable[]
}

type OpenTable = {
  readonly rows: Row[]
  cells: string[]
  cell: string
  /** Where the cells of the row end, as far as it said. */
  edges: number[]
}

type Row = { readonly cells: readonly string[]; readonly edges: readonly number[] }

export const newFlow = (): Flow => ({ words: '', label: '', beside: '', body: [], tables: [] })

/** Ends the paragraph, which stands so deep in tables. */
export const endParagraph = (flow: Flow, depth: number, heading: boolean): void => {
  const { words, beside } = flow
  const label = flow.label.trim()
  const [bullet, number] = /^[^\p{L}\p{N}]{1,2}$/u.test(label) ? [true, ''] : [false, label]
  const tag = bullet ? 'li' : heading ? 'h2' : 'p'
  // The weight of a heading's style says nothing about its words.
  const shown = heading ? words.replaceAll(/<\/?b>/g, '') : words.replaceAll('</b><b>', '')
  Object.assign(flow, { words: '', label: '', beside: '' })
  place(flow, depth, `<${tag}>${number === '' ? '' : `${number} `}${shown}</${tag}>${beside}`)
}

export const endCell = (flow: Flow, depth: number): void => {
  const table = tableAt(flow, depth)
  table.cells.push(table.cell)
  table.cell = ''
}

export const endRow = (flow: Flow, depth: number): void => {
  const table = tableAt(flow, depth)
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, edges: table.edges })
  table.cells = []
  table.cell = ''
}

export const startRow = (flow: Flow, depth: number): void => {
  tableAt(flow, depth).edges = []
}

export const addEdge = (flow: Flow, depth: number, edge: number): void => {
  tableAt(flow, depth).edges.push(edge)
}

/** The HTML of all that flowed. */
export const endFlow = (flow: Flow): string => {
  endParagraph(flow, flow.tables.length, false)
  closeTables(flow, 0)
  return flow.body.join('')
}

const place = (flow: Flow, depth: number, html: string): void => {
  if (depth === 0) {
    closeTables(flow, 0)
    flow.body.push(html)
  } else tableAt(flow, depth).cell += html
}

const tableAt = (flow: Flow, depth: number): OpenTable => {
  closeTables(flow, depth)
  while (flow.tables.length < depth) flow.tables.push({ rows: [], cells: [], cell: '', edges: [] })
  return flow.tables[depth - 1] as OpenTable
}

const closeTables = (flow: Flow, depth: number): void => {
  while (flow.tables.length > depth) {
    const inner = flow.tables.length
    const table = flow.tables.pop() as OpenTable
    // The file broke off inside a row: what it had is read.
    if (table.cell !== '' || table.cells.length > 0)
      table.rows.push({ cells: [...table.cells, table.cell], edges: table.edges })
    const html = tableHtml(table.rows)
    const outer = flow.tables[inner - 2]
    if (outer === undefined) flow.body.push(html)
    else outer.cell += html
  }
}

const tableHtml = (rows: readonly Row[]): string => {
  if (rows.length === 0) return ''
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most))
  const lines = rows.map((row) =>
    inColumns(row, widest)
      .map((cell) => `<td>${cell}</td>`)
      .join(''),
  )
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`
}

/** A row with fewer cells has some that span: each stands in the column where it starts. */
const inColumns = ({ cells, edges }: Row, widest: Row): string[] => {
  const columns: string[] = []
  cells.forEach((cell, index) => {
    const left = index === 0 ? Number.NEGATIVE_INFINITY : (edges[index - 1] ?? Number.NEGATIVE_INFINITY)
    const start = widest.edges.findIndex((edge) => Math.abs(edge - left) <= NEAR) + 1
    const room = widest.cells.length - (cells.length - index)
    while (columns.length < Math.min(start, room)) columns.push('')
    columns.push(cell)
  })
  return columns
}

/** Twentieths of a point: borders that a person sees in one line. */
const NEAR = 60
