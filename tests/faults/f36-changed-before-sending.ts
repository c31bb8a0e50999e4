import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { closeCommitment } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, isSettled, recipientOf, refsIn } from '../support/faults/mail-count.ts'
import { seedOffice } from '../support/faults/office.ts'
import { playOffice } from '../support/faults/played-office.ts'
import { type Random, seeded } from '../support/faults/random.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

/** On a Monday each chief officer is to get a digest about one commitment. */
const MONDAY = '2026-03-02T09:00:00.000Z'

export const changedBeforeSending: Fault = {
  id: 'F36',
  words: 'a commitment is closed, reassigned, or its owner leaves, between planning and sending',
  needs: [],
  run: ({ size, seed }) =>
    keeping(async (keep) => {
      const random = seeded(seed)
      const check = checks()
      const count = size === 'full' ? 500 : 50
      const register = keep(await sqliteRegister())
      const { db } = register
      await seedOffice(db, { chiefs: count, commitments: count, dueOn: () => day('2026-03-20') })
      // The server refuses many the first time, so that things also change between two attempts.
      const refused = new Set<string>()
      const wrong: string[] = []
      const changed = new Map<string, { address: string; ref: string; change: Change }>()
      const sink = keep(
        await smtpSink({
          onRecipient: (address) => {
            if (refused.has(address) || random.next() < 0.5) return undefined
            refused.add(address)
            return { code: 451, words: 'Try again later' }
          },
          onStored: (mail) => {
            const known = changed.get(recipientOf(mail))
            if (known !== undefined && refsIn(mail).includes(known.ref))
              wrong.push(`${recipientOf(mail)} was told of ${known.ref}, which was ${known.change} before`)
          },
        }),
      )
      const office = keep(await playOffice({ register, smtpPort: sink.port, at: MONDAY }))
      await office.app.jobs.find(({ name }) => name === 'plan-mail')?.run()
      let struck = 0
      for (let round = 0; round < 40 && !(await isSettled(db)); round++) {
        const waiting = await db
          .selectFrom('messages')
          .innerJoin('messageItems', 'messageItems.messageId', 'messages.id')
          .innerJoin('commitments', 'commitments.id', 'messageItems.commitmentId')
          .select(['messages.recipientAddress as address', 'commitments.ref as ref'])
          .where('messages.sentAt', 'is', null)
          .where('messages.suppressedAt', 'is', null)
          .execute()
        for (const { address, ref } of waiting) {
          if (changed.has(address) || random.next() < 0.5) continue
          const change = random.pick(changes)
          await make(db, change, ref, count, random)
          changed.set(address, { address, ref, change })
          struck++
        }
        await office.playMinutes(3)
      }
      check.that(wrong.length === 0, `${wrong.length} mails were wrong: ${wrong.slice(0, 3).join('; ')}`)
      check.that(struck > count / 4, `only ${struck} changes came in time`)
      const { changedBodies: _, ...counted } = await countMails(db, sink.received)
      check.that(counted.sent > 0, 'no mail arrived at all')
      return {
        runs: struck,
        ...counted,
        bound: 0,
        saw: `${struck} changes in ${count} mails, ${wrong.length} to the wrong person`,
        problems: check.problems,
      }
    }),
}

const changes = ['closed', 'reassigned', 'handed over'] as const
type Change = (typeof changes)[number]

const make = async (
  db: Kysely<Database>,
  change: Change,
  ref: string,
  count: number,
  random: Random,
): Promise<void> => {
  const n = Number(ref.slice(2))
  if (change === 'closed') return await closeCommitment(db, ref, '2026-03-02')
  if (change === 'reassigned') {
    const other = ((n + random.between(1, count - 2)) % count) + 1
    await db
      .updateTable('commitments')
      .set({ ownerPostId: `post-ch${other}` })
      .where('ref', '=', ref)
      .execute()
    return
  }
  await db
    .updateTable('postHolders')
    .set({ untilOn: day('2026-03-01') })
    .where('postId', '=', `post-ch${n}`)
    .execute()
}
