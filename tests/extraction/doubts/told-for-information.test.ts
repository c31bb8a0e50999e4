import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const isTicked = (words: string): boolean => proposed(words).some(([confidence]) => confidence === 'likely')

type Family = {
  readonly name: string
  readonly told: readonly string[]
  readonly promised: readonly string[]
}

const FAMILIES: readonly Family[] = [
  {
    name: 'whose thing it is, and what they will do with it',
    told: [
      'Cladding at Harbour House is the responsibility of the freeholder who has indicated that works will be complete by March 2025.',
      'Ownership of the culvert lies with three landowners, one of whom has said that he will clear it in the autumn.',
      'The gates belong to the estate, and its agents say that they will be hung by the end of August.',
      'Ms Drew explained that the camera is not ours; it belongs to the town council and they will be replacing it in November.',
      'The rate had not yet been fixed by the billing authorities, who will do so in January.',
      'The fence is to come from the developers, who hope to begin in July.',
    ],
    promised: [
      'The footbridge is owned by the railway company and the Clerk will write to them by 30 June.',
      'The camera is owned by the force and will be moved to Mill Lane in June.',
      'The decision is one for the Chief Constable, who will make it by the end of July.',
      'The report was sent to the District Commander, who will reply by the end of June.',
      'The scheme was run with three local schools, who will be visited by the team before the end of June.',
      'The work is with the contractor, who has said it will be finished by 30 August.',
    ],
  },
  {
    name: 'what other bodies issue, decide or announce',
    told: [
      'The Welsh Language Commissioner would publish her assurance report in October.',
      'The Police, Fire and Crime Panel will consider the precept on 2 February 2025.',
      'The hospital trust has engaged marshals who will be in place over the winter.',
      'A letter had been received in which the auditors apologised for the delay and said that fieldwork would resume in September 2024.',
      'An email was tabled in which the administrators stated that creditors would be paid by 31 December 2024.',
      'Tax base growth is put at 1.4%, subject to confirmation by the districts in December.',
      'Collection fund surplus £0.3m, to be confirmed by billing authorities in January.',
      'This would be a matter for the Mayor’s budget, to be set in February.',
    ],
    promised: [
      'The DCC said the Force would publish its findings in November.',
      'The DCC has recruited a data analyst who will produce the first report by September.',
      'The external auditor will present her report to this Committee in July.',
      'The HMICFRS report will be brought to the Board in November.',
      'Budget assumptions are to be confirmed by the Treasurer at the July meeting.',
      'The evaluation is by the University, who will present it to the Board in September.',
    ],
  },
  {
    name: 'what runs, ends, opens or goes on show by itself',
    told: [
      'The Commissioner’s bus tour will call at Saltby on 3 July from 2pm.',
      'The formal opening by the Lord-Lieutenant is to be on 20 September.',
      'The contract will commence on 1 October 2024 at a yearly cost of £92,400.',
      'A reserve date of 12 December will be used only if the first is lost.',
      'Further tranches will follow in 2025-26; amounts are not known.',
      'The strategy will be out for comment from 3 June to 12 July.',
      'Appointments were a matter for Councils and would run from 1 July 2024 for four years.',
      'Extended cover had been purchased which will run to June 2025.',
      'The role would be part-time at a salary of £31,000 and would last until the election in May 2028.',
      'These numbers are provisional and will be superseded by those which the ONS releases in July.',
    ],
    promised: [
      'The DCC will visit the Market Place on 22 June to meet traders.',
      'The custody suite will be opened by 5 July.',
      'The first tranche of vehicles will be delivered in July.',
      'The warranty would last until March 2026 and the DCC will bring options before then.',
      'A draft of the plan will be sent to partners by 14 June.',
      'The contract for the new uniform would be re-let by March 2025.',
    ],
  },
  {
    name: 'rules and present practice',
    told: [
      'Agendas for the June sitting will be published five clear days in advance.',
      'Inspector Coe replied that anyone riding one on the pavement will have it seized after a single warning.',
      'Every motorist stopped during the operation will be asked to take a breath test.',
      'Under the agreement charges fall to be notified by 1 March and are payable quarterly.',
      'Complaints received after the deadline will be looked at in the next quarter.',
      'Late items will be taken at the Chair’s discretion.',
    ],
    promised: [
      'Papers for the June conference will be sent to members by 31 May.',
      'Riders caught twice will be written to by the neighbourhood team before the end of June.',
      'Every motorist stopped in the last quarter will be surveyed by the Force in July.',
      'The Treasurer would notify operators of the charges by 1 February.',
      'Papers for the Board will from now on be circulated seven days beforehand.',
    ],
  },
  {
    name: 'gaps, estimates and what hangs on a choice',
    told: [
      'On the worst case a gap of £4.1m would open by 2026/27.',
      'Backlog repairs stood at £3.4m, of which £0.9m ought to be dealt with within two years.',
      'There will be a full public consultation in the autumn, if the Authority decides to proceed.',
      'The Board had sight of decisions 12 to 19, including the extension of the lease to September 2025.',
      'The Panel noted its forward plan, which lists the reports that will be presented at each meeting in 2025.',
    ],
    promised: [
      'The DCC said that the backlog of £3.4m would be dealt with by March 2026.',
      'The gap would be closed by March 2026.',
      'The DCC will negotiate an extension of the lease to September 2025.',
      'The Panel noted its work programme and asked that a report on custody be added for September.',
      'The Authority noted that a report on the extension of the pilot would be submitted in July.',
    ],
  },
  {
    name: 'wishes, views and what somebody did not know',
    told: [
      'Everyone agreed that a national campaign would help.',
      'The Council had no powers in the matter but wished to be told.',
      'The Commissioner accepted this but would sooner have late figures than none.',
      'Cllr Reed wondered whether it ought to be a standing item for the Cabinet too.',
      'Ms Pell asked about those under 25, and was told that numbers were too small to be published.',
      'The Chair noted that members of the public did not know to whom complaints were to be sent.',
      'Cllr Dunn said that he’d been to the estate and spoken to residents who did not know the officers’ names.',
      'Theft of fuel is believed to be linked to a group from outside the county.',
      '“Shopkeepers tell me they wait an hour for a call to be answered.',
    ],
    promised: [
      'The Panel asked to be told of the outcome.',
      'The Panel agreed that a letter to the Minister would help and the Secretary was asked to draft it.',
      'Ms Pell asked about those under 25 and was told that the figures would be sent to her.',
      'The DCC did not know how many there were but would find out.',
      'Ms Nair said that she’d circulate the table.',
      'She said she’d need to speak to the supplier and would let the Board know.',
    ],
  },
  {
    name: 'closing, inviting and dates of meetings',
    told: [
      'It was agreed that the reference could be closed.',
      'It was agreed that this item could now be taken off.',
      'Members wishing to attend the seminar should tell the Clerk.',
      'Volunteers for the August walkabout should give their names to Cllr Bain.',
      'A date for the autumn meeting: Tuesday 24 September, room to be confirmed.',
    ],
    promised: [
      'It was agreed that the reference be closed and that a final report come to the July meeting.',
      'It was agreed that the matter could be considered again in September.',
      'Members wishing to attend should tell the Clerk, who will book the places by 7 June.',
      'The Clerk to contact members wishing to attend.',
      'The Chair will give the names of those interested to the Clerk by Friday.',
    ],
  },
]

describe.each(FAMILIES)('$name', ({ told, promised }) => {
  test.each(told)('is not ticked: %s', (words) => {
    expect(isTicked(words)).toBe(false)
  })

  test.each(promised)('is ticked: %s', (words) => {
    expect(isTicked(words)).toBe(true)
  })
})
