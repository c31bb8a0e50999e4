import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listCandidates } from '../../../db/candidates.ts'
import { listFalseAlarms, tallyReviews } from '../../../db/reader-facts.ts'
import { listRestatements } from '../../../db/restatements.ts'
import type { Database } from '../../../db/schema.ts'
import { readMinutesFile } from '../../../src/extraction/read-minutes-file.ts'
import { acceptCandidate, rejectCandidate } from '../../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import { recordSaidAgain } from '../../../src/register/review/restate-candidate.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../../support/minutes.ts'
import { APPROVED, DRAFT } from '../../support/versions.ts'

const REVIEWED = momentOn('2025-03-11')

eachDatabase('a decision that a new version carries', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const putIn = async (text: string, name: string, on: string) => {
    const minutes = await readMinutesFile(name, Buffer.from(text))
    const { documentId } = await importMinutes(db, minutes, clerk, momentOn(on))
    return await listCandidates(db, documentId)
  }
  const about = <T extends { quote: string }>(all: readonly T[], words: string): T => {
    const found = all.find(({ quote }) => quote.includes(words))
    if (found === undefined) throw new Error(`Nothing about ${words}`)
    return found
  }

  it('counts once in what is told of the reader', async () => {
    const draft = await putIn(DRAFT, 'draft.txt', '2025-03-10')
    await acceptCandidate(db, about(draft, 'improvement plan').id, {}, clerk, REVIEWED)
    const alarm = about(draft, 'are sampled').id
    await rejectCandidate(db, alarm, { code: 'only-discussion', words: '' }, clerk, REVIEWED)
    const approved = await putIn(APPROVED, 'approved.txt', '2025-04-02')
    expect(about(approved, 'improvement plan').decision).toMatchObject({ as: 'accepted' })
    expect(about(approved, 'are sampled').decision).toMatchObject({ as: 'rejected' })

    const { proposals } = await tallyReviews(db, '')
    const decided = proposals.filter(({ decision }) => decision !== null)
    expect(decided.map(({ decision, count }) => `${count} ${decision}`).toSorted()).toEqual([
      '1 accepted',
      '1 rejected',
    ])
    expect((await listFalseAlarms(db, '', 10)).map(({ candidateId }) => candidateId)).toEqual([alarm])
  })

  it('is no second saying of an earlier promise', async () => {
    const [ref = ''] = await takeIn(db, someMinutes({}, [aCandidate({ quote: 'DCC to share the plan.' })]))
    const draft = await putIn(DRAFT, 'draft.txt', '2025-03-10')
    const said = about(draft, 'improvement plan')
    await recordSaidAgain(db, said.id, { ref }, clerk, REVIEWED)
    const approved = await putIn(APPROVED, 'approved.txt', '2025-04-02')
    const carried = about(approved, 'improvement plan')
    expect(carried.decision).toMatchObject({ as: 'restated' })
    const commitmentId = carried.decision?.commitmentId ?? ''
    expect((await listRestatements(db, commitmentId)).map(({ candidateId }) => candidateId)).toEqual([
      said.id,
    ])
  })
})
