import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertIssuedMove } from '../../db/agenda-issued-moves.ts'
import { findLatestIssued, findOpenDraft } from '../../db/agendas.ts'
import { changeCommitment } from '../../db/commitment-changes.ts'
import { getCommitment } from '../../db/commitments.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import { beginNextVersion } from '../../src/agenda/change-draft.ts'
import { leaveOut, putBack } from '../../src/agenda/choose-matters.ts'
import { issueAsItStands } from '../../src/agenda/issue-agenda.ts'
import { cameSinceIssue } from '../../src/agenda/keep-issued.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, eachPairOfConnections, type OpenDatabase } from '../support/each-database.ts'
import { draftingOffice, OFFICE } from './drafting-office.ts'

const priya = { name: 'Priya Anand', postId: null }

eachDatabase('an agenda that was issued before its meeting', (open) => {
  let register: OpenDatabase
  let office: Awaited<ReturnType<typeof draftingOffice>>
  beforeEach(async () => {
    register = await open()
    office = await draftingOffice(register.db)
    await office.work('2026-04-07T07:00:00.000Z')
    office.clock.set('2026-04-07T09:00:00.000Z')
    await issue()
    office.mail.sent.length = 0
  })
  afterEach(() => register.close())

  const issue = () =>
    issueAsItStands(register.db, { meeting: office.april, office: OFFICE }, priya, office.moment())
  const issued = () => findLatestIssued(register.db, office.april.id)
  const came = async () => {
    const version = await issued()
    if (version === undefined) throw new Error('It was not issued')
    const wanted = { meeting: office.april, office: OFFICE }
    const moves = await cameSinceIssue(register.db, wanted, version, office.moment())
    return moves.map(({ ref }) => ref)
  }
  /** What the mails of each day told. */
  const news = () =>
    office.mail.sent
      .filter(
        ({ kind, body }) => kind !== 'agenda-ready' && /since (the|an) agenda was issued/i.test(body.text),
      )
      .map(({ body }) => body.text.replace(/\s+/g, ' '))
  const change = async (ref: string, changes: Parameters<typeof changeCommitment>[2]): Promise<void> => {
    const commitment = await getCommitment(register.db, ref)
    await changeCommitment(register.db, commitment, changes)
    await office.noted('commitment', commitment.id)
  }
  const close = (ref: string) =>
    change(ref, { closedOn: day('2026-04-08'), closedAs: 'delivered', closedBy: 'Priya Anand' })

  it('stays as it is, and the office is told of what came on since, with where a version 2 is made', async () => {
    await office.promise('C-0007', '2026-04-10')
    await office.promise('C-0008', '2026-04-12')
    const before = await issued()
    expect(await office.work('2026-04-08T07:15:00.000Z')).toBe(
      'drafted 0 agendas, noticed 0 moves on drafts and 2 moves since agendas were issued',
    )
    await office.work('2026-04-08T07:30:00.000Z')
    await office.work('2026-04-09T07:15:00.000Z')
    expect(await issued()).toEqual(before)
    expect(news()).toHaveLength(1)
    const [mail] = news()
    expect(mail).toContain('2 come up since the agenda was issued')
    expect(mail).toContain(
      'Not on the agenda of 14 April 2026, since it came after version 1 of HTA/2026/1 was issued: due on 10 April 2026, before this meeting',
    )
    expect(mail).toContain('C-0008')
    expect(mail).toMatch(
      /Issue version 2 of the agenda of 14 April 2026: \S+\/meetings\/HTA-2026-04-14\/agenda/,
    )
    expect(mail?.match(/Issue version 2/g)).toHaveLength(1)
    expect(office.mail.sent.map(({ body }) => body.html).join()).toMatch(
      /href="\S+\/meetings\/HTA-2026-04-14\/agenda"[^>]*>Issue version 2 of the agenda of 14 April 2026<\/a>/,
    )
    const acts = (await listHistory(register.db, 'meeting', office.april.id)).map(({ act }) => act)
    expect(
      acts.filter((act) => act === 'noticed a matter that has come since version 1 of the agenda was issued'),
    ).toHaveLength(2)
    expect(await checkHistory(register.db)).toMatchObject({ sound: true })
  })

  it('is told of once a day, however often something comes', async () => {
    await office.promise('C-0007', '2026-04-10')
    await office.work('2026-04-08T07:15:00.000Z')
    await office.promise('C-0008', '2026-04-12')
    await office.work('2026-04-08T10:15:00.000Z')
    expect(news()).toHaveLength(1)
    expect(await came()).toEqual(['C-0007', 'C-0008'])
    await office.work('2026-04-09T07:15:00.000Z')
    expect(news()).toHaveLength(2)
    expect(news()[1]).toContain('C-0008')
    expect(news()[1]).not.toContain('C-0007')
  })

  it('is told of once on a Monday for what the weekend and the Monday brought', async () => {
    await office.promise('C-0007', '2026-04-10')
    await office.draftOn('2026-04-11T09:00:00.000Z')
    await office.promise('C-0008', '2026-04-12')
    await office.draftOn('2026-04-12T09:00:00.000Z')
    await office.work('2026-04-13T07:15:00.000Z')
    await office.promise('C-0009', '2026-04-13')
    await office.work('2026-04-13T10:15:00.000Z')
    expect(news()).toHaveLength(1)
    for (const [ref, isTold] of [
      ['C-0007', true],
      ['C-0008', true],
      ['C-0009', false],
    ] as const)
      expect(news()[0]?.includes(ref)).toBe(isTold)
    await office.work('2026-04-14T07:15:00.000Z')
    expect(news()).toHaveLength(2)
  })

  it.each<[string, () => Promise<void>]>([
    [
      'was on it, does not bind, falls due after the meeting, or they put in themselves',
      async () => {
        await office.promise('C-0007', null)
        await office.promise('C-0008', '2026-04-15')
        await office.promise('C-0009', '2026-04-10', 'Priya Anand')
      },
    ],
    [
      'came and was closed before the mail went',
      async () => {
        await office.promise('C-0007', '2026-04-10')
        await office.draft()
        await close('C-0007')
      },
    ],
    [
      'came and was given more time before the mail went',
      async () => {
        await office.promise('C-0007', '2026-04-10')
        await office.draft()
        await change('C-0007', { dueOn: day('2026-06-30') })
      },
    ],
    [
      'stands on the version that was issued since',
      async () => {
        await office.promise('C-0007', '2026-04-10')
        await office.draft()
        await issue()
      },
    ],
  ])('nobody is told of what %s', async (_, act) => {
    office.clock.set('2026-04-07T10:00:00.000Z')
    await act()
    await office.work('2026-04-08T07:15:00.000Z')
    expect(news()).toEqual([])
  })

  it('does not tell of what a person left off it and put back', async () => {
    await office.promise('C-0007', '2026-04-10')
    const draft = { meeting: office.april, office: OFFICE }
    await issue()
    await beginNextVersion(register.db, office.april, priya, office.moment())
    const seen = async () => ({
      ...draft,
      revision: (await findOpenDraft(register.db, office.april.id))?.revision ?? 0,
    })
    await leaveOut(
      register.db,
      await seen(),
      { ref: 'C-0007', reason: 'Heard in March' },
      priya,
      office.moment(),
    )
    await issue()
    await beginNextVersion(register.db, office.april, priya, office.moment())
    await putBack(register.db, await seen(), 'C-0007', priya, office.moment())
    await office.work('2026-04-08T07:15:00.000Z')
    expect(await came()).toEqual(['C-0007'])
    expect(news()).toEqual([])
  })

  it('tells of what came without binding once it is due', async () => {
    await office.promise('C-0007', null)
    await office.draftOn('2026-04-08T06:00:00.000Z')
    expect(await came()).toEqual(['C-0007'])
    await change('C-0007', { dueOn: day('2026-04-10') })
    await office.work('2026-04-09T07:15:00.000Z')
    expect(news()).toHaveLength(1)
    expect(await came()).toEqual(['C-0007'])
  })

  it('is followed from the day on which it is issued, also long before its time', async () => {
    const may = await office.plan('2026-05-12')
    await issueAsItStands(register.db, { meeting: may, office: OFFICE }, priya, office.moment())
    await office.promise('C-0007', '2026-05-04')
    await office.work('2026-04-08T07:15:00.000Z')
    expect(news()).toHaveLength(1)
    expect(news()[0]).toContain('Issue version 2 of the agenda of 12 May 2026')
    expect(news()[0]).not.toContain('14 April')
  })
})

eachPairOfConnections('two workers on one issued agenda', (open) => {
  it('note what came once', async () => {
    const { pair, close } = await open()
    const [first] = pair
    const office = await draftingOffice(first)
    const wanted = { meeting: office.april, office: OFFICE }
    await issueAsItStands(first, wanted, priya, office.moment())
    const version = await findLatestIssued(first, office.april.id)
    const move = {
      ...{ commitmentId: 'commitment-C-0001', ref: 'C-0001', heading: 'The plan', position: 0, words: 'Due' },
      ...{ move: 'came' as const, urgency: 'due' as const },
      ...{ noticedOn: day('2026-04-07'), noticedAt: office.clock.now() },
    }
    const noticed = await Promise.all(pair.map((db) => insertIssuedMove(db, version?.id ?? '', move)))
    expect(noticed.filter(Boolean)).toHaveLength(1)
    await close()
  })
})
