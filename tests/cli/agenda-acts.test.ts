import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { findOrAddMeeting } from '../../db/meetings.ts'
import { migrate } from '../../db/migrate.ts'
import { run } from '../../src/cli/program.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { capturedIo } from '../support/captured-io.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-agenda-'))
  await mkdir(join(folder, 'data'))
  const { db, close } = await connect({ file: join(folder, 'data', 'register.db') })
  await migrate(db)
  await seedRegister(db, ['C-0001', 'C-0002', 'C-0003'])
  const series = await db.selectFrom('meetingSeries').select(['id', 'code', 'name']).executeTakeFirstOrThrow()
  const at = '2026-01-05T09:00:00.000Z'
  await findOrAddMeeting(db, series, day('2099-04-14'), { chair: 'Petra Thornbury', theme: '' }, at)
  await close()
})
afterEach(() => rm(folder, { recursive: true }))

const matters = async (...args: string[]) => {
  const io = capturedIo(folder)
  const exit = await run(['agenda', '--meeting', 'next', ...args], io)
  return { exit, said: io.said(), complained: io.complained() }
}
const priya = ['--by', 'Priya Anand']

type Shown = {
  state: string
  version: number
  draftedOn: string | null
  since: { ref: string; move: string; words: string }[]
  minutes: number
  groups: { items: { number: string; ref: string; question: string; minutes: number | null }[] }[]
  others: { number: string; heading: string; minutes: number | null }[]
  leftOut: { ref: string; reason: string; due: boolean }[]
}
const state = async () => JSON.parse((await matters('show', '--json')).said) as Shown
const refs = async () => (await state()).groups.flatMap(({ items }) => items.map(({ ref }) => ref))

it('takes an agenda from its draft to its second version', async () => {
  expect(await state()).toMatchObject({ state: 'draft', version: 1, draftedOn: null, minutes: 0 })
  expect((await matters('draft')).complained).toBe('Drafted the agenda of HTA-2099-04-14.\n')
  expect(await refs()).toEqual(['C-0001', 'C-0002', 'C-0003'])

  await matters('move', 'C-0003', '1', ...priya)
  await matters('move', '3.3', 'up', ...priya)
  expect(await refs()).toEqual(['C-0003', 'C-0002', 'C-0001'])
  await matters('time', 'C-0003', '10', ...priya)
  await matters('question', '3.1', 'Where is the plan?', ...priya)
  await matters('add', 'Visit to the cells', '--words', 'Dates in May.', '--minutes', '5', ...priya)
  await matters('time', '3.4', '15', ...priya)
  const left = await matters('leave-out', 'c-0001', '--reason', 'Heard in March', ...priya, '--json')
  expect(left.complained).toBe('Left C-0001 off the agenda.\n')
  expect(JSON.parse(left.said)).toEqual(await state())
  expect(await state()).toMatchObject({
    minutes: 25,
    since: [{ ref: 'C-0001', move: 'left', words: 'Left out by Priya Anand: Heard in March' }],
    groups: [
      {
        items: [
          { number: '3.1', ref: 'C-0003', question: 'Where is the plan?', minutes: 10 },
          { ref: 'C-0002' },
        ],
      },
    ],
    others: [{ number: '3.3', heading: 'Visit to the cells', minutes: 15 }],
    leftOut: [{ ref: 'C-0001', reason: 'Heard in March', due: true }],
  })
  const shown = (await matters('show')).said
  expect(shown).toContain('3.1  C-0003  ')
  expect(shown).toContain(', 10 min\n')
  expect(shown).toContain('C-0001  ')
  expect(shown).toContain(': by Priya Anand: Heard in March\n')
  expect(shown).toContain('Drafted on ')

  const versions = async () => JSON.parse((await matters('versions', '--json')).said) as unknown
  expect(await versions()).toEqual({ meeting: 'HTA-2099-04-14', issued: [], draft: 1 })
  expect((await matters('reissue', ...priya)).complained).toContain(
    'has not been issued yet. Issue it first.',
  )
  expect((await matters('issue', ...priya)).complained).toBe(
    'Issued HTA/2099/1, version 1, by Priya Anand.\n',
  )
  expect(await state()).toMatchObject({ state: 'issued', version: 1 })
  expect((await matters('issue', ...priya)).complained).toContain('Reissue it as version 2.')
  expect((await matters('draft')).complained).toBe(
    'This agenda was issued already. Nothing was noted since.\n',
  )
  expect((await matters('time', 'C-0003', '5', ...priya)).complained).toContain('Begin its next version')

  await matters('begin', ...priya)
  await matters('include', 'C-0001', ...priya)
  await matters('time', 'C-0003', '0', ...priya)
  await matters('question', 'C-0003', ...priya)
  await matters('remove', '3.4', ...priya)
  await matters('group', 'owner', ...priya)
  expect((await matters('reissue', ...priya)).complained).toBe(
    'Issued HTA/2099/1, version 2, by Priya Anand.\n',
  )
  expect(await state()).toMatchObject({ version: 2, minutes: 0, others: [], leftOut: [] })
  expect((await matters('versions')).said).toMatch(
    /^HTA\/2099\/1, version 1: issued on .* by Priya Anand, 2 matters\nHTA\/2099\/1, version 2: .*, 3 matters\n$/,
  )
}, 20_000)

it('brings what no rule brings when somebody asks for it', async () => {
  const { db, close } = await connect({ file: join(folder, 'data', 'register.db') })
  const later = { dueOn: day('2099-12-01'), baselineDueOn: day('2099-12-01') }
  await db.updateTable('commitments').set(later).where('ref', '=', 'C-0002').execute()
  await close()
  expect(await refs()).toEqual(['C-0001', 'C-0003'])
  expect((await matters('include', 'c-0002', '--reason', 'The lease ends', ...priya)).complained).toBe(
    'C-0002 is on the agenda: Priya Anand asked for it.\n',
  )
  expect(await refs()).toContain('C-0002')
})

it.each<[string, string[], number, RegExp]>([
  ['nobody is named', ['leave-out', 'C-0001'], 2, /Say who does it: --by/],
  [
    'what is due is left out without a reason',
    ['leave-out', 'C-0001', ...priya],
    2,
    /C-0001 is due at this meeting/,
  ],
  ['it is not on the agenda', ['leave-out', 'C-0099', ...priya], 1, /C-0099 is not on this agenda/],
  ['it is not in the register', ['include', 'C-0099', ...priya], 1, /There is no commitment C-0099/],
  [
    'minutes are no number',
    ['time', 'C-0001', 'ten', ...priya],
    2,
    /Minutes must be a whole number from 0 to 480/,
  ],
  ['minutes are too many', ['time', 'C-0001', '481', ...priya], 2, /from 0 to 480/],
  ['the place is not there', ['move', 'C-0001', '9', ...priya], 2, /cannot be number 9: there are 3/],
  ['the place is no place', ['move', 'C-0001', 'away', ...priya], 2, /A place is up, down or a number/],
  [
    'matters cannot stand by that',
    ['group', 'colour', ...priya],
    2,
    /by reason, owner, theme, none, not by “colour”/,
  ],
  ['there is no such other matter', ['remove', '3.9', ...priya], 1, /no other matter with the number 3.9/],
  ['the heading is empty', ['add', ' ', ...priya], 2, /Enter a heading/],
  ['the act is unknown', ['frobnicate'], 2, /frobnicate|too many arguments/],
])('says what is wrong when %s, and changes nothing', async (_, args, exit, words) => {
  const before = await state()
  const done = await matters(...args)
  expect([done.exit, done.said]).toEqual([exit, ''])
  expect(done.complained).toMatch(words)
  expect(await state()).toEqual(before)
})
