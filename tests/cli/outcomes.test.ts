import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { connect } from '../../db/connect.ts'
import { listDocuments } from '../../db/documents.ts'
import { findOrAddMeeting, listSeries } from '../../db/meetings.ts'
import { issueAsItStands } from '../../src/agenda/issue-agenda.ts'
import { recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import { run } from '../../src/cli/program.ts'
import { acceptCandidate } from '../../src/register/decide-candidate.ts'
import { day } from '../support/builders.ts'
import { capturedIo } from '../support/captured-io.ts'
import { momentOn } from '../support/clock.ts'

const minutes = `Northfold Scrutiny Board

Date: Wednesday 14 January 2026
Chair: Bram Ollerton

Present:
Bram Ollerton : Commissioner (PCC)
Ines Quill : Deputy Chief Constable (DCC)

1. Fleet

Action: DCC to circulate the electric vehicle plan by 6 February 2026.
Action: DCC to bring the costs of the workshop by 27 February 2026.
`

const priya = { name: 'Priya Anand', postId: null }
let folder: string

const matters = async (...args: string[]) => {
  const io = capturedIo(folder, {}, '')
  const exit = await run(args, io)
  return { exit, said: io.said(), complained: io.complained() }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-outcomes-'))
  await writeFile(join(folder, 'board.txt'), minutes)
  await matters('import', 'board.txt')
  const { db, close } = await connect({ file: join(folder, 'data', 'register.db') })
  for (const document of await listDocuments(db))
    for (const { id } of await listCandidates(db, document.id))
      await acceptCandidate(db, id, {}, priya, momentOn('2026-01-20'))
  const [series] = await listSeries(db)
  if (series === undefined) throw new Error('No series')
  const known = { chair: 'Bram Ollerton', theme: '' }
  const march = await findOrAddMeeting(db, series, day('2026-03-11'), known, '2026-01-20T09:00:00.000Z')
  const office = { meeting: march, office: 'Northfold', region: 'england-and-wales' as const }
  await issueAsItStands(db, office, priya, momentOn('2026-03-04'))
  const made = {
    ...{ words: 'Send the lease', kind: 'action' as const, ownerPostId: null, due: null },
    ...{ lookAgainOn: null, seeAlsoRef: null },
  }
  await recordOutcomes(db, march, { outcomes: [], made: [made] }, priya, momentOn('2026-03-12'))
  await close()
})
afterAll(() => rm(folder, { recursive: true }))

const record = (ref: string, ...more: string[]) =>
  matters('outcomes', 'nsb-2026-03-11', '--record', ref, '--by', 'Priya Anand', ...more)

it('lists the matters of a meeting without an outcome, and what was added there', async () => {
  const { exit, said } = await matters('outcomes', '2026-03-11')
  expect(exit).toBe(0)
  expect(said).toContain('Northfold Scrutiny Board, Wednesday 11 March 2026: 0 outcomes of 2 matters')
  expect(said).toMatch(/C-0001 {2}No outcome {2}“Action: DCC to circulate the electric vehicle plan/)
  expect(said).toContain('Added by hand from this meeting, not in minutes yet')
  expect(said).toContain('C-0003  No owner named, no date given  “Send the lease”')
  expect((await matters('verify')).said).toContain(
    'Added by hand from a meeting and not in minutes yet, so there is no document to check against: C-0003 (11 March 2026).',
  )
})

it.each([
  ['a meeting that is not there', ['outcomes', 'NSB-2001-01-01'], 1, 'There is no meeting NSB-2001-01-01.'],
  [
    'an outcome of nobody',
    ['outcomes', '2026-03-11', '--record', 'C-0001', '--as', 'delivered'],
    2,
    'Say who records the outcome',
  ],
])('refuses %s', async (_, args, exit, words) => {
  const refused = await matters(...args)
  expect([refused.exit, refused.complained]).toEqual([exit, expect.stringContaining(words)])
})

it.each([
  ['no outcome', [], 'Say what became of C-0001: --as, one of delivered'],
  ['an unknown one', ['--as', 'lost'], 'Say what became of C-0001'],
  ['more time without a day', ['--as', 'more-time', '--words', 'Late'], '“more-time” needs the day'],
  ['a withdrawal without a reason', ['--as', 'withdrawn'], '“withdrawn” needs why'],
  [
    'more time that nobody agreed',
    ['--as', 'more-time', '--words', 'Late', '--on', '2026-06-01'],
    'Enter who agreed to the new date.',
  ],
  [
    'a day before the meeting',
    ['--as', 'revisit', '--on', '2026-03-01'],
    'C-0001: the day must be after the meeting of 11 March 2026.',
  ],
  [
    'a successor that is not there',
    ['--as', 'superseded', '--replaced-by', 'C-0099'],
    'There is no commitment C-0099',
  ],
])('refuses %s, and records nothing', async (_, more, words) => {
  const refused = await record('C-0001', ...more)
  expect([refused.exit, refused.complained]).toEqual([2, expect.stringContaining(words)])
  expect(JSON.parse((await matters('outcomes', '2026-03-11', '--json')).said).outcomes[0].outcome).toBeNull()
})

it('records one outcome, once, and gives the list as JSON', async () => {
  const args = ['--as', 'more-time', '--words', 'Late', '--on', '2026-06-01', '--agreed-by', 'Bram Ollerton']
  expect((await record('C-0001', ...args)).said).toContain(
    'C-0001  More time until 1 June 2026, agreed by Bram Ollerton: Late',
  )
  await record('C-0002', '--as', 'superseded', '--replaced-by', 'C-0003')
  const { said } = await matters('outcomes', '2026-03-11', '--json')
  expect(JSON.parse(said)).toMatchObject({
    meeting: 'NSB-2026-03-11',
    outcomes: [
      { ref: 'C-0001', outcome: 'more-time', on: '2026-06-01', recordedBy: 'Priya Anand', correction: null },
      { ref: 'C-0002', outcome: 'superseded', supersededBy: 'C-0003' },
    ],
    added: [{ ref: 'C-0003', dueOn: null }],
  })
  const again = await record('C-0001', '--as', 'noted')
  expect([again.exit, again.complained]).toEqual([
    1,
    expect.stringContaining('Somebody else has recorded an outcome'),
  ])
})
