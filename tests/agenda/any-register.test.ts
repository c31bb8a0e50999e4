import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedFrom } from '../../src/agenda/matter-record.ts'
import { composeRevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts'
import { type Commitment, type MeetingRef, openClaim } from '../../src/register/commitments/commitment.ts'
import {
  aClaim,
  aCommitment,
  aDueReading,
  aMeeting,
  anExtension,
  day,
  holdings,
  meetingRefOf,
} from '../support/builders.ts'
import { groundsFor, type Known } from './oracle.ts'

const HOME = 'Holding to Account Meeting'
const OTHER = 'Strategic Assurance Board'
const meeting = aMeeting({ heldOn: day('2025-10-07') })

const around = (from: number, to: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(meeting.heldOn, days))

const sitting = (seriesName: string, heldOn: PlainDate): MeetingRef => ({
  ...meetingRefOf(aMeeting({ heldOn, seriesName })),
  id: `${seriesName}-${heldOn}`,
  ref: `${seriesName === HOME ? 'HTA' : 'SAB'}-${heldOn}`,
})

const anyCase = fc.record({
  kind: fc.constantFrom('action' as const, 'undertaking' as const, 'target' as const, 'revisit' as const),
  series: fc.constantFrom(HOME, HOME, HOME, OTHER),
  madeOn: around(-500, 5),
  dueOn: fc.option(around(-60, 90)),
  tied: fc.boolean(),
  looks: fc.array(fc.tuple(around(-60, 60), fc.boolean()), { maxLength: 2 }),
  lookOnDueDay: fc.boolean(),
  updates: fc.array(
    fc.tuple(around(-120, -1), fc.constantFrom('progress' as const, 'delivered' as const), fc.boolean()),
    { maxLength: 2 },
  ),
  moves: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -20, max: 60 })), { maxLength: 3 }),
  latest: fc.option(fc.integer({ min: 60, max: 110 })),
  measuredOn: around(-90, -1),
  closed: fc.constantFrom(false, false, false, false, true),
  leadDays: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  notBeforeOn: fc.option(around(-20, 20), { nil: undefined }),
  mails: fc.array(fc.tuple(around(-90, 10), fc.boolean()), { maxLength: 6 }),
  stood: fc.array(fc.constantFrom(true, false, null), { maxLength: 3 }),
  askedBack: fc.constantFrom(null, null, null, 'Petra Thornbury'),
})

type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

const heldBefore = ['2025-07-01', '2025-08-05', '2025-09-02'].map((on) => sitting(HOME, day(on)))

const commitmentOf = (one: Case): Commitment => {
  const { dueOn } = one
  const isTarget = one.kind === 'target' && one.latest !== null && one.madeOn < one.measuredOn
  return aCommitment({
    kind: one.kind,
    meeting: sitting(one.series, one.madeOn),
    dueOn,
    baselineDueOn: dueOn,
    due:
      dueOn !== null
        ? aDueReading({ dueOn, precision: 'day' })
        : one.tied
          ? aDueReading({
              dueOn: null,
              precision: 'event',
              event: 'the next meeting',
              phrase: 'to our next meeting',
            })
          : null,
    revisits: [
      ...one.looks.map(([revisitOn, done], at) => ({
        id: `look-${at}`,
        revisitOn,
        reason: '',
        done: done ? { on: revisitOn, at: null } : null,
      })),
      ...(dueOn !== null && one.lookOnDueDay
        ? [{ id: 'look-due', revisitOn: dueOn, reason: '', done: null }]
        : []),
    ].toSorted((a, b) => (a.revisitOn < b.revisitOn ? -1 : 1)),
    updates: one.updates.map(([on, claim, settled]) =>
      aClaim(on, {
        claim,
        settled:
          settled && claim === 'delivered'
            ? { on: addDays(on, 3), by: 'Priya Anand', as: 'not-accepted', reason: 'It is a draft' }
            : null,
      }),
    ),
    extensions: one.moves.map(([first, days]) => {
      const from = day('2025-01-10')
      return anExtension(from, addDays(from, days), first ? { from: null } : {})
    }),
    ...(isTarget
      ? {
          measure: { what: 'cases', comparator: 'at-least', value: 100, unit: '%', baseline: 50 },
          readings: [{ measuredOn: one.measuredOn, value: one.latest ?? 0, source: '' }],
        }
      : {}),
    closure: one.closed
      ? { on: meeting.heldOn, as: 'delivered', by: 'Petra Thornbury', reason: '', supersededByRef: null }
      : null,
    ...(one.leadDays === undefined ? {} : { leadDays: one.leadDays }),
    ...(one.notBeforeOn === undefined ? {} : { notBeforeOn: one.notBeforeOn }),
  })
}

const anyRegister = fc.record({
  cases: fc.array(anyCase, { minLength: 1, maxLength: 8 }),
  ahead: fc.integer({ min: -10, max: 40 }),
  homeOn: fc.uniqueArray(around(-60, 60), { maxLength: 3 }),
  otherOn: fc.uniqueArray(around(-60, 120), { maxLength: 3 }),
})

type Register = typeof anyRegister extends fc.Arbitrary<infer T> ? T : never

const factsOf = ({ cases, ahead, homeOn, otherOn }: Register) => {
  const today = addDays(meeting.heldOn, -ahead)
  const inOrder = (all: readonly MeetingRef[]) =>
    all.toSorted((a, b) => (a.heldOn < b.heldOn || (a.heldOn === b.heldOn && a.ref < b.ref) ? -1 : 1))
  const home = inOrder([
    ...heldBefore,
    ...homeOn
      .filter((on) => on !== meeting.heldOn && heldBefore.every(({ heldOn }) => heldOn !== on))
      .map((on) => sitting(HOME, on)),
    meetingRefOf(meeting),
  ])
  const other = inOrder(otherOn.map((on) => sitting(OTHER, on)))
  const asOf = today < meeting.heldOn ? today : meeting.heldOn
  const matters = cases.map((one) => {
    const commitment = commitmentOf(one)
    const stood = one.stood.flatMap((outcome, at) => {
      const held = heldBefore[at]
      return outcome === null || held === undefined || held.heldOn >= asOf ? [] : [{ at: held, outcome }]
    })
    const known: Known = {
      commitment,
      series: HOME,
      meetingOn: meeting.heldOn,
      today,
      sittings: [...home, ...other],
      mails: one.mails.map(([on, toOwner]) => ({ on, toOwner })),
      stood,
      askedBackBy: one.askedBack,
    }
    const record = {
      asked: askedIn(
        commitment,
        one.mails.flatMap(([on, toOwner]) => (toOwner ? [on] : [])),
        asOf,
      ),
      carriedFrom: carriedFrom(
        commitment,
        stood.map(({ at }) => at),
        new Set(stood.flatMap(({ at, outcome }) => (outcome ? [at.id] : []))),
      ),
      askedBack: one.askedBack === null ? null : { by: one.askedBack, on: asOf, reason: '' },
    }
    return { commitment, known, record }
  })
  return {
    matters,
    facts: {
      office: 'Westmarch',
      meeting,
      today,
      commitments: matters.map(({ commitment }) => commitment),
      sittings: new Map([
        [HOME, home],
        [OTHER, other],
      ]),
      holdings,
      records: new Map(matters.map(({ commitment, record }) => [commitment.id, record])),
    },
  }
}

/** What the register counts of these mails to the owner: late ones since the last answer, while none waits. */
const askedIn = (commitment: Commitment, mails: readonly PlainDate[], asOf: PlainDate) => {
  const from = [commitment.dueOn ?? '', ...commitment.updates.map(({ statedOn }) => statedOn)]
    .toSorted()
    .at(-1)
  const days = [...new Set(mails.filter((on) => on > (from ?? '') && on <= asOf))].toSorted()
  const [firstOn] = days
  return openClaim(commitment) !== null || firstOn === undefined ? null : { times: days.length, firstOn }
}

const RUNS = { numRuns: 700 }

describe('over any register', () => {
  it('every matter is on the agenda for the reasons a clerk would find, and for no other', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { matters, facts } = factsOf(register)
        const items = composeRevisitAgenda(facts).matters.groups.flatMap((group) => group.items)
        for (const { commitment, known } of matters) {
          const reasons = items.find(({ ref }) => ref === commitment.ref)?.reasons ?? []
          const grounds = groundsFor(known)
          expect(new Set(reasons.map(({ rule }) => rule))).toEqual(new Set(grounds.map(({ rule }) => rule)))
          for (const { rule, says } of grounds)
            expect(reasons.find((reason) => reason.rule === rule)?.words).toContain(says)
        }
      }),
      RUNS,
    )
  })

  it('is the same, byte for byte, whatever order the register comes in', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { facts } = factsOf(register)
        const turned = { ...facts, commitments: facts.commitments.toReversed() }
        expect(JSON.stringify(composeRevisitAgenda(turned))).toBe(JSON.stringify(composeRevisitAgenda(facts)))
      }),
      { numRuns: 100 },
    )
  })

  it('whatever is left out stays on record, and what is due is told from what is not', () => {
    fc.assert(
      fc.property(anyRegister, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (register, out) => {
        const { matters, facts } = factsOf(register)
        const byCommitment = new Map(
          matters
            .filter((_, at) => out[at])
            .map(({ commitment: { id } }) => [
              id,
              {
                commitmentId: id,
                question: null,
                minutes: null,
                leftOut: { on: facts.today, by: 'Priya Anand', reason: '' },
                askedBack: null,
              },
            ]),
        )
        const choices = { groupedBy: 'owner' as const, order: [], byCommitment, freeItems: [] }
        const agenda = composeRevisitAgenda({ ...facts, choices })
        const shown = agenda.matters.groups.flatMap(({ items }) => items.map(({ ref }) => ref))
        const kept = agenda.leftOut.map(({ ref }) => ref)
        for (const { commitment, known } of matters) {
          const grounds = groundsFor(known)
          const comes = grounds.length > 0
          const leftOut = byCommitment.has(commitment.id)
          expect([shown.includes(commitment.ref), kept.includes(commitment.ref)]).toEqual([
            comes && !leftOut,
            comes && leftOut,
          ])
          if (comes && leftOut)
            expect(agenda.leftOut.find(({ ref }) => ref === commitment.ref)?.due).toBe(
              grounds.some(({ rule }) =>
                ['office-overdue', 'overdue', 'due', 'promised-for', 'revisit-fixed'].includes(rule),
              ),
            )
        }
      }),
      { numRuns: 200 },
    )
  })
})
