import type { Kysely } from 'kysely'
import { listHistory } from '../../../db/history.ts'
import type { Database } from '../../../db/schema.ts'

/** How each change of the list stands in the meeting's history, which is where removals are known from. */
export const attendanceActs = {
  added: 'added to the attendance',
  changed: 'changed the attendance',
  removed: 'removed from the attendance',
} as const

/** A person has said that this line is not of the meeting, and nobody has put it back since. */
export type Removal = { readonly name: string; readonly by: string; readonly at: string }

/** By `lineKey`, in the order in which they were removed: no minutes bring these lines back. */
export const listRemovals = async (
  db: Kysely<Database>,
  meetingId: string,
): Promise<ReadonlyMap<string, Removal>> => {
  const removals = new Map<string, Removal>()
  for (const { act, actor, at, detail } of await listHistory(db, 'meeting', meetingId)) {
    const line = { name: textOf(detail.name), capacity: textOf(detail.title) }
    // A line that got another name stood under a wrong one before.
    const before = textOf(detail.nameBefore)
    if (act === attendanceActs.removed) note(removals, line, actor, at)
    else if (act === attendanceActs.changed && before !== '')
      note(removals, { name: before, capacity: '' }, actor, at)
    if (act === attendanceActs.added || act === attendanceActs.changed) removals.delete(lineKey(line))
  }
  return removals
}

/** What tells the lines of one meeting apart: the name, or the post of a line without one. */
export const lineKey = ({ name, capacity }: { readonly name: string; readonly capacity: string }): string =>
  foldName(name) || `post: ${foldName(capacity)}`

export const foldName = (name: string): string => name.trim().toLowerCase()

const note = (
  removals: Map<string, Removal>,
  line: { readonly name: string; readonly capacity: string },
  by: string,
  at: string,
): void => {
  removals.set(lineKey(line), { name: line.name || line.capacity, by, at })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
