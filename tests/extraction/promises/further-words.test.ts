import { describe, expect, test } from 'vitest'
import { findOwner } from '../../../src/extraction/owners/find-owner.ts'
import { type Proposal, propose, type Recogniser } from '../../../src/extraction/proposal.ts'
import { recogniseActionList } from '../../../src/extraction/marked/action-lists.ts'
import { recogniseRequest } from '../../../src/extraction/promises/requests.ts'
import { recogniseResolution } from '../../../src/extraction/promises/resolutions.ts'
import { shownNames } from '../../../src/extraction/names/shown-names.ts'
import { recogniseTarget } from '../../../src/extraction/promises/targets.ts'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { promisesByDay } from '../../../src/extraction/due-days/two-days.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

type Way = {
  readonly about: string
  readonly by: Recogniser
  readonly likely: readonly string[]
  /** Not read at all, or only for a person to judge. */
  readonly not: readonly string[]
}

const ways: readonly Way[] = [
  {
    about: 'somebody whom nobody is seen to ask',
    by: recogniseRequest,
    likely: [
      'The Engineer was asked to obtain prices for a pump and put them to the Finance Committee in July.',
      'Members who have not replied were asked to do so before 3 June.',
      'The Democratic Services Manager was tasked with writing a new offer.',
      'HR tasked with finding a venue by the end of June.',
      'The Treasurer was invited to start the work by September.',
    ],
    not: [
      'The Engineer was asked about the pump in July.',
      'Members were asked to note the date of 3 June.',
      'The Treasurer had been asked to start the work by September.',
      'The Manager was asked how many had come.',
      'The Clerk was asked to explain the fall in July.',
    ],
  },
  {
    about: 'what is proposed and agreed in one sentence',
    by: recogniseRequest,
    likely: [
      'Cllr Bright wanted the evidence to be put online, to which the Head of Planning agreed.',
      'The Chair proposed that a report on fires be scheduled; this was agreed.',
      'Mr Sim suggested that the leaflet be redrawn, which was agreed.',
      'Ms Oyelaran moved that the gate be locked at night, and it was agreed.',
      'Cllr Vane wished the map to be corrected, to which the Surveyor agreed.',
    ],
    not: [
      'Cllr Bright wanted the evidence to be put online.',
      'The Chair proposed that the minutes be taken as read.',
      'Mr Sim agreed with the Chair.',
      'It was agreed.',
      'The plan, to which all had agreed, was noted.',
    ],
  },
  {
    about: 'parts of a resolution',
    by: recogniseResolution,
    likely: [
      'RESOLVED to approve the strategy and to ask the CFO to report on progress in June.',
      'DECISION: (1) To approve the charges; (2) To review the effect of the charges after six months.',
      'RESOLVED – the audit report be noted and a report on the committee be brought to a future meeting.',
      'It was AGREED that a letter of thanks be sent by the Chair.',
      'Resolved that the Panel receive a briefing on funding before June.',
      'It was proposed by Cllr Ojo, seconded by Cllr Penn and resolved that training for members be arranged.',
    ],
    not: [
      'RESOLVED to approve the strategy.',
      'DECISION: (1) To approve the charges; (2) To note the report.',
      'RESOLVED – the audit report be noted.',
      'The DCC agreed to remain neutral.',
      'It was AGREED that thanks be sent.',
    ],
  },
  {
    about: 'a word given, an offer and a promise of sight',
    by: recogniseUndertaking,
    likely: [
      'Ms King undertook that the assessments for all stations will have been revised.',
      'The DCC promised the Committee sight of the plan.',
      'He was happy to walk the Panel through the figures.',
      'The CFO said that she would see whether March was feasible and tell the Committee.',
      'The Parking Manager had promised that all three would be in place by 31 October 2024.',
      'I’d be happy to share it here.',
    ],
    not: [
      'Ms King had undertaken that the assessments would be revised.',
      'The DCC had sight of the plan.',
      'He was happy with the figures.',
      'The CFO could see that March was cold.',
      'The Parking Manager had promised that all would be well.',
    ],
  },
  {
    about: 'what is hoped for, or dated anew',
    by: recogniseTarget,
    likely: [
      'It was hoped to give an opinion by mid-October.',
      'It is now hoped that work would start on site in early 2025.',
      'She hopes to be back within it by the end of June.',
      'The DCC wished to see 9,000 visits completed by March 2025.',
      'The revised date is the end of March 2025.',
      'The finish date was 20 September 2024 for the other four.',
      'Body armour: replacement to be complete across all divisions by 30 September.',
    ],
    not: [
      'It was hoped to give an opinion soon.',
      'It had been hoped to start in June 2024.',
      'She now hoped for January 2025, but this depended on the auditor.',
      'Cllr Vane asked whether it was hoped to open in June.',
      'The revised date is not known.',
      'The post seems to be in place.',
      'They wanted to see more officers.',
    ],
  },
  {
    about: 'a task that ends in “once done”, and a sheet of actions',
    by: recogniseActionList,
    likely: [
      'NA to confirm this to the CFO once done.',
      'DCC to write to the Panel when complete.',
      'CFO to tell members until it is closed.',
      'NA to check that the work is done.',
      'DCC to report after the sale is completed.',
    ],
    not: [
      'NA to confirm the venue – done.',
      'DCC to write to the Panel. Status: complete',
      'CFO to tell members – closed.',
      'The work is done.',
      'NA to check the log – completed.',
    ],
  },
]

describe('words that minutes also use', () => {
  for (const { about, by, likely, not } of ways) {
    describe(about, () => {
      test.each(likely)('binds: %s', (words) => {
        expect(firstProposal(by, sceneOf(words))).toMatchObject({ quote: words, confidence: 'likely' })
      })
      test.each(not)('does not bind: %s', (words) => {
        expect(firstProposal(by, sceneOf(words))?.confidence).not.toBe('likely')
      })
    })
  }

  test('has five of each that bind, and five that do not', () => {
    for (const { likely, not } of ways) expect(Math.min(likely.length, not.length)).toBeGreaterThanOrEqual(5)
  })
})

const proposalFor = (words: string): { proposal: Proposal; scene: ReturnType<typeof sceneOf> } => {
  const scene = sceneOf(words)
  const [sentence] = scene.sentences
  if (sentence === undefined) throw new Error('No sentence.')
  return { proposal: propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: '' }), scene }
}

describe('an owner that only its form shows', () => {
  const ownerIn = (words: string) => {
    const { proposal, scene } = proposalFor(words)
    return findOwner(proposal, scene)
  }

  test.each([
    [
      'In answer to Cllr Vane, the Section 151 Officer said that she would send the list.',
      'Section 151 Officer',
    ],
    ['The Engineer was asked to obtain prices.', 'Engineer'],
    ['Members who have not replied were asked to do so.', 'Members'],
    ['HR tasked with finding a venue.', 'HR'],
    ['The Chamberlain confirmed that the format would follow the other one.', 'Chamberlain'],
    ['The Commander agreed to correct this in the version to be published.', 'Commander'],
    ['Cllr Bright wanted it put online, to which the Head of Planning agreed.', 'Head of Planning'],
    ['It was agreed that officials would write to the Service.', 'officials'],
    ['It was resolved to request an update from the Cabinet Member in three months.', 'Cabinet Member'],
  ])('%s is for %s', (words, owner) => {
    expect(ownerIn(words)?.text).toBe(owner)
  })

  test.each([
    'It was agreed that this would be looked at.',
    'There will be a note.',
    'The Panel agreed that it be done.',
    'Work will begin soon.',
    'At the next meeting it will be done.',
  ])('nobody: %s', (words) => {
    expect(ownerIn(words)).toBeNull()
  })
})

describe('a sentence that promises two things for two days', () => {
  const clauses = (words: string) => {
    const { proposal, scene } = proposalFor(words)
    return promisesByDay(proposal, scene)?.map(({ proposal: { quote } }) => quote) ?? null
  }

  test.each([
    [
      'The contract will start on 3 October, and the CFO will report in January.',
      ['The contract will start on 3 October', 'the CFO will report in January.'],
    ],
    [
      'A paper would go to the Board on 23 July and he would tell the Panel in August.',
      ['A paper would go to the Board on 23 July', 'he would tell the Panel in August.'],
    ],
    [
      'The DCC said that the post was to be filled before the end of October and that all villages would be trained by April.',
      [
        'The DCC said that the post was to be filled before the end of October',
        'that all villages would be trained by April.',
      ],
    ],
    [
      'The CFO is to come back to it at the July meeting and she asked for a note by 3 June.',
      ['The CFO is to come back to it at the July meeting', 'she asked for a note by 3 June.'],
    ],
    [
      'Talks will begin in October, and subject to that the change would happen in March 2025.',
      ['Talks will begin in October', 'subject to that the change would happen in March 2025.'],
    ],
    [
      'It would be with chiefs by 31 October and a full case put to the Board in Q4 2024/25.',
      ['It would be with chiefs by 31 October', 'a full case put to the Board in Q4 2024/25.'],
    ],
    [
      'The CFO set a deadline of the end of July for every team to have a plan, and would report to the Board in October.',
      [
        'The CFO set a deadline of the end of July for every team to have a plan',
        'would report to the Board in October.',
      ],
    ],
  ])('%s', (words, quotes) => {
    expect(clauses(words)).toEqual(quotes)
  })

  test.each([
    'The CFO will draft the plan by July and publish it by September.',
    'A draft will come by 5 July, agreed by 30 August.',
    'The CFO will report in July, and the DCC will help.',
    'It was done in May and the CFO will report in July.',
    'The CFO will report in July and will report again in July.',
    'The CFO will report in July, and will be away in August.',
    'The CFO will report in October on the draft that was put to the Board in June.',
  ])('stays whole: %s', (words) => {
    expect(clauses(words)).toBeNull()
  })
})

describe('doers whom only the minutes themselves show', () => {
  const minutes = [
    'Attending: Greta (chair), Ned, Bola, Kath, Inspector Sykes',
    'The Comptroller advised of an overspend. CS Lyall presented the report. The DoF took questions.',
    'The S151 Officer accepted this. SH volunteered to run the training. The Home Office would pay.',
    'Rota – Bola has done it. Kath will do the next. Work will begin soon. The Plan will be printed.',
  ].join('\n')

  test.each(['Comptroller', 'CS Lyall', 'DoF', 'S151 Officer', 'SH', 'Kath'])('%s', (name) => {
    expect(shownNames(minutes)).toContain(name)
  })

  test.each(['Home Office', 'Work', 'Plan', 'Rota', 'Greta'])('not %s', (name) => {
    expect(shownNames(minutes)).not.toContain(name)
  })
})

describe('short cells of a table', () => {
  const sentencesOf = (...cells: readonly string[]) =>
    sceneOf({ kind: 'row', text: cells.join(' | '), cells }).sentences.map(({ text }) => text)

  test.each([
    'TB to seek bids by 16 Feb',
    'Chair to write to the PDU this month',
    'CI Mayne to report on it',
    'NA/SC to arrange a visit',
    'Safeguarding lead to update the plan',
  ])('are read when they give a task: %s', (cell) => {
    expect(sentencesOf('Funding', cell)).toContain(cell)
  })

  test.each(['Items to report on', 'Next to review it', 'Questions to raise now', 'Funding', '16 Feb'])(
    'are not when they give none: %s',
    (cell) => {
      expect(sentencesOf('Funding', cell)).not.toContain(cell)
    },
  )

  test('nor when the row says that it is done', () => {
    expect(sentencesOf('TB to seek bids by 16 Feb', 'Complete')).toEqual([])
  })
})
