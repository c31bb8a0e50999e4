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
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
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
    'Say who records it',
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

const promise = (words: string, ...more: string[]) =>
  matters('outcomes', 'nsb-2026-03-11', '--promise', words, '--by', 'Priya Anand', ...more)
const action = ['--kind', 'action']
const lease = 'Renew the lease of the depot'

it.each<[string, () => ReturnType<typeof matters>, string]>([
  [
    'of no kind',
    () => promise(lease, '--no-date'),
    'Say what kind of commitment it is: --kind, one of action,',
  ],
  ['without words', () => promise(' ', ...action, '--no-date'), 'Enter what was promised, as it was said'],
  ['of which no promise is told', () => matters('outcomes', '2026-03-11', '--owner', 'DCC'), '--promise "…"'],
  ['with an outcome of nothing', () => promise(lease, ...action, '--words', 'Late'), '--record C-0042'],
  [
    'without a word on its date',
    () => promise(lease, ...action),
    'Say when it is due: --due "by the end of June"',
  ],
  [
    'with and without a date',
    () => promise(lease, ...action, '--no-date', '--due-on', '1/6/2026'),
    'not both',
  ],
  [
    'due before the meeting',
    () => promise(lease, ...action, '--due-on', '2026-03-11'),
    '--due-on: the day must be after the meeting of 11 March 2026.',
  ],
  ['due on no day there is', () => promise(lease, ...action, '--due-on', '31/2/2026'), '--due-on: '],
  [
    'with words that are no date',
    () => promise(lease, ...action, '--due', 'whenever'),
    'No date could be read in “whenever”',
  ],
  [
    'whose date was worked out and not looked at',
    () => promise(lease, ...action, '--due', 'by the end of June'),
    '“by the end of June” gives 30 June 2026: ',
  ],
  [
    'whose date is another than the words give',
    () => promise(lease, ...action, '--due', 'by the end of June', '--due-on', '2026-05-31'),
    'If that is right, add --due-on 2026-06-30.',
  ],
  [
    'whose words give no date',
    () => promise(lease, ...action, '--due', 'in due course', '--due-on', '2026-05-31'),
    'If that is right, add --no-date.',
  ],
  [
    'of an owner whom nobody knows',
    () => promise(lease, ...action, '--no-date', '--owner', 'Chief Fox'),
    '--owner: there is no post “Chief Fox”, and nobody of that name in one on 11 March 2026. The posts are ',
  ],
  [
    'that may be in the register',
    () => promise('Circulate the electric vehicle plan', ...action, '--no-date', '--owner', 'DCC'),
    'This may be the same promise as C-0001. If it is another one, add --another C-0001.',
  ],
])('refuses a promise %s, and enters nothing', async (_, act, words) => {
  const refused = await act()
  expect([refused.exit, refused.complained]).toEqual([2, expect.stringContaining(words)])
  expect(JSON.parse((await matters('outcomes', '2026-03-11', '--json')).said).added).toHaveLength(1)
})

it('enters what was promised at the meeting, with its owner and the date that the words give', async () => {
  const due = ['--due', 'by the end of June', '--due-on', '30 June 2026', '--look-again', '2026-09-01']
  const entered = await promise(lease, ...action, '--owner', 'ines quill', ...due)
  expect([entered.exit, entered.complained]).toEqual([
    0,
    expect.stringMatching(/^C-0004 entered the register: due on 30 June 2026\. .*30 June 2026/),
  ])
  expect(entered.said).toContain('C-0004  Deputy Chief Constable, 2026-06-30  “Renew the lease of the depot”')
  const again = await promise(lease, '--kind', 'action', '--no-date', '--another', 'c-0004')
  expect([again.exit, again.complained]).toEqual([
    1,
    expect.stringContaining('was added at this meeting already, as C-0004'),
  ])
})

it('lets a promise take the place of a matter', async () => {
  const { db, close } = await connect({ file: join(folder, 'data', 'register.db') })
  await db.deleteFrom('agendaOutcomes').execute()
  await db.updateTable('commitments').set({ closedOn: null }).where('ref', '=', 'C-0002').execute()
  await close()
  const costs = 'Bring the costs of the workshop and of its staff'
  const said = await matters(
    ...['outcomes', '2026-03-11', '--record', 'C-0002', '--as', 'superseded', '--by', 'Priya Anand'],
    ...['--promise', costs, '--kind', 'undertaking', '--owner', 'DCC', '--due', 'in due course', '--no-date'],
    ...['--another', 'C-0002'],
  )
  expect(said.said).toContain('C-0002  Withdrawn, superseded by C-0005')
  expect(said.complained).toContain('C-0005 entered the register: no date given.')
})
