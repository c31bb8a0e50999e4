import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listAnswerLinks } from '../../db/answer-links.ts'
import { listMessages } from '../../db/outbox.ts'
import { fixedClock, today } from '../../src/clock.ts'
import { parseConfig } from '../../src/config.ts'
import { DeliveryError } from '../../src/delivery/mailer.ts'
import { silentLog } from '../../src/log.ts'
import { mailWork } from '../../src/mail-work.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { openAnswerLink } from '../../src/register/answers/answer-links.ts'
import { withoutLinks } from '../../src/register/answers/mail-links.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { type CapturedMail, capturedMail } from '../support/captured-mail.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url))
/** A Monday after eight, when digests go out. */
const MONDAY = '2026-03-30T07:30:00.000Z'
const ADDRESS = /https:\/\/answers\.westmarch\.example\/answer\/([\w-]+)/g

eachDatabase('the links in mails', (open) => {
  let register: OpenDatabase
  let mail: CapturedMail
  const clock = fixedClock(MONDAY)

  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002'])
    mail = capturedMail()
    clock.set(MONDAY)
  })
  afterEach(() => register.close())

  const work = (
    env: Record<string, string> = { MATTERS_ANSWERS_URL: 'https://answers.westmarch.example' },
  ) => {
    const config = parseConfig(env, '/srv')
    return mailWork({
      config,
      db: register.db,
      clock,
      mailer: mail.mailer,
      log: silentLog,
      loadFacts: factsIn(register.db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
      templatesFolder,
      moment: () => ({ at: clock.now(), today: today(clock, config.timeZone) }),
    })
  }
  const sentTo = (name: string) => mail.sent.filter(({ to }) => to.name === name)
  const tokensIn = (words: string) => [...words.matchAll(ADDRESS)].map(([, token = '']) => token)
  const now = () => ({ at: clock.now(), today: day('2026-03-30') })

  it('go to whoever answers for the post, one for each commitment, and open it', async () => {
    const { planMail, deliverMail } = work()
    await planMail()
    await deliverMail()
    const [digest] = sentTo('Delia Marsh')
    const text = digest?.body.text ?? ''
    expect(text.match(/Answer without signing in:\s+https/g)).toHaveLength(2)
    const tokens = tokensIn(text)
    expect(tokensIn(digest?.body.html ?? '')).toEqual(tokens)
    const opened = await Promise.all(tokens.map((token) => openAnswerLink(register.db, token, now())))
    expect(opened.map((one) => `${one?.commitment.ref} ${one?.person} ${one?.state}`)).toEqual([
      'C-0001 Delia Marsh works',
      'C-0002 Delia Marsh works',
    ])
    expect(opened[0]?.link).toMatchObject({ expiresOn: '2026-05-29', createdBy: 'Matters Arising' })
  })

  it('are not in the mails of those who are not to answer', async () => {
    const { planMail, deliverMail } = work()
    await planMail()
    await deliverMail()
    const [reminder] = sentTo('Priya Anand')
    expect(reminder?.body.text).toContain('C-0001')
    expect(reminder?.body.text).not.toContain('/answer/')
    expect(reminder?.body.html).not.toContain('/answer/')
  })

  it('stand nowhere in the outbox, and the office sees whose they are', async () => {
    const { planMail, deliverMail } = work()
    await planMail()
    await deliverMail()
    const tokens = tokensIn(sentTo('Delia Marsh')[0]?.body.text ?? '')
    const rows = JSON.stringify(
      await Promise.all(
        (['messages', 'answerLinks', 'history'] as const).map((table) =>
          register.db.selectFrom(table).selectAll().execute(),
        ),
      ),
    )
    for (const token of tokens) expect(rows).not.toContain(token)
    const messages = await listMessages(register.db, { limit: 10 })
    const body = messages.find(({ recipient }) => recipient.name === 'Delia Marsh')?.body
    if (body === undefined || body === null) throw new Error('It was not frozen')
    const shown = withoutLinks(body, 'Delia Marsh')
    expect(shown.text.replaceAll('\n', ' ')).toContain('Answer without signing in: [link for Delia Marsh]')
    expect(`${shown.text}${shown.html}`).not.toContain('/answer/')
    expect(shown.html).toContain('href="#"')
  })

  it('are the same at every attempt, and none is left of a mail written twice', async () => {
    const { planMail, deliverMail } = work()
    await planMail()
    mail.failNext(...Array.from({ length: 5 }, () => new DeliveryError('451 try later', false)))
    await deliverMail()
    expect(mail.sent).toEqual([])
    clock.set('2026-03-30T09:00:00.000Z')
    await deliverMail()
    const words = mail.attempts.filter(({ to }) => to.name === 'Delia Marsh').map(({ body }) => body.text)
    expect(words).toHaveLength(2)
    expect(words[1]).toBe(words[0])
    expect(tokensIn(words[0] ?? '')).toHaveLength(2)
    const links = await listAnswerLinks(register.db, 'commitment-C-0001')
    expect(links).toHaveLength(1)
  })

  it('are left out where no answer pages are set up', async () => {
    const { planMail, deliverMail } = work({})
    await planMail()
    await deliverMail()
    const [digest] = sentTo('Delia Marsh')
    expect(digest?.body.text).toContain('C-0001')
    expect(`${digest?.body.text}${digest?.body.html}`).not.toMatch(/\/answer\/|without signing in/)
    expect(await listAnswerLinks(register.db, 'commitment-C-0001')).toEqual([])
  })
})
