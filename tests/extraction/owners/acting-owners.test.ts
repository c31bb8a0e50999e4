import { describe, expect, test } from 'vitest'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { sceneOf } from '../one-sentence.ts'

const ownerIn = (words: string, explicit = false): string | null => {
  const scene = sceneOf(words)
  const last = scene.sentences.at(-1)
  if (last === undefined) return null
  const found = propose(last, { kind: 'undertaking', confidence: 'likely', reason: '', explicit })
  return findOwner(found, scene)?.text ?? null
}

/** One way in which minutes show who is to do it. All sentences are invented. */
const ways: readonly {
  readonly about: string
  readonly named: readonly (readonly [words: string, owner: string])[]
  /** Of nobody, or of whoever stands after the words. */
  readonly not: readonly (readonly [words: string, owner: string | null])[]
}[] = [
  {
    about: 'everybody, or all of a kind',
    named: [
      ['All to read the plan before June.', 'All'],
      ['All members to send comments to NA.', 'All members'],
      ['ALL to return the form.', 'ALL'],
      ['Governors were asked to visit at least once.', 'Governors'],
      ['Members who have not replied to let NA know.', 'Members'],
      ['Everyone to check the list.', 'Everyone'],
    ],
    not: [
      ['All is well.', null],
      ['All the lamps to be changed.', null],
      ['All of this will be looked at.', null],
      ['Members of the public were asked to leave.', null],
      ['The list to be sent to all.', null],
    ],
  },
  {
    about: 'a body or firm that acts',
    named: [
      ['The Trust will review its visiting policy by the autumn.', 'Trust'],
      ['The Service will have the new radios by December.', 'Service'],
      ['The Executive would bring forward proposals.', 'Executive'],
      ['The contractor will start on 3 June.', 'contractor'],
      ['Internal Audit will complete the reviews.', 'Internal Audit'],
      ['The working group will report in July.', 'working group'],
    ],
    not: [
      ['The Trust will be asked for its policy.', null],
      ['The Strategy will set out three aims.', null],
      ['The Budget will go to the council.', null],
      ['The Summer Festival will bring many visitors.', null],
      ['The Review would look at the rota.', null],
    ],
  },
  {
    about: 'whoever is meant by “he” or “she”, or by his paper',
    named: [
      ['The DCC is drawing up options, which he intends to put to members.', 'DCC'],
      ['The CFO, who joined by video, said that the work had slipped but would be done.', 'CFO'],
      ['The CFO’s report will come to the July meeting.', 'CFO'],
      ['NA has chased the trust twice; she will try again.', 'NA'],
      ['NA awaiting a third price, to be tabled in July.', 'NA'],
    ],
    not: [
      ['The report is long, and it will be cut.', null],
      ['She will try again.', null],
      ['The report’s aims will be met.', null],
      ['The Board has a plan, and it will be printed.', null],
      ['The Board’s plan will be printed.', null],
    ],
  },
  {
    about: 'who promised, took it on or volunteered',
    named: [
      ['NA took an action to ring the school.', 'NA'],
      ['A written answer was promised by the DCC.', 'DCC'],
      ['NA volunteered to run the stall.', 'NA'],
      ['At the request of the Chair, officers undertook to supply the data.', 'officers'],
      ['It was agreed that NA and DCC draw up a protocol.', 'NA and DCC'],
      ['The Panel agreed to set up a working group.', 'Panel'],
    ],
    not: [
      ['A written answer was promised.', null],
      ['The Panel agreed to a visit.', null],
      ['The Panel agreed that a visit be arranged.', null],
      ['An action was taken.', null],
      ['It was agreed that a protocol be drawn up.', null],
    ],
  },
  {
    about: 'a clause that hangs on its doer',
    named: [
      ['NA had met the DCC, who promised that the stile will be mended.', 'DCC'],
      ['She had spoken with the Rights of Way Officer, who will mend the stile.', 'Rights of Way Officer'],
      ['All was done but the audit, which the CFO advised would be done by June.', 'CFO'],
      ['The CC noted that it was poor and offered to arrange a visit.', 'CC'],
      ['He had asked the CFO, who would reply.', 'CFO'],
    ],
    not: [
      ['The man, who will be missed, left.', null],
      ['The audit, which will be done by June, is late.', null],
      ['Nobody knew who would do it.', null],
      ['The form, which the law requires, will be sent.', null],
      ['The PCC noted that it was poor.', null],
    ],
  },
  {
    about: 'a doer behind an aside, in a bracket or under his topic',
    named: [
      ['The CFO, supported by the DCC, will add a section.', 'CFO'],
      ['The Clerk from the County Council has agreed to attend.', 'Clerk'],
      ['A review (Supt Vane) will report in June.', 'Supt Vane'],
      ['Item 7 – Risk register (NA). The map to be redrawn for July.', 'NA'],
      ['A working group of three members will report in July.', 'working group'],
      ['The DCC said that Supt Vane had been tasked with a review to report in June.', 'Supt Vane'],
    ],
    not: [
      ['A review (2023) will report in June.', null],
      ['Item 7 – Risk register. The map to be redrawn for July.', null],
      ['A group of three was seen.', null],
      ['The road from the County Council will be mended.', null],
      ['The section, supported by all, will be added.', null],
    ],
  },
  {
    about: 'those who are reminded, and the second of two who are named',
    named: [
      ['The Chair reminded governors to complete the form by 7 June.', 'governors'],
      ['The PCC asked all members to send their views by June.', 'all members'],
      ['After a word with the CFO, the DCC will send it.', 'DCC'],
      ['Subject to a word with the Clerk, the Treasurer will send it.', 'Treasurer'],
      ['The PCC was assured by the DCC that all would be in place.', 'DCC'],
      ['The CFO, the DCC and the CC will meet.', 'CFO, the DCC and the CC'],
    ],
    not: [
      ['Governors were glad to complete the form.', null],
      ['The form reminded all of school.', null],
      ['After a word with the school, it will be sent.', null],
      ['It was assured by all that it would be so.', null],
      ['Views by all to be sent.', null],
    ],
  },
  {
    about: 'whoever does it, where something stands as the subject',
    named: [
      ['The Constitution would be redrawn by the Clerk.', 'Clerk'],
      ['The rules will be looked at by NA.', 'NA'],
      ['Each partner is to confirm its share.', 'Each partner'],
      ['Board members to complete the form (link to be sent by NA).', 'Board members'],
      ['Health colleagues agreed to bring the data.', 'Health colleagues'],
      ['NA is liaising with the owner and expects to have it by June.', 'NA'],
    ],
    not: [
      ['The Constitution would be redrawn.', null],
      ['The rules will be looked at by June.', null],
      ['Partners in crime were named.', null],
      ['The form to be completed by all means.', null],
      ['The data will be brought by hand.', null],
    ],
  },
  {
    about: 'who was asked, or offered, in other words',
    named: [
      ['It was left with the CFO and the DCC to agree the wording.', 'CFO and the DCC'],
      ['Mr Lane asked, and the Treasurer agreed, that the notes be cut.', 'Treasurer'],
      ['Clerk asked to add a section.', 'Clerk'],
      ['Mr Lane’s offer to proofread the draft was accepted.', 'Mr Lane'],
      ['The proposal that the Clerk write to the school was agreed.', 'Clerk'],
      ['Highways have promised to mend the road.', 'Highways'],
    ],
    not: [
      ['It was left to chance.', null],
      ['It was left as it is.', null],
      ['They have promised to mend the road.', null],
      ['The proposal that it be cut was agreed.', null],
      ['The offer was accepted.', null],
    ],
  },
  {
    about: 'one of many',
    named: [
      ['It was agreed that each organisation would name a lead.', 'each organisation'],
      ['Each force to send its figures.', 'Each force'],
      ['Each partner should let NA know.', 'Each partner'],
      ['Agreed: each school to name a governor.', 'each school'],
      ['It was agreed that each member will read it.', 'each member'],
    ],
    not: [
      ['Each year a report will be made.', null],
      ['Each organisation would be asked.', null],
      ['Each has its own.', null],
      ['It was for each to say.', null],
      ['Each month there will be a note.', null],
    ],
  },
  {
    about: 'labels behind what is to be done',
    named: [
      ['Introduce a tracker. Owner: Head of Fleet.', 'Head of Fleet'],
      ['Agreed. Responsible officer: Head of Fleet. Target date: 30 September 2024.', 'Head of Fleet'],
      ['The plan to be shared. Lead officer: CFO. Due: June.', 'CFO'],
      ['A survey. Responsibility: DCC.', 'DCC'],
      ['A survey. Responsible person: NA. Deadline: May.', 'NA'],
    ],
    not: [
      ['Responsible use of force was discussed.', null],
      ['The lead was stolen.', null],
      ['Responsibility for it is shared.', null],
      ['The due date is not known.', null],
      ['The deadline: none.', null],
    ],
  },
]

describe('who is to do it', () => {
  for (const { about, named, not } of ways) {
    describe(about, () => {
      test.each(named)('%s is for %s', (words, owner) => expect(ownerIn(words)).toBe(owner))
      test.each(not)('%s names %s', (words, owner) => expect(ownerIn(words)).toBe(owner))
    })
  }

  test('has five of each', () => {
    for (const { named, not } of ways) expect(Math.min(named.length, not.length)).toBeGreaterThanOrEqual(5)
  })

  test('of an action may stand behind it', () => {
    expect(ownerIn('Action: comments to be sent in – All', true)).toBe('All')
  })
})
