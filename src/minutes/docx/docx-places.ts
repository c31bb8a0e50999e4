/**
 * Notes on what stands apart from the text of a Word file: on which pages its pictures are, as Word last laid
 * them out, and what became of its text boxes. `source` is the XML of the document.
 */
export const apartNotes = (source: string): string[] => [...pictureNotes(source), ...textBoxNotes(source)]

const pictureNotes = (source: string): string[] => {
  // Only Word writes where its pages broke.
  if (!source.includes(PAGE_BREAK)) return []
  const pages: number[] = []
  let page = 1
  for (const [mark] of source.matchAll(BREAK_OR_PICTURE)) {
    if (mark === PAGE_BREAK) page += 1
    else pages.push(page)
  }
  const [first, ...others] = [...new Set(pages)]
  if (first === undefined) return []
  const last = others.at(-1)
  return [
    last === undefined
      ? `${pages.length === 1 ? 'The picture stands' : 'The pictures stand'} on page ${first}.`
      : `The pictures stand on pages ${[first, ...others.slice(0, -1)].join(', ')} and ${last}.`,
  ]
}

const PAGE_BREAK = '<w:lastRenderedPageBreak'
const BREAK_OR_PICTURE = /<w:lastRenderedPageBreak|<a:blip\s|<v:imagedata\s/g

/** Word keeps each text box twice, in a new and in an old form; only the old one is read. */
const textBoxNotes = (source: string): string[] => {
  const boxes = count(source, /<wps:txbx\b/g)
  const read = count(source, /<v:textbox\b/g)
  const notes: string[] = []
  if (read > 0) notes.push('Words in text boxes were read behind the paragraph that they stand beside.')
  if (boxes > read)
    notes.push(
      `The document has ${boxes - read === 1 ? 'a text box' : `${boxes - read} text boxes`} whose words were not read. Copy them into the text, then try again.`,
    )
  return notes
}

const count = (source: string, mark: RegExp): number => (source.match(mark) ?? []).length
