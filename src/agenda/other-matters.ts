import type { Kysely } from 'kysely'
import { insertOther, updateOther } from '../../db/agenda-choices.ts'
import type { Draft } from '../../db/agendas.ts'
import type { Database } from '../../db/schema.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { changeDraft, type DraftSeen } from './change-draft.ts'
import { type FreeItem, moved, type Place, placeWords, whyNotMoved } from './choices.ts'

type Words = Pick<FreeItem, 'heading' | 'words' | 'minutes'>

/** Adds a matter that no commitment brings, at the end. */
export const addOther = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  item: Words,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, record }) => {
    mustHaveHeading(item)
    // Those taken away keep their place, so the last one stands for the end.
    const position = draft.choices.freeItems.length
    await renumber(db, draft)
    await insertOther(db, draft.id, { ...item, position })
    await record('added another matter to the agenda', item)
  })

export const editOther = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  { id, ...item }: Words & { id: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, record }) => {
    mustHaveHeading(item)
    const was = getOther(draft, id)
    await updateOther(db, id, item)
    await record('changed another matter on the agenda', { was: was.heading, ...item })
  })

export const removeOther = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  id: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, record }) => {
    const { heading } = getOther(draft, id)
    await updateOther(db, id, { removedAt: moment.at, removedBy: by.name })
    await record('took another matter off the agenda', { heading })
  })

export const moveOther = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  { id, place }: { id: string; place: Place },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, record }) => {
    const { heading } = getOther(draft, id)
    const ids = draft.choices.freeItems.map((item) => item.id)
    const order = moved(ids, ids, id, place)
    if (order === null) throw new CodedError('invalid', whyNotMoved(`“${heading}”`, place, ids.length))
    for (const [position, one] of order.entries()) await updateOther(db, one, { position })
    await record(`moved another matter ${placeWords(place)}`, { heading })
  })

const renumber = async (db: Kysely<Database>, draft: Draft): Promise<void> => {
  for (const [position, { id }] of draft.choices.freeItems.entries()) await updateOther(db, id, { position })
}

const mustHaveHeading = ({ heading }: Words): void => {
  if (heading === '') throw new CodedError('invalid', 'Enter a heading.')
}

const getOther = (draft: Draft, id: string): FreeItem => {
  const item = draft.choices.freeItems.find((one) => one.id === id)
  if (item === undefined)
    throw new CodedError('conflict', 'This matter is not on the agenda any more. Check how it stands now.')
  return item
}
