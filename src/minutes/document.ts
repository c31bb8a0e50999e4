/** What every reader yields, whatever the format: the words of the minutes in reading order, with their places. */

/** Where words stand, so that a person can find them in the original. Page and paragraph count from 1. */
export type Place = {
  /** Only formats with pages (PDF) know it. */
  readonly page: number | null
  /** The numbered item they stand under, as the minutes write it: "2.1", "081/22", "9". */
  readonly item: string | null
  /** The block's position in the document. */
  readonly paragraph: number
}

/**
 * `heading`: a title or the heading of an item. `paragraph`, `list-item`: prose.
 * `row`: a table row with cells that belong together (action logs, attendance, an action column beside the note).
 */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'row'

/** A run of words that belongs together. */
export type Block = {
  readonly kind: BlockKind
  readonly place: Place
  /** The words as they stand, white space folded to single blanks; for a row, its cells joined by " | ". */
  readonly text: string
  /** A row's cells, in order; empty for other kinds. A cell's paragraphs are separated by "\n". */
  readonly cells: readonly string[]
  /** A row's table, counted from 0 within the document; null for other kinds. Rows of one table share it. */
  readonly table: number | null
  /** The words of the block that are set in bold, when the format tells; some offices mark actions that way. */
  readonly bold: readonly string[]
  /** The runs of its words that stand unbroken in the file, for a block that was put together from several. */
  readonly pieces?: readonly string[]
}

export type MediaType = 'text' | 'html' | 'docx' | 'odt' | 'rtf' | 'pdf'

export type MinutesDocument = {
  readonly fileName: string
  readonly mediaType: MediaType
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly blocks: readonly Block[]
  /** All words in reading order, as quotes are checked against them. */
  readonly text: string
  /** What the reader could not read, or chose, in sentences for a person: "Page 3 has no text: it may be a scan." */
  readonly notes: readonly string[]
}
