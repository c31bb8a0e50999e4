import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listAnswerLinks } from '../../../db/answer-links.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { findEvidenceFile, keepWaitingFile, listEvidence } from '../../../db/evidence.ts'
import { listExtensionRequests } from '../../../db/extension-requests.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { type AnswerLink, answerLinkState } from '../../../src/register/answers/answer-link.ts'
import {
  linkOfCommitment,
  makeAnswerLink,
  openAnswerLink,
  registerSecret,
  revokeAnswerLink,
} from '../../../src/register/answers/answer-links.ts'
import { type AnswerByLink, answerByLink } from '../../../src/register/answers/answer-by-link.ts'
import {
  answerToken,
  formToken,
  isFormToken,
  looksLikeToken,
} from '../../../src/register/answers/answer-token.ts'
import { refuseRequest } from '../../../src/register/commitments/decide-request.ts'
import { extendDueDate } from '../../../src/register/commitments/extend-due-date.ts'
import { seedRegister } from '../../delivery/seeded-register.ts'
import { aCommitment, day, holdings, people, postRefOf, posts } from '../../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'

const moment = { at: '2026-03-02T09:30:00.000Z', today: day('2026-03-02') }
const priya = { name: 'Priya Anand', postId: posts.policy.id }

const answerOf = (given: Partial<AnswerByLink> = {}): AnswerByLink => ({
  answerId: newId(),
  says: 'progress',
  words: 'It is on its way.',
  askedForOn: null,
  writer: '',
  url: null,
  fileId: null,
  ...given,
})

describe('whether a link works', () => {
  const link: AnswerLink = {
    id: 'link-1',
    commitmentId: 'commitment-1',
    personId: people.delia.id,
    postId: posts.deputy.id,
    messageId: null,
    createdAt: moment.at,
    createdBy: 'Priya Anand',
    expiresOn: day('2026-05-01'),
    revoked: null,
    firstUsedAt: null,
    lastUsedAt: null,
  }
  const open = aCommitment()
  const closure = {
    on: day('2026-02-01'),
    as: 'delivered',
    by: 'P',
    reason: '',
    supersededByRef: null,
  } as const
  const leftOn = (on: string) => holdings.map((h) => ({ ...h, untilOn: day(on) }))
  const revoked = { at: moment.at, by: 'Priya Anand', reason: 'Forwarded' }

  it.each([
    ['works on the day it is made', {}, open, holdings, '2026-03-02', 'works'],
    ['works on its last day', {}, open, holdings, '2026-05-01', 'works'],
    ['is over the day after', {}, open, holdings, '2026-05-02', 'expired'],
    ['is dead once revoked', { revoked }, open, holdings, '2026-03-02', 'revoked'],
    ['is dead while it is closed', {}, { ...open, closure }, holdings, '2026-03-02', 'closed'],
    ['works on the last day in the post', {}, open, leftOn('2026-03-02'), '2026-03-02', 'works'],
    ['is dead the day after', {}, open, leftOn('2026-03-01'), '2026-03-02', 'handed-over'],
    [
      'is dead when another post takes the commitment over',
      {},
      { ...open, owner: postRefOf(posts.chief) },
      holdings,
      '2026-03-02',
      'handed-over',
    ],
    ['is dead when no post owns it', {}, { ...open, owner: null }, holdings, '2026-03-02', 'handed-over'],
    [
      'does not pass to somebody else in the post',
      { personId: people.owen.id },
      open,
      holdings,
      '2026-03-02',
      'handed-over',
    ],
  ] as const)('it %s', (_, given, commitment, inPost, today, state) => {
    expect(answerLinkState({ ...link, ...given }, commitment, inPost, day(today))).toBe(state)
  })
})

describe('the token', () => {
  it('has 256 bits, is the same each time, and another for every link and register', () => {
    const tokens = ['a', 'b'].flatMap((id) => ['one', 'two'].map((secret) => answerToken(secret, id)))
    expect(new Set(tokens).size).toBe(4)
    expect(tokens.every(looksLikeToken)).toBe(true)
    expect(answerToken('one', 'a')).toBe(tokens[0])
  })

  it('of a form is good for its link, for a day', () => {
    const token = formToken('secret', 'link-1', moment.at)
    const good = (given: { link?: string; now?: string; sent?: string }) =>
      isFormToken('secret', given.link ?? 'link-1', given.sent ?? token, given.now ?? moment.at)
    expect(good({})).toBe(true)
    expect(good({ now: '2026-03-03T09:30:00.000Z' })).toBe(true)
    expect(good({ now: '2026-03-03T09:30:00.001Z' })).toBe(false)
    expect(good({ now: '2026-03-02T09:29:59.999Z' })).toBe(false)
    expect(good({ link: 'link-2' })).toBe(false)
    for (const sent of ['', '/', 'x', `${token}x`, token.slice(0, -1), 'never/abc'])
      expect(good({ sent })).toBe(false)
  })
})

eachDatabase('links for answering', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002'])
  })
  afterEach(() => register.close())

  const make = async (ref = 'C-0001') => {
    const token = await makeAnswerLink(
      register.db,
      { ref, personId: people.delia.id, days: 60 },
      priya,
      moment,
    )
    const opened = await openAnswerLink(register.db, token, moment)
    if (opened === undefined) throw new Error('It does not open')
    return { token, ...opened }
  }
  const commitment = async (ref = 'C-0001') => {
    const [found] = await listCommitments(register.db, { refs: [ref] })
    if (found === undefined) throw new Error(`No ${ref}`)
    return found
  }

  it('open by their token; the table holds nothing that opens one', async () => {
    const { token, link, person, post, state } = await make()
    expect([person, post, state]).toEqual(['Delia Marsh', 'Deputy Chief Constable', 'works'])
    expect(link).toMatchObject({ expiresOn: '2026-05-01', createdBy: 'Priya Anand', firstUsedAt: null })
    const rows = JSON.stringify(await register.db.selectFrom('answerLinks').selectAll().execute())
    expect(rows).not.toContain(token)
    expect(JSON.stringify(await listHistory(register.db, 'commitment', link.commitmentId))).not.toContain(
      token,
    )
  })

  it('are made for whoever holds the owning post, and nobody else', async () => {
    const wrong = { ref: 'C-0001', personId: people.owen.id, days: 60 }
    await expect(makeAnswerLink(register.db, wrong, priya, moment)).rejects.toMatchObject({ code: 'invalid' })
    expect(await listAnswerLinks(register.db, (await commitment()).id)).toEqual([])
  })

  it('are revoked once, for good, with a reason, and only where they belong', async () => {
    const { token, link } = await make()
    const revoke = (given: { ref?: string; reason?: string }) =>
      revokeAnswerLink(
        register.db,
        { ref: 'C-0001', linkId: link.id, reason: 'Forwarded', ...given },
        priya,
        moment,
      )
    await expect(revoke({ ref: 'C-0002' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(revoke({ reason: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await revoke({})
    await expect(revoke({})).rejects.toMatchObject({ code: 'conflict' })
    expect((await openAnswerLink(register.db, token, moment))?.state).toBe('revoked')
    await expect(answerByLink(register.db, link, answerOf(), moment)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await commitment()).updates).toEqual([])
    expect(
      (await linkOfCommitment(register.db, await commitment(), link.id, moment)).link.revoked,
    ).toMatchObject({ by: 'Priya Anand', reason: 'Forwarded' })
  })

  it('note when they were first and last used', async () => {
    const { token, link } = await make()
    await answerByLink(register.db, link, answerOf(), moment)
    const later = { at: '2026-03-09T10:00:00.000Z', today: day('2026-03-09') }
    await answerByLink(register.db, link, answerOf(), later)
    expect((await openAnswerLink(register.db, token, later))?.link).toMatchObject({
      firstUsedAt: moment.at,
      lastUsedAt: later.at,
    })
  })

  it('record an answer in full, with what was sent, in a history that holds', async () => {
    const { link } = await make()
    const file = {
      fileName: 'plan.pdf',
      mediaType: 'application/pdf',
      sha256: 'abc',
      contents: Buffer.from('%PDF-'),
    }
    const added = {
      commitmentId: link.commitmentId,
      answerLinkId: link.id,
      addedAt: moment.at,
      addedBy: 'Delia Marsh',
    }
    const fileId = await keepWaitingFile(register.db, added, file, '2026-03-01')
    expect(await listEvidence(register.db, link.commitmentId)).toEqual([])
    expect(
      await findEvidenceFile(register.db, { id: fileId, commitmentId: link.commitmentId }),
    ).toBeUndefined()
    const answer = answerOf({ says: 'delivered', url: 'https://force.example/', fileId, writer: 'Sam Field' })
    await answerByLink(register.db, link, answer, moment)
    expect((await commitment()).updates).toMatchObject([
      { id: answer.answerId, claim: 'delivered', statedBy: 'Delia Marsh', statedOn: '2026-03-02' },
    ])
    expect(
      (await listEvidence(register.db, link.commitmentId)).map(({ answerId, url, fileName }) => [
        answerId,
        url,
        fileName,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [answer.answerId, 'https://force.example/', null],
        [answer.answerId, null, 'plan.pdf'],
      ]),
    )
    const kept = await findEvidenceFile(register.db, { id: fileId, commitmentId: link.commitmentId })
    expect(kept).toEqual(file)
    expect((await listHistory(register.db, 'commitment', link.commitmentId)).at(-1)).toMatchObject({
      actor: 'Delia Marsh',
      act: 'recorded a claim of delivery by a link',
      detail: {
        linkId: link.id,
        linkMadeBy: 'Priya Anand',
        writtenBy: 'Sam Field',
        evidence: 'https://force.example/',
        evidenceFile: 'plan.pdf',
        sha256: 'abc',
      },
    })
    expect(await checkHistory(register.db)).toMatchObject({ sound: true })
  })

  it('record the same answer once, however often it is sent', async () => {
    const { link } = await make()
    const answers = [answerOf(), answerOf({ says: 'more-time', askedForOn: day('2026-06-30') })]
    for (const answer of [...answers, ...answers]) await answerByLink(register.db, link, answer, moment)
    expect((await commitment()).updates).toHaveLength(1)
    expect(await listExtensionRequests(register.db, link.commitmentId)).toHaveLength(1)
  })

  it.each([
    ['without a date', null, 'Enter the date you ask for.'],
    ['for today', day('2026-03-02'), 'The date you ask for must be in the future.'],
    [
      'for the day it is due',
      day('2026-04-07'),
      'The date you ask for must be after 7 April 2026, when it is due.',
    ],
  ])('take no request for more time %s', async (_, askedForOn, message) => {
    const { link } = await make()
    await expect(
      answerByLink(register.db, link, answerOf({ says: 'more-time', askedForOn }), moment),
    ).rejects.toMatchObject({ code: 'invalid', message })
    expect(await listExtensionRequests(register.db, link.commitmentId)).toEqual([])
    expect(
      (await openAnswerLink(register.db, answerToken(await registerSecret(register.db, ''), link.id), moment))
        ?.link.lastUsedAt,
    ).toBeNull()
  })

  it('take one request at a time, which the office decides, never the one who asked', async () => {
    const { link } = await make()
    const ask = (on: string, at = moment.at) =>
      answerByLink(register.db, link, answerOf({ says: 'more-time', askedForOn: day(on) }), { ...moment, at })
    const request = async () => (await listExtensionRequests(register.db, link.commitmentId)).at(-1)
    const delia = { name: 'Delia Marsh', postId: posts.deputy.id }
    await ask('2026-06-30')
    await expect(ask('2026-07-31')).rejects.toMatchObject({ code: 'conflict' })
    await expect(refuseRequest(register.db, { ref: 'C-0001' }, 'No', delia, moment)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const extension = {
      to: day('2026-05-31'),
      askedBy: 'Delia Marsh',
      agreedBy: 'Petra Thornbury',
      agreedAtMeetingId: null,
      reason: 'A month, not two',
      requestId: (await request())?.id ?? '',
    }
    await expect(
      extendDueDate(register.db, { ref: 'C-0001' }, extension, delia, moment),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      extendDueDate(register.db, { ref: 'C-0002' }, extension, priya, moment),
    ).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await commitment('C-0002')).dueOn).toBe('2026-04-07')
    await extendDueDate(register.db, { ref: 'C-0001' }, extension, priya, moment)
    expect((await request())?.decided).toMatchObject({ as: 'agreed', by: 'Priya Anand' })
    expect((await commitment()).extensions).toMatchObject([{ from: '2026-04-07', to: '2026-05-31' }])
    await ask('2026-07-31', '2026-03-02T09:31:00.000Z')
    await refuseRequest(register.db, { ref: 'C-0001' }, 'Twice is enough', priya, moment)
    expect((await request())?.decided).toMatchObject({ as: 'refused', reason: 'Twice is enough' })
    await expect(refuseRequest(register.db, { ref: 'C-0001' }, 'Again', priya, moment)).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    )
  })

  it('know one secret for the register, whoever makes it', async () => {
    const secrets = [
      await registerSecret(register.db, moment.at),
      await registerSecret(register.db, moment.at),
    ]
    expect(new Set(secrets).size).toBe(1)
    expect(Buffer.from(secrets[0] ?? '', 'base64url')).toHaveLength(32)
  })

  it('record an answer once that comes to several processes at one moment', async () => {
    const { link } = await make()
    const answer = answerOf()
    await Promise.all([1, 2, 3, 4].map(() => answerByLink(register.db, link, answer, moment)))
    expect((await commitment()).updates).toHaveLength(1)
  })
})
