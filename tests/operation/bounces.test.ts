import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { findSuppression, listBounces, listSuppressions } from '../../db/bounces.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import { claimMessages, enqueue, getMessage, listUnsent, settleSent } from '../../db/outbox.ts'
import { plusMilliseconds } from '../../src/delivery/message.ts'
import { takeFromFolder } from '../../src/operation/bounce-folder.ts'
import { readBounce } from '../../src/operation/read-bounce.ts'
import { liftStop, takeBounce } from '../../src/operation/take-bounce.ts'
import { tryAgain } from '../../src/operation/try-again.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { dsn, outOfOffice } from './dsn.ts'

const AT = '2026-03-30T09:00:00.000Z'
const ADDRESS = 'priya.anand@westmarch.example'
const DAY = 24 * 60 * 60_000
const priya = { name: 'Priya Anand', postId: null }
const moment = (at = AT) => ({ at, today: day('2026-03-30') })

describe('reading a report', () => {
  it.each<[string, string, object]>([
    [
      'refused for good',
      dsn({ messageId: '<m@westmarch.example>' }),
      {
        messageId: '<m@westmarch.example>',
        address: ADDRESS,
        kind: 'hard',
        status: '5.1.1',
        words: `550 5.1.1 <${ADDRESS}>: Recipient address rejected: User unknown`,
      },
    ],
    [
      'given up after days',
      dsn({ messageId: '<m@x>', status: '4.4.7', words: 'smtp; 451 delivery time expired' }),
      { kind: 'soft', status: '4.4.7', words: '451 delivery time expired' },
    ],
    [
      'with the headers of the mail only',
      dsn({ messageId: '<m@x>', original: 'text/rfc822-headers' }),
      { kind: 'hard' },
    ],
    [
      'delayed, and still tried',
      dsn({ messageId: '<m@x>', action: 'delayed' }),
      { notTaken: expect.stringMatching(/no failed delivery/) },
    ],
    [
      'of success',
      dsn({ messageId: '<m@x>', action: 'delivered', status: '2.0.0' }),
      { notTaken: expect.stringMatching(/no failed delivery/) },
    ],
    ['an out-of-office note', outOfOffice, { notTaken: expect.stringMatching(/automatic reply/) }],
    [
      'an ordinary mail',
      'From: a@b.example\nSubject: Hello\n\nHello\n',
      { notTaken: expect.stringMatching(/no delivery report/) },
    ],
    [
      'words copied from the screen',
      'Your message could not be delivered.',
      { notTaken: expect.stringMatching(/show its source/) },
    ],
    ['nothing', '', { notTaken: expect.stringMatching(/show its source/) }],
    [
      'without the mail it is about',
      dsn({ messageId: '' }),
      { notTaken: expect.stringMatching(/which mail/) },
    ],
    [
      'without a status',
      dsn({ messageId: '<m@x>', status: 'unknown' }),
      { notTaken: expect.stringMatching(/no reason/) },
    ],
    ['a film', `${'x'.repeat(1024 * 1024)}y`, { notTaken: expect.stringMatching(/larger/) }],
  ])('%s', async (_, source, found) => {
    expect(await readBounce(source)).toMatchObject(found)
  })

  it('keeps signs that a database would refuse out of what is kept', async () => {
    const found = await readBounce(dsn({ messageId: '<m@x>', words: 'smtp; 550 no\0such\u0007one' }))
    expect(found).toMatchObject({ words: '550 no such one' })
  })
})

eachDatabase('a mail that came back', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002', 'C-0003', 'C-0004'])
  })
  afterEach(() => register.close())

  /** A reminder that went to Priya. */
  const sent = async (ref = 'C-0001', at = '2026-03-30T08:00:00.000Z'): Promise<string> => {
    const { db } = register
    const [id = ''] = await enqueue(
      db,
      [
        {
          kind: 'reminder',
          dedupeKey: `reminder/${ref}`,
          recipient: { personId: 'person-pa', name: 'Priya Anand', address: ADDRESS },
          reason: 'overdue',
          items: [{ commitmentId: `commitment-${ref}`, rung: 'r', reason: 'overdue', itemKey: `k/${ref}` }],
        },
      ],
      { at, today: day('2026-03-30'), messageIdOf: () => `<${ref}@westmarch.example>` },
    )
    const [claim] = await claimMessages(db, [id], { now: at, leaseUntil: plusMilliseconds(at, 60_000) })
    if (claim !== undefined) await settleSent(db, claim, { at, reply: '250 ok' })
    return id
  }
  const take = (given: Partial<Parameters<typeof dsn>[0]> = {}, at = AT) =>
    takeBounce(register.db, dsn({ messageId: '<C-0001@westmarch.example>', ...given }), priya, moment(at))

  test('for good stops mail to that address at once, and is kept beside the mail and in the history', async () => {
    const id = await sent()
    expect(await take()).toEqual({
      taken: true,
      words: `No more mail goes to ${ADDRESS}, until somebody lifts it. Refused for good (5.1.1): 550 5.1.1 <${ADDRESS}>: Recipient address rejected: User unknown`,
    })
    expect(await findSuppression(register.db, 'Priya.Anand@WESTMARCH.example')).toMatchObject({ begunAt: AT })
    expect((await listUnsent(register.db, 5)).map((mail) => mail.id)).toEqual([id])
    expect((await listHistory(register.db, 'message', id)).map(({ act }) => act)).toEqual([
      'recorded a mail that came back',
    ])
    expect(await checkHistory(register.db)).toMatchObject({ sound: true, entries: 2 })
  })

  test('the same report counts once', async () => {
    await sent()
    await take({ status: '4.2.2' })
    expect(await take({ status: '4.2.2' })).toEqual({ taken: false, words: 'This report was taken before.' })
    expect(await listBounces(register.db, { limit: 5 })).toHaveLength(1)
  })

  test('for a while stops it only after three within seven days', async () => {
    const refs = ['C-0001', 'C-0002', 'C-0003', 'C-0004']
    for (const ref of refs) await sent(ref)
    const soft = (n: number, days: number) =>
      take({ messageId: `<${refs[n]}@westmarch.example>`, status: '4.2.2' }, plusMilliseconds(AT, days * DAY))
    expect((await soft(0, 0)).words).toMatch(/came back for a while \(4\.2\.2\)\. Mail still goes there/)
    await soft(1, 1)
    // The first is more than seven days old by now.
    await soft(2, 7.5)
    expect(await listSuppressions(register.db)).toEqual([])
    expect((await soft(3, 7.9)).words).toMatch(/No more mail goes to .* 3 mails came back within 7 days/)
  })

  test.each([
    ['about a mail that never went from here', { messageId: '<somebody@else.example>' }],
    ['about another address than the mail went to', { to: 'delia.marsh@force.example' }],
  ])('forged, %s, is left alone', async (_, given) => {
    await sent()
    expect(await take(given)).toMatchObject({
      taken: false,
      words: expect.stringMatching(/not about a mail/),
    })
    expect(await listSuppressions(register.db)).toEqual([])
    expect(await checkHistory(register.db)).toMatchObject({ entries: 0 })
  })

  test('mail goes there again once a person has lifted it', async () => {
    await sent()
    await take()
    await liftStop(register.db, ADDRESS, priya, moment())
    expect(await findSuppression(register.db, ADDRESS)).toBeUndefined()
    await expect(liftStop(register.db, ADDRESS, priya, moment())).rejects.toMatchObject({ code: 'conflict' })
  })

  test('it is tried again as the same mail when a person asks, once', async () => {
    const id = await sent()
    const before = await getMessage(register.db, id)
    await expect(tryAgain(register.db, id, priya, moment())).rejects.toMatchObject({ code: 'conflict' })
    await take()
    await tryAgain(register.db, id, priya, moment())
    expect(await getMessage(register.db, id)).toMatchObject({
      messageId: before.messageId,
      body: before.body,
      sentAt: null,
      attempts: 0,
    })
    expect(await listUnsent(register.db, 5)).toEqual([])
    await expect(tryAgain(register.db, id, priya, moment())).rejects.toMatchObject({ code: 'conflict' })
    expect((await listHistory(register.db, 'message', id)).at(-1)).toMatchObject({
      act: 'asked to try a mail again',
      actor: 'Priya Anand',
    })
  })

  test('reports in a folder are taken, others left, and no file is looked at twice', async () => {
    await sent()
    const folder = await mkdtemp(join(tmpdir(), 'matters-bounces-'))
    await mkdir(join(folder, 'taken'))
    await writeFile(join(folder, '1.eml'), dsn({ messageId: '<C-0001@westmarch.example>' }))
    await writeFile(join(folder, '2.EML'), outOfOffice)
    await writeFile(join(folder, 'notes.txt'), 'not a mail')
    expect(await takeFromFolder(register.db, folder, moment)).toEqual({ taken: 1, left: 1 })
    expect(await takeFromFolder(register.db, folder, moment)).toEqual({ taken: 0, left: 0 })
    expect((await readdir(folder)).toSorted()).toEqual(['left', 'notes.txt', 'taken'])
    expect(await readdir(join(folder, 'left'))).toEqual(['2.EML'])
    await rm(folder, { recursive: true })
  })
})
