import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { composeMail } from '../../src/notifications/compose.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'
import { planReminders } from '../../src/notifications/plan-reminders.ts'
import type { Commitment } from '../../src/register/commitment.ts'
import { aCommitment, day, holdings, nothingSaid, inOutbox } from '../support/builders.ts'

const render = mailTemplates(fileURLToPath(new URL('../../templates', import.meta.url)))
const settings = {
  officeName: 'Office of the Commissioner for Westmarch',
  publicUrl: 'https://register.westmarch.example',
  contact: { name: 'the policy team', address: 'policy@westmarch.example' },
}
const today = day('2026-03-31')

const written = (commitments: readonly Commitment[]) => {
  const facts = { commitments, meetings: [], holdings, ...nothingSaid }
  const [message] = planReminders({ ...facts, alreadyPlanned: new Set(), today }).messages
  const composed = composeMail(inOutbox(message, today), facts, render, settings, today)
  if ('suppress' in composed) throw new Error(composed.suppress)
  return composed.body
}
const many = (count: number, given: Partial<Commitment> = {}) =>
  Array.from({ length: count }, (_, n) =>
    aCommitment({ ref: `C-${String(n + 1).padStart(4, '0')}`, ...given }),
  )

const shown = (text: string) => ({
  inFull: text.match(/^Why now:/gm)?.length ?? 0,
  linked: new Set(text.match(/commitments\/C-\d+/g)).size,
})

test('thirty commitments stand in full', () => {
  const { text } = written(many(30))
  expect(shown(text)).toEqual({ inFull: 30, linked: 30 })
})

test.each<[string, number, Partial<Commitment>]>([
  ['ninety', 90, {}],
  ['four hundred', 400, {}],
  ['long ones', 60, { quote: `DCC to report on ${'custody & “care” '.repeat(100)}` }],
  ['signs that must be escaped', 60, { quote: `DCC to check ${'<&"\'>'.repeat(200)}` }],
  ['one that is longer than a mail', 3, { quote: 'custody '.repeat(20_000) }],
])('%s stay below the size at which Gmail cuts a mail off', (_, count, given) => {
  expect(Buffer.byteLength(written(many(count, given)).html)).toBeLessThan(102_000)
})

test('what does not fit in full has a line, and what does not fit at all is counted', () => {
  const { text, html } = written(many(400))
  const { inFull, linked } = shown(text)
  expect(inFull).toBeGreaterThan(20)
  expect(linked).toBeGreaterThan(inFull)
  const rest = Number(/and (\d+) more, which the register lists\./.exec(text)?.[1])
  expect(linked + rest).toBe(400)
  expect(html).toContain(`and ${rest} more, which the register lists.`)
  expect(text).toContain('DUE WITHIN 7 DAYS (400)')
})
