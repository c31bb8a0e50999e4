import type { Kysely } from 'kysely'
import { enqueue } from '../../../db/outbox.ts'
import { batches } from '../../../db/outbox-rows.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../../src/calendar/plain-date.ts'
import { messageIdFor } from '../../../src/delivery/message.ts'
import { factsIn } from '../../../src/notifications/load-facts.ts'
import { planReminders } from '../../../src/notifications/plan-reminders.ts'
import { commitmentRow } from '../../delivery/seeded-register.ts'
import { day } from '../builders.ts'

/** A Tuesday, and the hour after mails begin to go out. */
export const DAY = day('2026-03-03')
export const MORNING = '2026-03-03T09:00:00.000Z'
/** Hours before anything is planned, so that the outbox holds what the fault puts into it. */
export const NIGHT = '2026-03-03T02:00:00.000Z'
export const SENDER = 'matters@westmarch.example'

const AT = '2025-10-09T10:00:00.000Z'
const number = (n: number): string => String(n).padStart(4, '0')
export const refOf = (n: number): string => `C-${number(n)}`
export const staffAddress = (n: number): string => `officer-${number(n)}@westmarch.example`
export const chiefAddress = (n: number): string => `chief-${number(n)}@westmarch.example`

export type OfficeSize = {
  /** Members of the office's staff, who get reminders. */
  readonly staff?: number
  /** Chief officers, each in a post of their own, who get digests. */
  readonly chiefs?: number
  readonly commitments: number
  readonly dueOn?: (n: number) => PlainDate
}

/** An invented office, its force, one meeting, and commitments shared out among the chief officers. */
export const seedOffice = async (
  db: Kysely<Database>,
  { staff = 0, chiefs = 0, commitments, dueOn = () => DAY }: OfficeSize,
): Promise<void> => {
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1)
  const officers = { id: 'post-po', code: 'PO', title: 'Policy Officer', side: 'office', mail: 'reminders' }
  const posts = [
    officers as { id: string; code: string; title: string; side: 'office'; mail: 'reminders' },
    ...upTo(chiefs).map((n) => ({
      id: `post-ch${n}`,
      code: `CH${n}`,
      title: `Chief Officer ${n}`,
      side: 'force' as const,
      mail: 'digest' as const,
    })),
  ]
  const people = [
    ...upTo(staff).map((n) => ({
      id: `person-po${number(n)}`,
      name: `Officer ${n}`,
      initials: '',
      email: staffAddress(n),
      postId: 'post-po',
    })),
    ...upTo(chiefs).map((n) => ({
      id: `person-ch${number(n)}`,
      name: `Chief ${n}`,
      initials: '',
      email: chiefAddress(n),
      postId: `post-ch${n}`,
    })),
  ]
  const createdAt = AT
  await db
    .insertInto('posts')
    .values(posts.map((post) => ({ ...post, createdAt })))
    .execute()
  for (const batch of batches(people, 200)) {
    await db
      .insertInto('people')
      .values(batch.map(({ id, name, initials, email }) => ({ id, name, initials, email, createdAt })))
      .execute()
    const held = { fromOn: day('2022-01-01'), untilOn: null }
    await db
      .insertInto('postHolders')
      .values(batch.map(({ id, postId }) => ({ id: `held-${id}`, personId: id, postId, ...held })))
      .execute()
  }
  await db
    .insertInto('meetingSeries')
    .values({ id: 'series-hta', code: 'HTA', name: 'Holding to Account Meeting', createdAt })
    .execute()
  await db
    .insertInto('meetings')
    .values({
      id: 'meeting-1',
      ref: 'HTA-2025-10-07',
      seriesId: 'series-hta',
      heldOn: day('2025-10-07'),
      chair: 'Petra Thornbury',
      theme: '',
      cancelledOn: null,
      createdAt,
    })
    .execute()
  const rows = upTo(commitments).map((n) => ({
    ...commitmentRow(refOf(n)),
    ownerPostId: chiefs === 0 ? null : `post-ch${((n - 1) % chiefs) + 1}`,
    dueOn: dueOn(n),
    baselineDueOn: dueOn(n),
  }))
  for (const batch of batches(rows, 200)) await db.insertInto('commitments').values(batch).execute()
}

/**
 * One mail to each member of staff about each commitment alone, as the planner would write it; returns how many are
 * new. Between `from` and `to`, both included, when only some commitments are meant.
 */
export const fillOutbox = async (
  db: Kysely<Database>,
  { at = MORNING, from = 1, to = 9999 }: { at?: string; from?: number; to?: number } = {},
): Promise<number> => {
  const facts = await factsIn(db, { timeZone: 'Europe/London', escalateAfter: 10 })(DAY)
  const planned = facts.commitments
    .filter(({ ref }) => ref >= refOf(from) && ref <= refOf(to))
    .flatMap(
      (commitment) =>
        planReminders({ ...facts, commitments: [commitment], alreadyPlanned: new Set(), today: DAY })
          .messages,
    )
  const messageIdOf = (key: string): string => messageIdFor(key, SENDER)
  let added = 0
  for (const batch of batches(planned, 100)) {
    const put = { at, today: DAY, messageIdOf }
    added += (await db.transaction().execute((db) => enqueue(db, batch, put))).length
  }
  return added
}

/** The settings of this office, as its environment holds them. */
export const officeEnv = (given: {
  database: string
  smtpPort: number
  redis?: string
  login?: string
}): Record<string, string> => ({
  MATTERS_DATABASE: given.database,
  MATTERS_SMTP: `smtp://${given.login === undefined ? '' : `${given.login}@`}127.0.0.1:${given.smtpPort}`,
  MATTERS_MAIL_FROM: `Matters Arising <${SENDER}>`,
  ...(given.redis === undefined ? {} : { MATTERS_REDIS: given.redis }),
})
