import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { connect } from '../../db/connect.ts'
import { listDocuments } from '../../db/documents.ts'
import { findOrAddMeeting, listSeries } from '../../db/meetings.ts'
import { run } from '../../src/cli/program.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { day } from '../support/builders.ts'
import { capturedIo } from '../support/captured-io.ts'
import { pdfPages } from '../support/pdf-file.ts'

const minutes = `Northfold Scrutiny Board

Date: Wednesday 14 January 2026
Chair: Bram Ollerton

Present:
Bram Ollerton : Commissioner (PCC)
Ines Quill : Deputy Chief Constable (DCC)

1. Fleet

Action: DCC to circulate the electric vehicle plan by 27 February 2026.
`

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-cli-'))
  await writeFile(join(folder, 'board.txt'), minutes)
})

afterEach(async () => rm(folder, { recursive: true }))

const matters = async (...args: string[]) => await mattersGiven('', ...args)

/** With something piped in. */
const mattersGiven = async (given: string | Uint8Array, ...args: string[]) => {
  const io = capturedIo(folder, {}, given)
  const exit = await run(args, io)
  return { exit, said: io.said(), complained: io.complained() }
}

describe('“-” reads what is piped in', () => {
  it('as words, and keeps nothing', async () => {
    const { exit, said } = await mattersGiven(minutes, 'read', '-')
    expect(exit).toBe(0)
    expect(said).toContain('standard input.txt: Northfold Scrutiny Board')
    expect(said).toContain('“Action: DCC to circulate the electric vehicle plan by 27 February 2026.”')
  })

  it('as a file of any kind', async () => {
    const { exit, said } = await mattersGiven(
      String.raw`{\rtf1\ansi ${minutes.replaceAll('\n', '\\par ')}}`,
      'read',
      '-',
    )
    expect(exit).toBe(0)
    expect(said).toContain('standard input.rtf: Northfold Scrutiny Board')
  })

  it('into the register, once', async () => {
    const { exit, said } = await mattersGiven(minutes, 'import', '-')
    expect(exit).toBe(0)
    expect(said).toMatch(/standard input\.txt: Northfold Scrutiny Board.*1 candidate waits/)
    const again = await mattersGiven(minutes, 'import', '-')
    expect([again.exit, again.complained]).toEqual([
      1,
      expect.stringContaining('These minutes are already in the register: standard input.txt'),
    ])
  })

  it.each([
    ['nothing', '', 2, 'The file is empty.'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 2, 'This is a picture'],
  ])('and refuses %s', async (_, given, exit, sentence) => {
    const result = await mattersGiven(given, 'read', '-')
    expect([result.exit, result.complained]).toEqual([exit, expect.stringContaining(sentence)])
  })
})

describe('bad input gets a clear sentence, an exit code and no stack trace', () => {
  const cases: readonly (readonly [name: string, args: readonly string[], exit: number, sentence: RegExp])[] =
    [
      ['an unknown option', ['read', 'board.txt', '--jsonn'], 2, /unknown option.*--jsonn[\s\S]*--json/],
      ['an unknown command', ['reed', 'board.txt'], 2, /unknown command[\s\S]*read/],
      ['a file that is not there', ['read', 'nowhere.docx'], 2, /There is no file nowhere\.docx/],
      ['a folder for a file', ['read', '.'], 2, /is a folder/],
      [
        'a day that does not exist',
        ['read', 'board.txt', '--meeting-date', '29/02/2027'],
        2,
        /2027 has no 29 February/,
      ],
      [
        'minutes that do not say their day',
        ['read', 'undated.txt'],
        2,
        /was not found in undated\.txt[\s\S]*--meeting-date/,
      ],
      ['a word for a day', ['read', 'board.txt', '--meeting-date', 'tomorrow'], 2, /is not a date/],
      ['an empty file', ['read', 'empty.txt'], 2, /empty/i],
      ['no register yet', ['due'], 1, /There is no register at .*matters import/],
      ['no meeting named', ['agenda'], 2, /--meeting/],
      [
        'a format we do not write',
        ['agenda', '--meeting', 'next', '--format', 'odt'],
        2,
        /docx, html, json, pdf or ics/,
      ],
      ['a port that is none', ['start', '--port', '99999'], 2, /0 to 65535/],
      ['a command without its file', ['read'], 2, /Name the file of minutes to read, or ask with --score/],
      ['a score of a file', ['read', 'board.txt', '--score'], 2, /--score takes no file/],
      [
        'a score with a meeting’s day',
        ['read', '--score', '--meeting-date', '2026-01-14'],
        2,
        /--meeting-date goes with a file/,
      ],
      [
        'a day to score from, without --score',
        ['read', 'board.txt', '--since', '2026-01-14'],
        2,
        /--since goes with --score/,
      ],
      ['a replay without --score', ['read', 'board.txt', '--replay'], 2, /--replay goes with --score/],
      ['a score since a word', ['read', '--score', '--since', 'spring'], 2, /--since: .*is not a date/],
      ['a score without a register', ['read', '--score'], 1, /There is no register at/],
    ]
  it.each(cases)('%s', async (_, args, exit, sentence) => {
    await writeFile(join(folder, 'empty.txt'), '')
    await writeFile(join(folder, 'undated.txt'), 'Board\n\nAction: CC to report.\n')
    const result = await matters(...args)
    expect(result.complained).toMatch(sentence)
    expect(result.exit).toBe(exit)
    expect(result.complained).not.toMatch(/^\s+at /m)
  })

  it('a wrong setting stops every command and names the nearest right one', async () => {
    const io = capturedIo(folder, { MATTERS_DATABSE: 'x.db', MATTERS_TIME_ZONE: 'Europe/Londn' })
    expect(await run(['due'], io)).toBe(2)
    expect(io.complained()).toMatch(/2 settings need attention/)
    expect(io.complained()).toMatch(/Did you mean MATTERS_DATABASE/)
    expect(io.complained()).toMatch(/Europe\/London/)
  })

  it('refuses to serve another address than this computer’s', async () => {
    const io = capturedIo(folder, { MATTERS_HOST: '0.0.0.0' })
    expect(await run(['start'], io)).toBe(2)
    expect(io.complained()).toMatch(/cannot listen on 0\.0\.0\.0.*no sign-in/)
  })

  it('a database server that does not answer is named, without its password', async () => {
    const io = capturedIo(folder, { MATTERS_DATABASE: 'postgres://clerk:secret@127.0.0.1:1/register' })
    expect(await run(['due'], io)).toBe(1)
    expect(io.complained()).toMatch(/The database at 127\.0\.0\.1:1 did not answer.*Check MATTERS_DATABASE/)
    expect(io.complained()).not.toContain('secret')
  })

  it('a register that is a folder is refused with the reason', async () => {
    await mkdir(join(folder, 'data', 'register.db'), { recursive: true })
    const result = await matters('migrate')
    expect(result.exit).toBe(1)
    expect(result.complained).toMatch(/cannot be opened/)
  })
})

it('reads minutes as JSON with everything a reviewer needs, and keeps nothing', async () => {
  const { exit, said } = await matters('read', 'board.txt', '--json')
  expect(exit).toBe(0)
  const read = JSON.parse(said)
  expect(read.meetingDate).toBe('2026-01-14')
  expect(read.proposals).toEqual([
    expect.objectContaining({
      quote: 'Action: DCC to circulate the electric vehicle plan by 27 February 2026.',
      kind: 'action',
      owner: 'DCC',
      due: '2026-02-27',
      confidence: 'likely',
      dueWorking: expect.stringContaining('27 February 2026'),
    }),
  ])
  expect(read.attendance).toHaveLength(2)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

it('shows how far the reading of a long file has come, more finely on a terminal than in a log', async () => {
  const pages = Array.from({ length: 120 }, (_, index) => [`Wednesday ${1 + (index % 28)} January 2026`])
  await writeFile(join(folder, 'long.pdf'), pdfPages(pages))
  const log = capturedIo(folder)
  expect(await run(['read', 'long.pdf', '--meeting-date', '2026-01-14'], log)).toBe(0)
  expect(log.complained()).toBe(
    'long.pdf: Page 50 of 120\nlong.pdf: Page 100 of 120\nlong.pdf: Looking for what was promised: 0%\n',
  )
  const terminal = { ...capturedIo(folder), isTerminal: true }
  let shown = ''
  terminal.err = (text) => void (shown += text)
  await run(['import', 'long.pdf', '--meeting-date', '2026-01-14'], terminal)
  expect(shown).toContain('\rReading 1 of 1: long.pdf\rlong.pdf: Page 1 of 120')
  expect(shown).toContain('\rlong.pdf: Page 120 of 120\r')
})

it('reads minutes for people too', async () => {
  const { said } = await matters('read', 'board.txt')
  expect(said).toContain('Meeting of Wednesday 14 January 2026')
  expect(said).toContain('“Action: DCC to circulate the electric vehicle plan by 27 February 2026.”')
  expect(said).toContain('Due: 27 February 2026')
})

it('shows what else a date may mean, and words of timing that give none, for people and as JSON', async () => {
  const said = minutes.replace('by 27 February 2026', 'next Friday').trimEnd()
  await writeFile(join(folder, 'friday.txt'), `${said}\n\nAction: DCC to bring the costs in due course.\n`)
  const text = (await matters('read', 'friday.txt')).said
  expect(text).toMatch(/Due: 23 January 2026\. .*\n {6}Or 16 January 2026: The first Friday after/)
  expect(text).toContain('Due: no date. “in due course” gives no date.')
  const { proposals } = JSON.parse((await matters('read', 'friday.txt', '--json')).said)
  expect(proposals[0].dueOtherReadings).toEqual([
    { due: '2026-01-16', working: expect.stringContaining('The first Friday after') },
  ])
  expect(proposals[1].dueOtherReadings).toEqual([])
})

describe('a collection of minutes', () => {
  beforeEach(async () => {
    const later = minutes.replace('14 January', '11 February').replace('electric vehicle', 'motor cycle')
    await writeFile(join(folder, 'year.txt'), `${minutes}\n2. Close\n\nThe meeting ended.\n\n${later}`)
  })

  it('is read as JSON with the first meeting where one stands, and all of them in a list', async () => {
    const read = JSON.parse((await matters('read', 'year.txt', '--json')).said)
    expect(read.meetingDate).toBe('2026-01-14')
    expect(read.meeting.series).toBe('Northfold Scrutiny Board')
    expect(
      read.proposals.map((one: { meetingDate: string; due: string }) => [one.meetingDate, one.due]),
    ).toEqual([
      ['2026-01-14', '2026-02-27'],
      ['2026-02-11', '2026-02-27'],
    ])
    expect(
      read.meetings.map((one: { meetingDate: string; attendance: [] }) => [
        one.meetingDate,
        one.attendance.length,
      ]),
    ).toEqual([
      ['2026-01-14', 2],
      ['2026-02-11', 2],
    ])
  })

  it('is read for people meeting by meeting', async () => {
    const { said } = await matters('read', 'year.txt')
    expect(said).toMatch(
      /^year\.txt holds the minutes of 2 meetings\.[\s\S]*Wednesday 14 January 2026[\s\S]*electric vehicle[\s\S]*Wednesday 11 February 2026[\s\S]*motor cycle/,
    )
  })

  it('is put in as one file, and says so of each meeting', async () => {
    const { exit, said } = await matters('import', 'year.txt')
    expect(exit).toBe(0)
    expect(said).toMatch(/14 January 2026\. 1 candidate waits[\s\S]*11 February 2026\. 1 candidate waits/)
    expect((await matters('import', 'year.txt')).complained).toMatch(/already in the register: year\.txt/)
  })
})

describe('with a register', () => {
  // Filed once, and copied for each test: a folder is quicker to copy than minutes are to read.
  let filed: string
  beforeAll(async () => {
    filed = await mkdtemp(join(tmpdir(), 'matters-filed-'))
    await writeFile(join(filed, 'board.txt'), minutes)
    await run(['import', 'board.txt'], capturedIo(filed))
    const connection = await connect({ file: join(filed, 'data', 'register.db') })
    const [document] = await listDocuments(connection.db)
    const by = { name: 'Priya Anand', postId: null }
    const moment = { at: '2026-01-16T10:00:00.000Z', today: day('2026-01-16') }
    for (const candidate of await listCandidates(connection.db, document?.id ?? ''))
      await acceptCandidate(connection.db, candidate.id, {}, by, moment)
    const [series] = await listSeries(connection.db)
    if (series === undefined) throw new Error('The series was not filed')
    await findOrAddMeeting(connection.db, series, day('2099-04-15'), { chair: '', theme: '' }, moment.at)
    await connection.close()
  })
  afterAll(async () => rm(filed, { recursive: true }))
  beforeEach(async () => cp(join(filed, 'data'), join(folder, 'data'), { recursive: true }))

  it('refuses the same minutes a second time and goes on with the others', async () => {
    await writeFile(join(folder, 'later.txt'), minutes.replaceAll('14 January', '21 January'))
    const result = await matters('import', 'board.txt', 'later.txt')
    expect(result.exit).toBe(1)
    expect(result.complained).toMatch(/board\.txt: These minutes are already in the register/)
    expect(result.said).toMatch(/later\.txt: .*21 January 2026.*1 candidate waits/)
  })

  it('says how many may restate commitments that are there already', async () => {
    const later = minutes.replaceAll('14 January', '11 March').replace('27 February', '30 April')
    await writeFile(join(folder, 'march.txt'), later)
    await writeFile(
      join(folder, 'more.txt'),
      `${later.replaceAll('11 March', '8 April')}\nAction: DCC to sell the oldest vans.\n`,
    )
    expect((await matters('import', 'march.txt')).said).toContain(
      '\n  It may restate a commitment already in the register.\n',
    )
    expect((await matters('import', 'more.txt')).said).toContain(
      '\n  1 of them may restate a commitment already in the register.\n',
    )
  })

  it('says what became of the words when a new version of minutes is put in', async () => {
    await writeFile(
      join(folder, 'approved.txt'),
      minutes.replace('by 27 February', 'by 20 March').replace('1. Fleet', 'Approved\n\n1. Fleet'),
    )
    const { exit, said } = await matters('import', 'approved.txt')
    expect(exit).toBe(0)
    expect(said).toMatch(/1 candidate waits.*\n {2}Version 2 of these minutes: 1 with changed wording\n/)
    expect((await matters('verify')).exit).toBe(0)
  })

  it('lists the meetings, and what became of each', async () => {
    const { exit, said } = await matters('meetings')
    expect(exit).toBe(0)
    expect(said).toMatch(/^NSB-\S+ +\d+ \w+ 20\d\d {2}Minutes put in {2}\S.*\n/)
    expect(said).toMatch(/NSB-2099-04-15 +15 Apr 2099 {2}Planned +\S/)
    expect(JSON.parse((await matters('meetings', '--json')).said).meetings.at(-1)).toMatchObject({
      ref: 'NSB-2099-04-15',
      on: '2099-04-15',
      state: 'planned',
      cancelledReason: null,
    })
  })

  it('lists what is due as it stood on a day', async () => {
    expect((await matters('due', '--as-of', '27/2/2026')).said).toMatch(/Due today \(1\)/)
    const late = (await matters('due', '--as-of', '2026-03-11')).said
    expect(late).toMatch(/Overdue \(1\)/)
    expect(late).toMatch(/C-0001\s+27 Feb 2026\s+Deputy Chief Constable, overdue by 12 days/)
    expect(JSON.parse((await matters('due', '--as-of', '2026-03-11', '--json')).said).commitments).toEqual([
      expect.objectContaining({ ref: 'C-0001', standing: 'overdue' }),
    ])
  })

  it('writes the agenda of the next meeting as Word, HTML and JSON', async () => {
    const word = await matters('agenda', '--meeting', 'next', '--out', 'agenda.docx')
    expect(word.complained).toMatch(/Wrote agenda\.docx/)
    expect((await readFile(join(folder, 'agenda.docx'))).subarray(0, 2).toString()).toBe('PK')
    const html = await matters('agenda', '--meeting', '2099-04-15', '--format', 'html')
    expect(html.said).toMatch(/<html lang="en-GB">/)
    const json = await matters('agenda', '--meeting', 'nsb-2099-04-15', '--format', 'json')
    expect(JSON.parse(json.said).meeting.ref).toBe('NSB-2099-04-15')
    const unknown = await matters('agenda', '--meeting', 'NSB-2001-01-01')
    expect(unknown.exit).toBe(1)
    expect(unknown.complained).toMatch(/There is no meeting NSB-2001-01-01\. The latest are .*NSB-2099-04-15/)
  })

  it('writes the packs of a meeting, and the meeting for a calendar', async () => {
    const packs = ['agenda', '--meeting', 'next', '--pack']
    for (const [pack, title] of [
      ['questions', 'question pack'],
      ['brief', 'chair’s brief'],
    ] as const) {
      expect((await matters(...packs, pack, '--format', 'html')).said).toContain(`: ${title}</h1>`)
      const { exit, complained } = await matters(...packs, pack, '--out', `${pack}.docx`)
      expect([exit, complained]).toEqual([0, expect.stringContaining(`Wrote ${pack}.docx`)])
      expect((await readFile(join(folder, `${pack}.docx`))).subarray(0, 2).toString()).toBe('PK')
    }
    await matters('agenda', '--meeting', 'next', '--out', 'meeting.ics')
    expect(await readFile(join(folder, 'meeting.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nATTACH;/)
    const both = await matters(...packs, 'brief', '--format', 'ics')
    expect([both.exit, both.complained]).toEqual([2, expect.stringContaining('leave --pack out')])
    const none = await matters('agenda', '--meeting', 'next', '--format', 'pdf')
    expect([none.exit, none.complained]).toEqual([1, expect.stringContaining('was not found')])
  })

  it('issues the agenda once, shows it as it was issued, and issues it again only when it has changed', async () => {
    const json = ['agenda', '--meeting', 'next', '--format', 'json']
    const issue = [...json, '--issue', '--by', 'Priya Anand', '--out', 'issued.json']
    const issued = await matters(...issue)
    expect([issued.exit, issued.complained]).toEqual([
      0,
      expect.stringMatching(/^Issued NSB\/2099\/1, version 1, by Priya Anand\./),
    ])
    const inForce = (await matters(...json)).said
    expect(inForce).toBe(await readFile(join(folder, 'issued.json'), 'utf8'))
    expect((await matters(...json, '--edition', '1')).said).toBe(inForce)
    expect(JSON.parse((await matters(...json, '--draft')).said).issue).toBeNull()
    for (const [args, words] of [
      [issue, /was issued already\. Use --reissue for version 2/],
      [[...json, '--reissue', '--by', 'Priya Anand'], /Nothing has changed since version 1/],
      [[...json, '--issue'], /Say who issues the agenda: --by "Priya Anand"/],
      [[...json, '--draft', '--edition', '1'], /Give --draft or --edition, not both/],
      [[...json, '--edition', '2'], /has no version 2/],
    ] as const) {
      const refused = await matters(...args)
      expect(refused.exit).toBeGreaterThan(0)
      expect(refused.complained).toMatch(words)
    }
  })

  it('verifies every quote, and says which document or entry was tampered with', async () => {
    expect(await matters('verify')).toMatchObject({
      exit: 0,
      said: expect.stringContaining('1 quote stands in them'),
    })
    const connection = await connect({ file: join(folder, 'data', 'register.db') })
    await connection.db
      .updateTable('commitments')
      .set({ quote: 'Action: DCC to circulate nothing.' })
      .execute()
    await connection.db.updateTable('history').set({ actor: 'Somebody else' }).where('seq', '=', 2).execute()
    await connection.close()
    const { exit, said } = await matters('verify')
    expect(exit).toBe(1)
    expect(said).toMatch(/C-0001: its words were not found in board\.txt/)
    expect(said).toMatch(/entry 2 was changed after it was written/)
  })

  it('doctor tells what is in order and what somebody should look at', async () => {
    const { exit, said } = await matters('doctor')
    expect(exit).toBe(0)
    expect(said).toMatch(/ok\s+The register answers and holds 1 commitment\n/)
    expect(said).toMatch(/look at\s+No e-mail address for .*Ines Quill \(Deputy Chief Constable\)/)
    expect(said).toMatch(/look at\s+The worker has not run yet/)
    expect(said).toMatch(/ok\s+Mails carry no links for answering, since MATTERS_ANSWERS_URL is not set/)
  })

  it('says when the port is taken, and by what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const result = await matters('start', '--port', String(port))
    other.close()
    expect(result.exit).toBe(1)
    expect(result.complained).toMatch(new RegExp(`Port ${port} is in use by another program`))
  })

  it('starts, says where it is, and stops when told', async () => {
    const result = await matters('start', '--port', '0')
    expect(result).toMatchObject({ exit: 0 })
    expect(result.said).toMatch(/Matters Arising is at http:\/\/127\.0\.0\.1:\d+/)
  })
})

it('migrates once, and says when there is nothing to do', async () => {
  expect((await matters('migrate')).said).toMatch(/brought up to date: 0001-register/)
  expect((await matters('migrate')).said).toMatch(/is up to date/)
})
