/** What a reader of documents met and left out, accepted or moved, by how often. */
export type LeftOut = {
  readonly tracked?: number
  readonly comments?: number
  readonly hidden?: number
  readonly struck?: number
  readonly pictures?: number
  readonly footnotes?: number
}

/** The same in sentences for a person: which version of the document was read. */
export const leftOutNotes = (
  { tracked = 0, comments = 0, hidden = 0, struck = 0, pictures = 0, footnotes = 0 }: LeftOut,
  blocks: number,
): string[] => {
  const notes: string[] = []
  if (tracked > 0)
    notes.push('The document has tracked changes: it was read as if all of them were accepted.')
  if (comments > 0) notes.push('The document has comments: they were not read.')
  if (hidden > 0) notes.push('Words that are hidden were left out.')
  if (struck > 0) notes.push('Words that are struck through were left out.')
  if (pictures > 0)
    notes.push(
      `The document has ${pictures === 1 ? 'a picture' : `${pictures} pictures`}: any words in ${pictures === 1 ? 'it' : 'them'} were not read.`,
    )
  if (footnotes > 0) notes.push('Footnotes were read as paragraphs at the end of the document.')
  if (blocks === 0) notes.push('The document has no words. It may hold pictures of pages.')
  return notes
}
