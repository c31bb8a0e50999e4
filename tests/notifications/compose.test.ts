import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Composed, MessageKind, OutboxMessage } from '../../src/delivery/message.ts'
import { composeMail } from '../../src/notifications/compose.ts'
import type { NotificationFacts } from '../../src/notifications/facts.ts'
import type { MailSettings } from '../../src/notifications/mail-model.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'
import { planAnswers } from '../../src/notifications/plan-answers.ts'
import { planDigests } from '../../src/notifications/plan-digests.ts'
import { planReminders } from '../../src/notifications/plan-reminders.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import {
  aClaim,
  aCommitment,
  aDueReading,
  aMeeting,
  anExtension,
  day,
  holdings,
  meetingRefOf,
  nothingSaid,
  people,
  postRefOf,
  posts,
  inOutbox,
} from '../support/builders.ts'

const render = mailTemplates(fileURLToPath(new URL('../../templates', import.meta.url)))

const settings: MailSettings = {
  officeName: 'Office of the Commissioner for Westmarch & Northfold',
  publicUrl: 'https://register.westmarch.example',
  contact: { name: 'the policy team', address: 'policy@westmarch.example' },
}

const factsOf = (
  commitments: readonly Commitment[],
  given: Partial<NotificationFacts> = {},
): NotificationFacts => ({ ...nothingSaid, commitments, meetings: [], holdings, ...given })

const planned = (
  commitments: readonly Commitment[],
  kind: MessageKind = 'reminder',
  today = '2026-03-31',
) => {
  const plan = kind === 'reminder' ? planReminders : planDigests
  const { messages } = plan({ ...factsOf(commitments), alreadyPlanned: new Set(), today: day(today) })
  return inOutbox(messages[0], day('2026-03-31'))
}

const compose = (message: OutboxMessage, facts: NotificationFacts, today = '2026-03-31'): Composed =>
  composeMail(message, facts, render, settings, day(today))

const written = (
  commitments: readonly Commitment[],
  kind: MessageKind = 'reminder',
  today = '2026-03-31',
) => {
  const composed = compose(planned(commitments, kind, today), factsOf(commitments), today)
  if ('suppress' in composed) throw new Error(composed.suppress)
  return composed.body
}

describe('the subject', () => {
  const overdue = { dueOn: day('2026-03-19') }
  const today = { dueOn: day('2026-03-31') }
  const soon = { dueOn: day('2026-04-07') }
  const undated = { dueOn: null }
  test.each<[string, readonly Partial<Commitment>[], string]>([
    [
      'one overdue',
      [overdue],
      'Overdue by 12 days: C-0042 “Action: DCC to share the custody improvement plan in 6…”',
    ],
    ['one due today', [today], 'Due today: C-0042 “Action: DCC to share the custody improvement plan in 6…”'],
    [
      'one due soon',
      [soon],
      'Due on 7 April 2026: C-0042 “Action: DCC to share the custody improvement plan in 6…”',
    ],
    [
      'one with a short quote',
      [{ ...soon, quote: 'DCC to report.' }],
      'Due on 7 April 2026: C-0042 “DCC to report.”',
    ],
    [
      'one without a date',
      [
        {
          ...undated,
          quote: 'DCC to report.',
          meeting: meetingRefOf(aMeeting({ heldOn: day('2026-02-24') })),
        },
      ],
      'No date given for 35 days: C-0042 “DCC to report.”',
    ],
    [
      'one answered',
      [{ updates: [aClaim('2026-03-30')], quote: 'DCC to report.' }],
      'Answer awaiting acceptance: C-0042 “DCC to report.”',
    ],
    ['three alike', [soon, soon, soon], '3 commitments fall due within 7 days'],
    ['two late', [overdue, overdue], '2 commitments are overdue'],
    [
      'several kinds, the late ones first',
      [soon, undated, overdue, today, overdue],
      '2 overdue, 1 due today, 1 due within 7 days, 1 without a date',
    ],
  ])('%s', (_, given, subject) => {
    const commitments = given.map((g, n) => aCommitment({ ref: `C-004${n + 2}`, ...g }))
    expect(written(commitments).subject).toBe(subject)
  })

  test('of a digest says so', () => {
    const commitments = [aCommitment({ dueOn: day('2026-04-01') }), aCommitment({ dueOn: day('2026-03-28') })]
    expect(written(commitments, 'digest').subject).toBe('Weekly digest: 1 newly overdue, 1 due this week')
  })
})

describe('the words', () => {
  const moved = aCommitment({
    ref: 'C-0042',
    quote: `Action: the CFO to bring O'Neill & Sons <contract> costs "as agreed".`,
    owner: postRefOf(posts.finance),
    dueOn: day('2026-04-07'),
    baselineDueOn: day('2026-01-31'),
    due: aDueReading({ working: 'The end of January 2026 is 31 January 2026.' }),
    extensions: [
      anExtension('2026-01-31', '2026-02-28'),
      anExtension('2026-02-28', '2026-04-07', { reason: 'Figures <late>' }),
    ],
  })
  const answered = aCommitment({ ref: 'C-0043', updates: [aClaim('2026-03-17')] })
  const undated = aCommitment({
    ref: 'C-0044',
    dueOn: null,
    due: aDueReading({ dueOn: null, precision: 'none', phrase: 'in due course' }),
    owner: null,
    ownerText: 'the Force',
  })
  const waiting = aCommitment({
    ref: 'C-0045',
    dueOn: null,
    due: aDueReading({
      dueOn: null,
      precision: 'event',
      phrase: 'on completion of the audit',
      event: 'the audit',
    }),
    owner: null,
    ownerText: null,
  })
  const body = written([moved, answered, undated, waiting])
  const unescaped = body.html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
  const text = body.text.replace(/\s+/g, ' ')

  test.each([
    'Office of the Commissioner for Westmarch & Northfold',
    'For Priya Anand',
    'As the register stood on Tuesday 31 March 2026.',
    `“Action: the CFO to bring O'Neill & Sons <contract> costs "as agreed".”`,
    'C-0042: Due in 7 days',
    'Why now: 7 days before 7 April 2026',
    'Owner: Chief Finance Officer',
    'Promised at: Holding to Account Meeting, 7 October 2025',
    'Due: 7 April 2026',
    'The end of January 2026 is 31 January 2026.',
    'First agreed for 31 January 2026, moved 2 times. Last reason: Figures <late>',
    'C-0043: Awaiting acceptance',
    'Why now: Answer of 17 March 2026 awaiting acceptance for 14 days',
    'Answer: “The plan was shared with the office.” (Delia Marsh, 17 March 2026)',
    'C-0044: No date given for 175 days',
    'Owner: the Force',
    'Due: No date given: “in due course”',
    'Owner: No owner named',
    'Due: No day fixed: “on completion of the audit”',
    'You get this reminder because you hold the post of Policy Officer.',
    'To stop these mails, pass the post on, or question an item, write to the policy team: policy@westmarch.example',
  ])('say in both versions: %s', (words) => {
    expect(text).toContain(words)
    expect(unescaped).toContain(words)
  })

  test('link to each commitment in both versions', () => {
    for (const ref of ['C-0042', 'C-0043', 'C-0044', 'C-0045']) {
      const link = `https://register.westmarch.example/commitments/${ref}`
      expect(body.text).toContain(link)
      expect(body.html).toContain(`href="${link}"`)
    }
  })

  test('are escaped in the page and never in the text', () => {
    expect(body.html).not.toContain('<contract>')
    expect(body.html).not.toContain('<late>')
    expect(body.html).toContain('O&#39;Neill &amp; Sons &lt;contract&gt;')
    expect(body.text).not.toMatch(/&(amp|lt|gt|quot|#39);/)
  })

  test('stand in a page that mail programs accept', () => {
    expect(body.html).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/)
    expect(body.html).not.toMatch(/<(img|script|link|iframe|form)\b/i)
    expect(body.html).not.toMatch(/url\(|@import/i)
    const links = [...body.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
    for (const href of links)
      expect(href).toMatch(/^(https:\/\/register\.westmarch\.example\/|mailto:policy@)/)
  })

  test('have no empty lines in a row beyond one', () => {
    expect(body.text).not.toMatch(/\n\n\n/)
  })

  test('fifty commitments stay below the size at which Gmail cuts a mail off', () => {
    const many = Array.from({ length: 50 }, () => aCommitment())
    expect(Buffer.byteLength(written(many).html)).toBeLessThan(102_400)
  })

  test('a template’s words in a quote are only words', () => {
    const { html, text } = written([aCommitment({ quote: 'DCC to check {{ 7 * 7 }} and {% raw %} ${x}.' })])
    expect(html).toContain('{{ 7 * 7 }} and {% raw %} ${x}.')
    expect(text).toContain('{{ 7 * 7 }} and {% raw %} ${x}.')
  })

  test('a commitment with two reasons stands there once, with both', () => {
    const revisit = { id: 'r', revisitOn: day('2026-03-24'), reason: 'look again', done: null }
    const both = aCommitment({ ref: 'C-0050', revisits: [revisit] })
    const { text } = written([both])
    expect(text.match(/^C-0050:/gm)).toHaveLength(1)
    expect(text).toContain('Why now: 7 days before 7 April 2026')
    expect(text).toContain('Why now: Revisit of 24 March 2026 missed by 7 days')
  })
})

test('an answer that is told of in full is not counted a second time by the digest it comes with', () => {
  const claim = aClaim('2026-03-30')
  const on = day('2026-04-02')
  const by = people.priya.name
  const owned = { owner: postRefOf(posts.deputy), acceptedAt: '2026-01-05T09:00:00.000Z' }
  const accepted = aCommitment({
    ...owned,
    ref: 'C-0042',
    updates: [{ ...claim, settled: { on, by, as: 'accepted', reason: 'All is there.' } }],
    closure: { on, as: 'delivered', by, reason: 'All is there.', supersededByRef: null },
  })
  const reported = aCommitment({
    ...owned,
    ref: 'C-0043',
    dueOn: day('2026-12-31'),
    updates: [aClaim('2026-03-31', { claim: 'progress' })],
  })
  const facts = factsOf([accepted, reported])
  const today = day('2026-04-07')
  const given = { ...facts, alreadyPlanned: new Set<string>(), today }
  const [digest, answers] = [planDigests(given).messages, planAnswers(given).messages].map((messages) =>
    messages.find(({ recipient }) => recipient.name === people.delia.name),
  )
  if (digest === undefined || answers === undefined) throw new Error('Nothing was planned')
  const joined = inOutbox({ ...digest, items: [...digest.items, ...answers.items] }, today)

  const composed = compose(joined, facts, today)
  if ('suppress' in composed) throw new Error(composed.suppress)
  expect(composed.leftOut).toEqual([])
  expect(composed.body.subject).toBe('Weekly digest: 1 answered or settled, 1 answer accepted')
  expect(composed.body.text.match(/^C-0042:/gm)).toHaveLength(1)
})

describe('checked against the register before it goes', () => {
  const closure = {
    on: day('2026-03-30'),
    as: 'part-delivered',
    by: 'Priya Anand',
    reason: '',
    supersededByRef: null,
  } as const
  const first = aCommitment({ ref: 'C-0001' })
  const second = aCommitment({ ref: 'C-0002' })

  test.each<[string, Partial<Commitment>, string]>([
    ['closed', { closure }, 'was closed on 30 March 2026: part delivered'],
    [
      'extended',
      {
        dueOn: day('2026-09-01'),
        extensions: [anExtension('2026-04-07', '2026-09-01', { recordedAt: '2026-03-31T07:30:00.000Z' })],
      },
      'was extended to 1 September 2026',
    ],
    ['answered', { updates: [aClaim('2026-03-31')] }, 'has an answer of 31 March 2026 awaiting acceptance'],
  ])('what was %s since is left out, with the reason', (_, change, why) => {
    const composed = compose(planned([first, second]), factsOf([{ ...first, ...change }, second]))
    if ('suppress' in composed) throw new Error(composed.suppress)
    expect(composed.leftOut).toEqual([{ itemId: 'item-0', why }])
    expect(composed.body.text).not.toContain('C-0001')
    expect(composed.body.text).toContain('C-0002')
    expect(composed.body.subject).toMatch(/^Due on 7 April 2026: C-0002/)
  })

  test('when nothing holds, there is no mail', () => {
    const gone = compose(planned([first, second]), factsOf([{ ...first, closure }]))
    expect(gone).toEqual({
      suppress:
        'Nothing in it holds any more: C-0001 was closed on 30 March 2026: part delivered; C-0002 is no longer in the register',
    })
  })

  test('nothing that was not planned slips in', () => {
    const composed = compose(planned([first]), factsOf([first, second]))
    expect('body' in composed && composed.body.text).not.toContain('C-0002')
  })

  test('a rung that another has overtaken waits for that one’s mail', () => {
    expect(compose(planned([first]), factsOf([first]), '2026-04-07')).toMatchObject({
      suppress: 'Nothing in it holds any more: C-0001 no longer calls for this mail',
    })
  })

  test('days are counted as they are when it goes', () => {
    const composed = compose(planned([first]), factsOf([first]), '2026-04-02')
    expect('body' in composed && composed.body.text).toContain('Why now: 5 days before 7 April 2026')
  })

  test('whoever left the post since gets nothing', () => {
    const handedOver = holdings.map((h) =>
      h.person === people.priya ? { ...h, untilOn: day('2026-03-30') } : h,
    )
    expect(compose(planned([first]), factsOf([first], { holdings: handedOver }))).toEqual({
      suppress: 'Priya Anand no longer holds a post that receives reminders',
    })
  })

  test('a post that is to receive nothing any more receives nothing', () => {
    const quiet = holdings.map((h) => ({ ...h, post: { ...h.post, mail: 'none' as const } }))
    expect(compose(planned([first], 'digest'), factsOf([first], { holdings: quiet }))).toEqual({
      suppress: 'Delia Marsh no longer holds a post that receives digests',
    })
  })

  test.each([
    ['it goes to the new address', 'priya@westmarch.example', { address: 'priya@westmarch.example' }],
    ['without one it does not go', '', { suppress: 'Priya Anand has no email address' }],
  ])('the address changed since: %s', (_, email, expected) => {
    const changed = holdings.map((h) => ({ ...h, person: { ...h.person, email } }))
    expect(compose(planned([first]), factsOf([first], { holdings: changed }))).toMatchObject(expected)
  })

  test('a commitment that passed to another post leaves the digest', () => {
    const passed = { ...first, owner: postRefOf(posts.chief) }
    const composed = compose(planned([first, second], 'digest'), factsOf([passed, second]))
    expect(composed).toMatchObject({
      leftOut: [{ why: 'is now owned by: Chief Constable' }],
    })
  })

  test('a commitment tied to no post that was extended out of the digest says so', () => {
    const named = aCommitment({ ref: 'C-0003', owner: null, ownerText: 'DCC' })
    const later = {
      ...named,
      dueOn: day('2026-12-01'),
      extensions: [anExtension('2026-04-07', '2026-12-01', { recordedAt: '2026-03-31T07:30:00.000Z' })],
    }
    expect(compose(planned([first, named], 'digest'), factsOf([first, later]))).toMatchObject({
      leftOut: [{ why: 'was extended to 1 December 2026' }],
    })
  })

  test('a digest of last week is not sent in this one', () => {
    expect(compose(planned([first], 'digest'), factsOf([first]), '2026-04-07')).toHaveProperty('suppress')
  })
})
