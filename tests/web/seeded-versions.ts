import type { Kysely } from 'kysely'
import { listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import type { Database } from '../../db/schema.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { momentOn } from '../support/clock.ts'
import { APPROVED, DRAFT } from '../support/versions.ts'
import { clerk } from '../support/web.ts'

/** Two meetings of a year in one file. */
export const YEAR = ['9 January 2024', '13 February 2024']
  .map((day) =>
    DRAFT.replace(/DRAFT minutes .*/, `Minutes of the meeting held on ${day}`).replaceAll('2025', '2024'),
  )
  .join('\n')

/** A draft with three accepted commitments, the minutes approved from it, and a collection. */
export const seedVersions = async (db: Kysely<Database>) => {
  const putIn = async (text: string, name: string, on: string) =>
    (await importMinutes(db, await readMinutesFile(name, Buffer.from(text)), clerk, momentOn(on))).documentId
  const draft = await putIn(DRAFT, 'board-draft.txt', '2025-03-10')
  for (const { id, quote } of await listCandidates(db, draft))
    if (!quote.includes('sampled by')) await acceptCandidate(db, id, {}, clerk, momentOn('2025-03-11'))
  const approved = await putIn(APPROVED, 'board-approved.txt', '2025-04-02')
  const year = await putIn(YEAR, 'board-2024.txt', '2025-04-03')
  const all = await listCommitments(db)
  const refOf = (words: string) => all.find(({ quote }) => quote.includes(words))?.ref ?? ''
  return {
    draft,
    approved,
    year,
    same: refOf('custody improvement plan by the end of June'),
    changed: refOf('cost of the workshop'),
    gone: refOf('two boats'),
  }
}
