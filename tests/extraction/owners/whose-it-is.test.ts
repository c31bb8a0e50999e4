import { describe, expect, test } from 'vitest'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import type { RawBlock } from '../../../src/minutes/blocks/block-builder.ts'
import { sceneOf } from '../one-sentence.ts'

/** The owner of the last sentence of the passage, whose paragraphs a stroke parts. */
const ownerIn = (passage: string, explicit = false): string | null =>
  ownerOfLast(passage.split(' | '), explicit)

const ownerOfLast = (blocks: readonly (string | RawBlock)[], explicit = false): string | null => {
  const scene = sceneOf(...blocks)
  const last = scene.sentences.at(-1)
  if (last === undefined) return null
  const proposal = propose(last, { kind: 'undertaking', confidence: 'likely', reason: '', explicit })
  return findOwner(proposal, scene)?.text ?? null
}

type Owned = readonly [passage: string, owner: string | null]
type Family = { readonly about: string; readonly finds: readonly Owned[]; readonly but: readonly Owned[] }

const families: readonly Family[] = [
  {
    about: 'initials that no list explains',
    finds: [
      ['Plan on a page to be drafted (CH, IQ) – first version 30 June', 'CH, IQ'],
      ['Posters to be put up (TT) by June.', 'TT'],
      ['The list is to be sent round (GF/BS).', 'GF/BS'],
      ['FH didn’t have that to hand but will find out.', 'FH'],
      ['GF was not sure how many there were and would check.', 'GF'],
    ],
    but: [
      ['Plan to be drafted (see item 4).', null],
      ['The kit was put up (TT) in May.', null],
      ['GF and BS had met (twice).', null],
      ['GF did not have that to hand.', null],
      ['Costs to be cut (by 10%).', null],
    ],
  },
  {
    about: 'whose deed it is comes before what others make of it',
    finds: [
      ['The DCC is to produce options by June, which the Board will settle by e-mail.', 'DCC'],
      ['The Clerk is to write a paper, which the CFO would then check.', 'Clerk'],
      ['The CFO will draft the plan, which the DCC will sign.', 'CFO'],
      ['It was suggested that the Force write to them; the DCC is to arrange it and report in June.', 'DCC'],
      ['It was suggested that NA publish a summary; the CFO will bring it to the next meeting.', 'CFO'],
    ],
    but: [
      ['The bid is late, which the CFO will put right.', 'CFO'],
      ['Members were shown the plan, which the DCC would bring again in June.', 'DCC'],
      ['It was suggested that the Clerk write to them; the letter is to go by June.', 'Clerk'],
      ['It was suggested that the Clerk write to them; the DCC was pleased.', 'Clerk'],
      ['The survey was poor, which the DCC promised to look into.', 'DCC'],
    ],
  },
  {
    about: 'by whom it is to be done',
    finds: [
      ['Role descriptions to be tidied up by the chair and clerk.', 'chair and clerk'],
      ['Fuel cards to be checked each month by station commanders.', 'station commanders'],
      ['Keys to be counted by the fleet manager by 3 June.', 'fleet manager'],
      ['The rota is to be redrawn by shift sergeants before June.', 'shift sergeants'],
      ['The request for a map was accepted by the CFO.', 'CFO'],
    ],
    but: [
      ['Role descriptions to be tidied up by June.', null],
      ['Fuel cards to be checked by post.', null],
      ['Keys to be counted by hand and by the end of June.', null],
      ['The rota is to be replaced by one for officers on leave.', null],
      ['The request for a map was refused by the county.', null],
    ],
  },
  {
    about: 'several by their initials who mean to do it',
    finds: [
      ['GF and BS intend to have it signed by June.', 'GF and BS'],
      ['GF/BS hope to open it by June.', 'GF/BS'],
      ['GF, BS and TT agreed to meet by June.', 'GF, BS and TT'],
      ['GF & BS are to check the list.', 'GF & BS'],
      ['GF and BS plan to visit in June.', 'GF and BS'],
    ],
    but: [
      ['GF and BS were told of the list.', null],
      ['GF and BS had met.', null],
      ['PC and PS numbers are to grow by June.', null],
      ['GF and BS, two wards, are quiet.', null],
      ['GF and BS are two of the wards.', null],
    ],
  },
  {
    about: 'whoever gets an answer does not give it',
    finds: [
      ['The DCC said that the school and the Commissioner would both get a reply.', 'DCC'],
      ['The CFO told the Board that NA would be sighted on the letter.', 'CFO'],
      ['The DCC could not go into it but the Clerk and the Treasurer would be told of the outcome.', 'DCC'],
      ['The CC said that the CFO would be copied into the reply.', 'CC'],
      ['It was agreed that the DCC be sent a copy by June.', null],
      ['The Commissioner to be sent a copy of the policy.', null],
    ],
    but: [
      ['The DCC said that the CFO would give them a reply.', 'CFO'],
      ['The CFO told the Board that NA would copy the letter.', 'NA'],
      ['It was agreed that the DCC send a copy by June.', 'DCC'],
      ['The CFO to send a copy of the policy.', 'CFO'],
      ['The CC said that the CFO would get a quotation.', 'CFO'],
    ],
  },
  {
    about: 'whoever is given a task, not who gives it',
    finds: [
      ['The CC tasked the DCC with a plan for the vans.', 'DCC'],
      ['The DCC charged the CFO with bringing a plan to the next board.', 'CFO'],
      ['The CC entrusted the DCC with the talks on the lease.', 'DCC'],
      ['The CFO then instructed the Clerk to obtain prices.', 'Clerk'],
      ['The CC commissioned the CFO to write up the fire.', 'CFO'],
    ],
    but: [
      ['The CC charged £40 for the hall and will publish the fees.', 'CC'],
      ['The DCC tasked nobody and will write it herself.', 'DCC'],
      ['The CFO directed members to the annex, which she will bring up to date.', 'CFO'],
      ['The CC will task the DCC with a plan.', 'CC'],
      ['The DCC instructed counsel and will tell the Board.', 'DCC'],
    ],
  },
  {
    about: 'whoever is content to do what was asked for',
    finds: [
      ['It was asked that the digest show the range, which the DCC was happy to do from June.', 'DCC'],
      ['Members asked for a map in each issue, which the CFO was content to supply.', 'CFO'],
      ['It was suggested that the table be split, and this the DCC was willing to do by June.', 'DCC'],
      ['It was asked that the list be dated, which NA undertook to do.', 'NA'],
      ['A note of the costs was wanted, something the CFO would provide by email.', 'CFO'],
    ],
    but: [
      ['It was asked that the digest show the range, which the Board was told was long.', null],
      ['The CFO will list the vans, which the DCC was glad to have.', 'CFO'],
      ['NA will send the form, which the CC agreed was long.', 'NA'],
      ['The lamp will be mended by June, which the Board welcomed.', null],
      ['The roof will be mended by June, which the CC thought dear.', null],
    ],
  },
  {
    about: 'who says it between two commas',
    finds: [
      ['The wait would, the DCC said, come down to a week by June.', 'DCC'],
      ['The queue should, the CFO assured members, be gone by June.', 'CFO'],
      ['All of it would, NA confirmed, be online by June.', 'NA'],
      ['The yard will, the CC hoped, be cleared by June.', 'CC'],
      ['Both posts would, the Head of Estates added, be filled by June.', 'Head of Estates'],
    ],
    but: [
      ['The wait would, as the year went on, come down to a week.', null],
      ['The queue would, it was said, be gone by June.', null],
      ['The yard, the DCC noted, the CFO would clear by June.', 'CFO'],
      ['Both posts would, in time, be filled.', null],
      ['All of it would, members heard, be online by June.', null],
    ],
  },
  {
    about: 'whose word or view it is by the opening',
    finds: [
      ['According to the DCC the queue would be gone by June.', 'DCC'],
      ['According to NA, it would be online by June.', 'NA'],
      ['In the CFO’s view the books would balance by June.', 'CFO'],
      ['In the DCC’s own judgement the wait would be a week by June.', 'DCC'],
      ['In the Head of Policy’s opinion it would be ready by June.', 'Head of Policy'],
    ],
    but: [
      ['According to the CFO’s report it would be done by June.', null],
      ['According to the Board it would be done by June.', null],
      ['In the Board’s view it would be done by June.', null],
      ['In the DCC’s yard it would be done by June.', null],
      ['In June it would be done.', null],
    ],
  },
  {
    about: 'who holds the subject is “she”',
    finds: [
      ['The redraft rests with NA, who said that the survey is finished. She will circulate it.', 'NA'],
      ['Drafting sits with NA who had news. She will send a copy by June.', 'NA'],
      ['The policy lead is NA. She will circulate the draft by June.', 'NA'],
      ['The item was taken by the CFO. She will report in June.', 'CFO'],
      ['The paper was introduced by the DCC. He will bring a longer one in June.', 'DCC'],
    ],
    but: [
      ['The redraft rests with the Board. She will circulate it.', null],
      ['The item was taken by the Committee. She will report in June.', null],
      ['Trust lies with many people. She will write by June.', null],
      ['The item was taken late in the day. She will report in June.', null],
      ['The lead is long overdue. She will circulate it by June.', null],
    ],
  },
  {
    about: 'who gives the answer is at its head',
    finds: [
      ['A. (Chief Constable) No, and I am sorry. I will ring you tomorrow.', 'Chief Constable'],
      ['Answer (NA) – Seventeen days. We would expect it to be ten by June.', 'NA'],
      ['Response from the Treasurer: It is late. We will publish it by June.', 'Treasurer'],
      ['Reply (DCC) Three of them are open. I will send you the list.', 'DCC'],
      ['A2. (CFO) It is in hand. We will have a figure by June.', 'CFO'],
    ],
    but: [
      ['Question (NA) – How long is it? We would expect it to be ten by June.', null],
      ['A (long) list was read. We will send it by June.', null],
      ['Answer (in writing) – It is late. We will send it by June.', null],
      ['Reply (Board) – It is late. We will send it by June.', null],
      ['Response from residents: It is late. We will see it by June.', null],
    ],
  },
  {
    about: 'who reported the subject answers for it, not who has a view on it',
    finds: [
      [
        'NA reported that 18 were closed. | The CFO felt the list told her little. It was agreed that the next list would be amended.',
        'NA',
      ],
      [
        'The DCC presented the survey. | NA thought it thin. It was accepted that it would be run again by June.',
        'DCC',
      ],
      [
        'The CFO introduced the plan. | NA commented that it was dear. | A fuller one to come in June.',
        'CFO',
      ],
      ['The DCC gave an update. | The CFO suggested that it be shorter. It would be shorter by June.', 'DCC'],
      ['NA presented the log. | The CC remarked that it was long. The log would be cut by June.', 'NA'],
    ],
    but: [
      [
        'NA reported that 18 were closed. | The CFO said that it was too few. The rest would follow by June.',
        'CFO',
      ],
      ['The DCC presented the survey. | NA explained the gaps. They would be filled by June.', 'NA'],
      ['The CFO suggested that she write a note. It would be sent by June.', 'CFO'],
      ['NA presented the log. | The CFO suggested that she might cut it. It would be cut by June.', 'CFO'],
      ['The CFO thought it dear. It would be cut by June.', 'CFO'],
    ],
  },
  {
    about: 'those who act for another',
    finds: [
      ['The A/CFO agreed to circulate the list.', 'A/CFO'],
      [
        'Temporary Chief Superintendent Oake will provide the list by June.',
        'Temporary Chief Superintendent Oake',
      ],
      ['Acting Inspector Dell to speak to the owner.', 'Acting Inspector Dell'],
      [
        'It was old and the Town Clerk’s representative agreed to have it sent again.',
        'Town Clerk’s representative',
      ],
      ['The Head of Policy’s deputy undertook to redraft it.', 'Head of Policy’s deputy'],
      [
        'The Chief Operating and Finance Officer was heard. She said that the rest would follow by June.',
        'Chief Operating and Finance Officer',
      ],
    ],
    but: [
      ['The Deputy Chief Constable’s post will be advertised by June.', null],
      ['The Town Clerk’s chair will be mended by June.', null],
      ['The Chief Executive’s contract is to be renewed by June.', null],
      ['Recruitment of a new Head of Policy is expected to be completed by June.', null],
      ['The leaving of the former Treasurer is to be marked in June.', null],
    ],
  },
  {
    about: 'bodies that do it',
    finds: [
      ['The Group will report its findings to the Council in June.', 'Group'],
      ['The group will present its final report to the Council in June.', 'group'],
      ['Police will bring the marking kit on the night.', 'Police'],
      ['The Team will be running a stall at the fair in June.', 'Team'],
      ['RESOLVED that the Host Authority prepare the response by June.', 'Host Authority'],
      ['RESOLVED that the County Council provide a list of sites by June.', 'County Council'],
    ],
    but: [
      ['The Group will be told of it in June.', null],
      ['The Forum will hear more of it in June.', null],
      ['The group will like it.', null],
      ['Police will be told of it in June.', null],
      ['RESOLVED that the Authority note the report.', null],
    ],
  },
  {
    about: 'whose assurance it is',
    finds: [
      ['the Station Manager’s assurance that the pump will be back by the end of June', 'Station Manager'],
      ['It was the DCC’s promise that all would be open by June.', 'DCC'],
      ['The Director’s pledge that nobody would wait by June.', 'Director'],
      ['noted the Treasurer’s assurance that the books will balance by June', 'Treasurer'],
      ['to note the Town Clerk’s undertaking that it will be paid by June', 'Town Clerk'],
    ],
    but: [
      ['The Committee’s assurance that all would be open by June.', null],
      ['The Government’s promise that funds will follow by June.', null],
      ['Last year’s estimate that 40 would be open by June.', null],
      ['The Plan’s expectation that 40 would be open by June.', null],
      ['The Board’s promise that it will be paid by June.', null],
    ],
  },
  {
    about: 'who gives his word, though he turns to another',
    finds: [
      [
        'The DCC informed those present that each shop would be seen, and invited the Clerk to test her on it.',
        'DCC',
      ],
      ['The DCC took it away on behalf of the Force, and the CFO would report to the July Board.', 'CFO'],
      ['The CFO told the meeting that all would be paid and encouraged the Treasurer to look.', 'CFO'],
      [
        'Asked whether owners hear of it, the DCC conceded that they did not, and undertook to see that they did.',
        'DCC',
      ],
      ['The CFO was minded to leave it open and to look again in June.', 'CFO'],
    ],
    but: [
      ['The DCC and the CFO would report to the July Board.', 'DCC and the CFO'],
      ['The DCC invited the Treasurer to write to the school.', 'Treasurer'],
      ['The DCC asked the Clerk and the CFO to write.', 'Clerk and the CFO'],
      ['The DCC would welcome it, and invited the CFO to write.', 'CFO'],
      ['The CFO was of a mind that it was open.', 'CFO'],
    ],
  },
]

for (const { about, finds, but } of families)
  describe(about, () => {
    test.each(finds)('%s', (passage, owner) => {
      expect(ownerIn(passage)).toBe(owner)
    })
    test.each(but)('but: %s', (passage, owner) => {
      expect(ownerIn(passage)).toBe(owner)
    })
  })

describe('whoever signs an action, in capitals or behind a dash', () => {
  test.each([
    ['ACTION: R CALDER – letter to the district council', 'R Calder'],
    ['ACTION: T SKERRY – letter to the district council', 'T Skerry'],
    ['ACTION: CHIEF EXECUTIVE – circulate dates', 'Chief Executive'],
    ['ACTION: NOOR AHMADI: circulate dates', 'Noor Ahmadi'],
    ['Options paper to Board in June – NA / CFO', 'NA / CFO'],
  ])('%s', (words, owner) => {
    expect(ownerIn(words, words.startsWith('ACTION'))).toBe(owner)
  })
  test.each([
    'ACTION: STREET LIGHTING – letter to the county',
    'ACTION: FLEET PLAN: circulate dates',
    'ACTION: A LETTER – to go to the county',
    'Options paper to Board in June – TBC',
    'Options paper to Board in June – if ready',
  ])('nobody: %s', (words) => {
    expect(ownerIn(words, words.startsWith('ACTION'))).toBeNull()
  })
})

describe('the one task of a note is for whoever stands alone beside it', () => {
  const row = (note: string, ...beside: readonly string[]): RawBlock => ({
    kind: 'row',
    text: '',
    cells: [note, ...beside],
  })
  const LONG = 'The CC had heard that the menus of the canteen were hard to read.'
  test.each([
    ['Menus to go into all three yards by the end of July.', ['CFO']],
    ['Copy of the study to be sent to the Clerk.', ['CFO']],
    ['Copy of the study to be sent to the Clerk.', ['CFO', '31 May']],
    ['List of the vans, old and new, to be shared with members.', ['CFO']],
    ['Figures to come back in June.', ['CFO']],
  ])('%s', (task, beside) => {
    expect(ownerOfLast([row(`${LONG} ${task}`, ...beside)])).toBe('CFO')
  })
  test.each([
    ['Menus to go into all three yards by the end of July.', ['CFO', 'NA']],
    ['Copy of the study to be sent to the Clerk.', ['31 May']],
    ['Menus were hard to read and would be set again by June.', ['NA']],
    ['Menus to be set again by June. Spoons to be bought by June.', ['NA']],
    ['A bid to the county had been sent and would be heard by June.', ['NA']],
  ])('but: %s beside %s', (task, beside) => {
    expect(ownerOfLast([row(`${LONG} ${task}`, ...beside)])).not.toBe(beside[0])
  })
})
