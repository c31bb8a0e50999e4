import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { insertCommitment } from '../../db/commitment-changes.ts'
import { dueToRow, measureToRow } from '../../db/due-columns.ts'
import { recordHistory } from '../../db/history.ts'
import { findOrAddMeeting } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import { draftKeeper } from '../../src/agenda/draft-keeper.ts'
import { parseConfig } from '../../src/config.ts'
import { today as todayBy, fixedClock } from '../../src/clock.ts'
import { silentLog } from '../../src/log.ts'
import { mailWork } from '../../src/mail-work.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { aDueReading, day } from '../support/builders.ts'
import { capturedMail } from '../support/captured-mail.ts'

export const OFFICE = 'Office of the Westmarch Commissioner'

/** The cast, C-0001 due on 7 April, and a meeting on Tuesday 14 April 2026, whose agenda is drafted on the 7th. */
export const draftingOffice = async (db: Kysely<Database>) => {
  await seedRegister(db, ['C-0001'])
  const series = await db.selectFrom('meetingSeries').select(['id', 'code', 'name']).executeTakeFirstOrThrow()
  const at = '2026-01-05T09:00:00.000Z'
  const plan = (on: string): Promise<Meeting> =>
    findOrAddMeeting(db, series, day(on), { chair: 'Petra Thornbury', theme: '' }, at)
  const april = await plan('2026-04-14')
  const clock = fixedClock('2026-04-06T06:00:00.000Z')
  const moment = () => ({ at: clock.now(), today: todayBy(clock, 'Europe/London') })
  const mail = capturedMail()
  const config = parseConfig(
    { MATTERS_OFFICE: OFFICE, MATTERS_MAIL_FROM: 'Register <register@westmarch.example>' },
    '/',
  )
  const work = mailWork({
    config,
    db,
    clock,
    moment,
    mailer: mail.mailer,
    log: silentLog,
    loadFacts: factsIn(db, config),
    templatesFolder: fileURLToPath(new URL('../../templates', import.meta.url)),
  })
  const draft = draftKeeper({ db, office: OFFICE, agendaDays: 5, moment })
  return {
    april,
    clock,
    moment,
    mail,
    plan,
    draft,
    /** What the worker does in a quarter of an hour, at an instant. */
    work: async (instant: string): Promise<string> => {
      clock.set(instant)
      const said = await draft()
      await work.planMail()
      await work.deliverMail()
      return said
    },
    /** The worker looks at the agendas at an instant; no mail is planned. */
    draftOn: async (instant: string): Promise<string> => {
      clock.set(instant)
      return await draft()
    },
    deliver: () => work.deliverMail(),
    /** Mails are planned and sent, and no draft is looked at meanwhile. */
    mailOnly: async (instant: string): Promise<void> => {
      clock.set(instant)
      await work.planMail()
      await work.deliverMail()
    },
    planOnly: async (instant: string): Promise<void> => {
      clock.set(instant)
      await draft()
      await work.planMail()
    },
    /** A promise of the meeting in October that came into the register today. */
    promise: async (ref: string, dueOn: string | null, acceptedBy = 'Morwenna Pike'): Promise<void> => {
      const quote = `Action: DCC to bring paper ${ref}.`
      const due = dueOn === null ? null : aDueReading({ dueOn: day(dueOn), anchorOn: day('2025-10-07') })
      await db.transaction().execute(async (db) => {
        const id = await insertCommitment(db, {
          ref,
          kind: 'action',
          quote,
          page: null,
          item: null,
          paragraph: 1,
          ...dueToRow(due),
          ...measureToRow(null),
          baselineDueOn: due?.dueOn ?? null,
          documentId: null,
          documentSha256: null,
          meetingId: 'meeting-1',
          madeOn: day('2025-10-07'),
          ownerPostId: null,
          ownerText: 'DCC',
          acceptedAt: clock.now(),
          acceptedBy,
          searchText: quote.toLowerCase(),
        })
        await noted(db, 'commitment', id)
      })
    },
    noted: (type: 'commitment' | 'meeting', id: string) =>
      db.transaction().execute((db) => noted(db, type, id)),
  }

  async function noted(db: Kysely<Database>, subjectType: 'commitment' | 'meeting', subjectId: string) {
    const entry = {
      at: clock.now(),
      actor: 'Priya Anand',
      act: 'accepted',
      subjectType,
      subjectId,
      detail: {},
    }
    await recordHistory(db, entry)
  }
}
