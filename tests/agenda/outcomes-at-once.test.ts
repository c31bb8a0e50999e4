import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { findOrAddMeeting, listSeries } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import { correctOutcome } from '../../src/agenda/correct-outcome.ts'
import { recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import { day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase } from '../support/each-database.ts'
import { clerk, takeIn } from '../support/minutes.ts'

const after = momentOn('2026-04-15')
const nothing = { words: '', on: null, agreedBy: '', replacedBy: '' }
const made = {
  ...{ words: 'Share the drone policy', kind: 'action' as const, ownerPostId: null, due: null },
  ...{ lookAgainOn: null, seeAlsoRef: null },
}

const meetingOf = async (db: Kysely<Database>) => {
  await takeIn(db)
  const [series] = await listSeries(db)
  if (series === undefined) throw new Error('No series')
  return await findOrAddMeeting(db, series, day('2026-04-14'), { chair: 'PT', theme: '' }, after.at)
}

/** How many of those who acted at one moment were told, in a sentence, that they came second. */
const refusals = (results: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
  results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []))

eachDatabase('two people at one meeting', (open) => {
  it('who take down the same promise enter it once', async () => {
    const { db, close } = await open()
    const meeting = await meetingOf(db)
    const results = await Promise.allSettled(
      [1, 2].map(() => recordOutcomes(db, meeting, { outcomes: [], made: [made] }, clerk, after)),
    )
    expect(refusals(results)).toEqual([
      expect.stringContaining('was added at this meeting already, as C-0002'),
    ])
    expect(await listCommitments(db)).toHaveLength(2)
    await close()
  })

  it('who put the same outcome right do it once', async () => {
    const { db, close } = await open()
    const meeting = await meetingOf(db)
    const delivered = { ...nothing, ref: 'C-0001', version: 1, kind: 'delivered' as const }
    await recordOutcomes(db, meeting, { outcomes: [delivered], made: [] }, clerk, after)
    const { version } = await getCommitment(db, 'C-0001')
    const results = await Promise.allSettled(
      [1, 2].map((index) =>
        correctOutcome(
          db,
          meeting,
          { ref: 'C-0001', version },
          { outcome: { ...nothing, kind: 'noted', words: `Person ${index}` }, reason: 'Misheard' },
          clerk,
          after,
        ),
      ),
    )
    expect(refusals(results)).toEqual([expect.stringContaining('C-0001 was changed by somebody else')])
    expect((await listOutcomes(db, meeting.id))[0]?.before).toHaveLength(1)
    await close()
  })
})
