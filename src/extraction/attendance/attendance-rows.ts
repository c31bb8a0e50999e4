import { personOf } from './attendee-line.ts'

// What a row of a table may be in a list of those present.

/** "Name | Organisation | Initials" heads a list of those present, whatever stands above it. */
export const isListHead = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^names?\W*$/i.test(cell.trim())) &&
  cells.some((cell) =>
    /^(?:capacity|roles?|(?:job )?titles?|posts?|positions?|organisations?|representing|initials|designation)\W*$/i.test(
      cell.trim(),
    ),
  )

/** "Management Side | Staff Side": each cell below names one of that side. */
export const isSides = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) =>
    /^(?:present|(?:in )?attend\w+|apologies|(?:[A-Z][a-z]+ )?(?:[Ss]ide|[Mm]embers|[Rr]epresentatives|[Oo]fficers))\W*$/.test(
      cell.trim(),
    ),
  )

/** "Head of HR – Ann Bell | Unison – Cy Dunn": every cell holds somebody with a post. */
export const eachIsOne = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => {
    const [one, ...others] = cell.includes('\n') ? [] : personOf(cell)
    return one !== undefined && others.length === 0 && one.capacity !== ''
  })

/** A row of names: one person across its cells, or, when a cell lists several, one person a line. */
export const linesTogether = (cells: readonly string[]): string[] => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !/^[:–-]?$/.test(cell))
  if (filled.length === 0) return []
  const columns = filled.map((cell) => cell.split('\n'))
  const longest = Math.max(...columns.map((column) => column.length))
  if (longest === 1) return [filled.join(' | ')]
  if (columns.every((column) => column.length === longest))
    return Array.from({ length: longest }, (_, line) => columns.map((column) => column[line]).join(' | '))
  return columns.flat()
}
