import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertCandidates, listCandidates } from '../../db/candidates.ts'
import { connect } from '../../db/connect.ts'
import { listDocuments } from '../../db/documents.ts'
import { run } from '../../src/cli/program.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import { readerVersion } from '../../src/extraction/reader-version.ts'
import { addByHand } from '../../src/register/review/add-by-hand.ts'
import { acceptCandidate, rejectCandidate } from '../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { capturedIo } from '../support/captured-io.ts'
import { momentOn } from '../support/clock.ts'
import { aCandidate, aNewCandidate, clerk } from '../support/minutes.ts'

const minutes = `Northfold Scrutiny Board

Date: Wednesday 14 January 2026

Present:
Bram Ollerton : Commissioner (PCC)
Ines Quill : Deputy Chief Constable (DCC)

1. Fleet

Action: DCC to circulate the electric vehicle plan by 27 February 2026.

Action: DCC to bring the charging figures to the next meeting.

The DCC was sorry. The PCC hoped for better vans.
`
const sorry = 'The DCC was sorry.'
const hoped = 'The PCC hoped for better vans.'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-score-'))
})
afterEach(async () => rm(folder, { recursive: true }))

const matters = async (...args: string[]) => {
  const io = capturedIo(folder)
  const exit = await run(args, io)
  return { exit, said: io.said(), complained: io.complained() }
}

const onRegister = async (work: (db: Awaited<ReturnType<typeof connect>>['db']) => Promise<void>) => {
  const { db, close } = await connect({ file: join(folder, 'data', 'register.db') })
  await work(db)
  await close()
}

const putIn = async () => {
  await matters('migrate')
  await onRegister(async (db) => {
    const read = await readMinutesFile('board.txt', Buffer.from(minutes))
    await importMinutes(db, read, clerk, momentOn('2026-01-20'))
  })
}

/** One accepted, one rejected, one added by hand, and one that an older reader had proposed and a person rejected. */
const review = () =>
  onRegister(async (db) => {
    const [document] = await listDocuments(db)
    if (document === undefined) throw new Error('No minutes were put in')
    const { id: documentId } = document
    const meetingId = document.minutes[0]?.meetingId ?? ''
    const now = momentOn('2026-01-20')
    const older = aNewCandidate(aCandidate({ quote: hoped }), meetingId)
    await insertCandidates(db, [older], { documentId, readerVersion: '0.0.9+00000000' })
    for (const { id, quote } of await listCandidates(db, documentId))
      if (quote === hoped || quote.includes('charging figures'))
        await rejectCandidate(db, id, { code: 'only-discussion', words: '' }, clerk, now)
      else await acceptCandidate(db, id, {}, clerk, now)
    const place = { page: null, item: '1', paragraph: 9 }
    const parts = { kind: 'undertaking', ownerPostId: null, dueOn: null, measure: null } as const
    const picked = { documentId, meetingId, quote: sorry, place, ownerText: null, due: null, another: false }
    await addByHand(db, picked, parts, clerk, now)
  })

describe('matters read --score', () => {
  it('says so while nobody has decided anything', async () => {
    await putIn()
    const { exit, said } = await matters('read', '--score', '--replay')
    expect(exit).toBe(0)
    expect(said).toContain('Nobody has decided on a proposal yet')
    expect(said).not.toContain('Then')
  })

  it('says how far it was right and what it missed, each figure with its meaning', async () => {
    await putIn()
    await review()
    const { exit, said } = await matters('read', '--score')
    expect(exit).toBe(0)
    expect(said).toContain('1 set of minutes is reviewed to the end.')
    expect(said).toMatch(
      /^Likely proposals that were right {4}1 of 3\n {2}Of the likely proposals decided on/m,
    )
    expect(said).toMatch(/^Commitments that were proposed {6}1 of 2$/m)
    expect(said).toMatch(/^Owners kept as read {17}1 of 1$/m)
    expect(said).toMatch(/Why proposals were rejected\n {5}2 {2}Only discussion\n/)
    expect(said).toContain(`“${sorry}”\n    14 January 2026, board.txt. C-0002.`)
    expect(said).toContain(`“${hoped}”\n    14 January 2026, board.txt. Only discussion.`)
    expect(said).toContain('By reader\n  0.0.9 (rules 00000000)\n')
  })

  it('gives the same as JSON, from a day on', async () => {
    await putIn()
    await review()
    const score = JSON.parse((await matters('read', '--score', '--json')).said)
    expect(score).toMatchObject({
      since: null,
      minutes: { finished: 1, unfinished: 0 },
      figures: { likely: { part: 1, whole: 3, percent: null, means: expect.any(String) } },
      rejections: [{ code: 'only-discussion', count: 2 }],
      misses: [{ ref: 'C-0002', quote: sorry }],
    })
    const later = JSON.parse((await matters('read', '--score', '--json', '--since', '1 January 2099')).said)
    expect(later).toMatchObject({ since: '2099-01-01', minutes: { finished: 0, unfinished: 0 }, misses: [] })
  })
})

describe('matters read --score --replay', () => {
  it('reads the originals again and scores today’s reader on the same decisions', async () => {
    await putIn()
    await review()
    const { said, complained } = await matters('read', '--score', '--replay')
    expect(complained).toContain('Reading again 1 of 1: board.txt')
    expect(said).toContain('1 set of minutes read again.')
    expect(said).toMatch(/^Likely proposals that were right {4}1 of 3 {14}1 of 2$/m)
    expect(said).toMatch(/^Commitments that were proposed {6}1 of 2 {14}1 of 2$/m)
    expect(said).toContain('would be lost today: none')
    expect(said).toMatch(
      /Rejected then, and proposed again today: 1\n {2}“Action: DCC to bring the charging figures/,
    )
    const { replay } = JSON.parse((await matters('read', '--score', '--replay', '--json')).said)
    expect(replay).toMatchObject({
      reader: readerVersion(),
      minutes: 1,
      unread: [],
      then: { likely: { part: 1, whole: 3 } },
      today: { likely: { part: 1, whole: 2 } },
      lost: [],
      raisedAgain: [expect.stringContaining('charging figures')],
    })
  })

  it('names a file that today’s reader refuses, and counts it on neither side', async () => {
    await putIn()
    await review()
    await onRegister(async (db) => {
      await db.updateTable('documents').set({ contents: '' }).execute()
    })
    const { exit, said } = await matters('read', '--score', '--replay')
    expect(exit).toBe(0)
    expect(said).toContain('Not read again, and counted on neither side: board.txt: The file is empty.')
    expect(said).toMatch(/^Likely proposals that were right {4}Nothing to count {4}Nothing to count$/m)
  })
})
