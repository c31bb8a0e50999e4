import { addDays } from '../../src/calendar/plain-date.ts'
import { closeCommitment } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, recipientOf, refsIn } from '../support/faults/mail-count.ts'
import { refOf, seedOffice } from '../support/faults/office.ts'
import { playOffice } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const PEOPLE = 12
const EVENTS = 40
const FINISHED = 4
const OFF_SINCE = day('2026-03-03')
const BACK_AT = '2026-03-11T08:00:00.000Z'

/** Forty commitments fall due while the program is off; four more are finished in that week. */
export const offForAWeek: Fault = {
  id: 'F8',
  words: 'the program is off for seven days while forty commitments fall due',
  needs: [],
  run: async () => {
    const chiefs = await weekOff({ chiefs: PEOPLE })
    const staff = await weekOff({ staff: PEOPLE })
    const check = checks()
    for (const [who, { mails, mentions, chased, again }] of Object.entries({ chiefs, staff })) {
      check.that(mails.length > 0 && mails.length <= PEOPLE, `${mails.length} mails to ${PEOPLE} ${who}`)
      check.that(new Set(mails).size === mails.length, `one of the ${who} got two mails`)
      check.that(again === 0, `${again} mails after the second restart`)
      const times = who === 'chiefs' ? 1 : PEOPLE
      for (let n = 1; n <= EVENTS; n++) {
        const told = mentions.filter((ref) => ref === refOf(n)).length
        check.that(told === times, `${refOf(n)} was told of ${told} times, not ${times}, to the ${who}`)
      }
      // That it was delivered is news of the week to a chief officer; that it is due would be wrong.
      const finished = chased.filter((ref) => ref > refOf(EVENTS))
      check.that(finished.length === 0, `${who} were chased for what is finished: ${finished.join(', ')}`)
    }
    const sum = (of: (one: typeof chiefs) => number): number => of(chiefs) + of(staff)
    return {
      runs: 2,
      sent: sum(({ count }) => count.sent),
      lost: sum(({ count }) => count.lost),
      duplicates: sum(({ count }) => count.duplicates),
      bound: 0,
      distinctMessageIds: Math.max(chiefs.count.distinctMessageIds, staff.count.distinctMessageIds),
      saw: `${chiefs.mails.length} digests and ${staff.mails.length} reminders tell of ${EVENTS} events`,
      problems: check.problems,
    }
  },
}

const weekOff = (readers: { chiefs: number } | { staff: number }) =>
  keeping(async (keep) => {
    const register = keep(await sqliteRegister())
    await seedOffice(register.db, {
      ...readers,
      commitments: EVENTS + FINISHED,
      // Not yet in sight on the day it goes off: their first rung, 30 days before, comes while it is off.
      dueOn: (n) => addDays(OFF_SINCE, 31 + (n % 7)),
    })
    const sink = keep(await smtpSink())
    const before = await playOffice({ register, smtpPort: sink.port, at: `${OFF_SINCE}T07:00:00.000Z` })
    await before.playMinutes(2)
    await before.close()
    for (let n = EVENTS + 1; n <= EVENTS + FINISHED; n++)
      await closeCommitment(register.db, refOf(n), '2026-03-06')
    const back = await playOffice({ register, smtpPort: sink.port, at: BACK_AT })
    await back.playMinutes(5)
    await back.close()
    const mails = sink.received.map(recipientOf)
    const mentions = sink.received.flatMap(refsIn)
    const chased = sink.received.flatMap(({ mail }) =>
      [...(mail.text ?? '').matchAll(/^(C-\d+): (?!Delivered on )/gm)].map(([, ref = '']) => ref),
    )
    const again = await playOffice({ register, smtpPort: sink.port, at: BACK_AT })
    again.clock.set('2026-03-11T08:30:00.000Z')
    await again.playMinutes(5)
    await again.close()
    return {
      mails,
      mentions,
      chased,
      again: sink.received.length - mails.length,
      count: await countMails(register.db, sink.received),
    }
  })
