import type { Place } from '../minutes/document.ts'

/** "item 3.1, page 2, paragraph 14": all that is known of a place, so that it is found in any file. */
export const whereWords = (place: Place): string =>
  [
    place.item === null ? null : `item ${place.item}`,
    place.page === null ? null : `page ${place.page}`,
    `paragraph ${place.paragraph}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
