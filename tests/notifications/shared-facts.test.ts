import { expect, test, vi } from 'vitest'
import type { MessageKind, OutboxMessage } from '../../src/delivery/message.ts'
import { composeMail, composer } from '../../src/notifications/compose.ts'
import type { LoadFacts, NotificationFacts } from '../../src/notifications/facts.ts'
import type { MailSettings } from '../../src/notifications/mail-model.ts'
import { planMail } from '../../src/notifications/plan-mail.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aCommitment, day, holdings, inOutbox, nothingSaid } from '../support/builders.ts'

const settings: MailSettings = {
  officeName: 'Office of the Commissioner for Westmarch',
  publicUrl: 'https://register.westmarch.example',
  contact: { name: 'the policy team', address: 'policy@westmarch.example' },
}
/** The words are beside the point: what they were written from is the whole body. */
const render = (model: object) => ({ text: JSON.stringify(model), html: '' })
const TODAY = day('2026-03-31')

const commitments: readonly Commitment[] = ['2026-04-07', '2026-03-31', '2026-03-19'].map((dueOn, n) =>
  aCommitment({ id: `c-${n}`, ref: `C-000${n}`, dueOn: day(dueOn), baselineDueOn: day(dueOn) }),
)
const facts: NotificationFacts = { ...nothingSaid, commitments, meetings: [], holdings }

/** As the register answers: all, or those that are asked for by name, in its own order. */
const loading = () =>
  vi.fn<LoadFacts>((_, { ids } = {}) =>
    Promise.resolve(
      ids === undefined ? facts : { ...facts, commitments: commitments.filter(({ id }) => ids.includes(id)) },
    ),
  )

/** A mail about each commitment alone, and one about all of them in another order. */
const mails = (kind: MessageKind): readonly OutboxMessage[] => {
  const { messages } = planMail({ ...facts, alreadyPlanned: new Set(), today: TODAY })
  const whole = messages.find((message) => message.kind === kind)
  if (whole === undefined) throw new Error(`Nothing of the kind ${kind} is planned`)
  return [
    ...whole.items.map((item) => ({ ...whole, items: [item] })),
    { ...whole, items: whole.items.toReversed() },
  ].map((message) => inOutbox(message, TODAY))
}

test('mails that are checked together read the register once, and each is as if it were alone', async () => {
  const loadFacts = loading()
  const compose = composer(loadFacts, render, settings)
  const together = mails('reminder')
  expect(together.length).toBeGreaterThan(2)
  for (const message of together) {
    const own = new Set(message.items.map(({ commitmentId }) => commitmentId))
    const alone = { ...facts, commitments: commitments.filter(({ id }) => own.has(id)) }
    expect(await compose(message, TODAY, together)).toEqual(
      composeMail(message, alone, render, settings, TODAY),
    )
  }
  expect(loadFacts.mock.calls.map(([, wanted]) => wanted?.ids?.toSorted())).toEqual([['c-0', 'c-1', 'c-2']])
})

test('those of the next moment read it again', async () => {
  const loadFacts = loading()
  const compose = composer(loadFacts, render, settings)
  const [first, second] = mails('reminder')
  if (first === undefined || second === undefined) throw new Error('Two were wanted')
  await compose(first, TODAY, [first])
  await compose(second, TODAY, [second])
  await compose(first, TODAY)
  expect(loadFacts.mock.calls.map(([, wanted]) => wanted?.ids)).toEqual([
    first.items.map(({ commitmentId }) => commitmentId),
    second.items.map(({ commitmentId }) => commitmentId),
    first.items.map(({ commitmentId }) => commitmentId),
  ])
})

test('one that tells of the whole register sees the whole of it, also beside others', async () => {
  const loadFacts = loading()
  const compose = composer(loadFacts, render, settings)
  const [reminder] = mails('reminder')
  if (reminder === undefined) throw new Error('One was wanted')
  const monthly = {
    ...reminder,
    kind: 'monthly' as const,
    items: reminder.items.map((item) => ({ ...item, itemKey: `monthly/${item.itemKey}` })),
  }
  const together = [reminder, monthly]
  for (const message of together) await compose(message, TODAY, together)
  expect(loadFacts.mock.calls.map(([, wanted]) => wanted?.ids?.length)).toEqual([1, undefined])
})

test('when the register does not answer, every mail says so, and the next moment asks again', async () => {
  const loadFacts = loading()
  loadFacts.mockRejectedValueOnce(new Error('The database is locked'))
  const compose = composer(loadFacts, render, settings)
  const together = mails('reminder').slice(0, 2)
  for (const message of together)
    await expect(compose(message, TODAY, together)).rejects.toThrow('The database is locked')
  const [first] = together
  if (first === undefined) throw new Error('One was wanted')
  expect(await compose(first, TODAY, [first])).toHaveProperty('body')
})
