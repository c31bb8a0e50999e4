/** What a reader of documents can meet and leave out, accept or move. */
export type LeftOut = 'tracked' | 'comments' | 'hidden' | 'struck' | 'pictures' | 'footnotes'

export const nothingLeftOut = (): Record<LeftOut, number> => ({
  tracked: 0,
  comments: 0,
  hidden: 0,
  struck: 0,
  pictures: 0,
  footnotes: 0,
})

/** What was met, by how often, in sentences for a person: they say which version of the document was read. */
export const leftOutNotes = (
  { tracked, comments, hidden, struck, pictures, footnotes }: Readonly<Record<LeftOut, number>>,
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
