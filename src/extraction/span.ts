import { textOf } from '../minutes/quoting/block-at.ts'
import type { Block } from '../minutes/document.ts'
import type { Span } from './candidate.ts'

/** Where a run of a document's blocks stands in it; `all` are the document's blocks. */
export const spanOf = (all: readonly Block[], run: readonly Block[]): Span => {
  const place = run[0]?.place
  const before = all.slice(
    0,
    all.findIndex((block) => block.place.paragraph === place?.paragraph),
  )
  const from = before.length === 0 || place === undefined ? 0 : textOf(before).length + 1
  return {
    page: place?.page ?? null,
    paragraph: place?.paragraph ?? 1,
    from,
    to: from + textOf(run).length,
  }
}
