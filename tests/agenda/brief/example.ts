import { type Brief, composeBrief } from '../../../src/agenda/brief/brief.ts'
import type { MatterFacts } from '../../../src/agenda/brief/record.ts'
import type { RevisitAgenda } from '../../../src/agenda/revisit-agenda.ts'
import type { Commitment } from '../../../src/register/commitments/commitment.ts'
import { day } from '../../support/builders.ts'
import { agendaOf, composedOn } from '../example.ts'

/** What the register knows of a commitment beside itself: nothing, unless told. */
export const factsOf = (commitment: Commitment, given: Partial<MatterFacts> = {}): MatterFacts => ({
  commitment,
  stoodAt: [],
  outcomes: [],
  askedOn: [],
  happenings: [],
  silence: '',
  holder: 'Delia Marsh',
  ...given,
})

/** The brief on these matters, made on the day of composing. */
export const briefOf = (matters: readonly MatterFacts[], madeOn: string = composedOn): Brief =>
  briefOn(agendaOf(matters.map(({ commitment }) => commitment)), matters, madeOn)

export const briefOn = (agenda: RevisitAgenda, matters: readonly MatterFacts[], madeOn: string): Brief =>
  composeBrief(agenda, {
    madeOn: day(madeOn),
    matters: new Map(matters.map((facts) => [facts.commitment.id, facts])),
    publicUrl: 'https://register.westmarch.example',
  })
