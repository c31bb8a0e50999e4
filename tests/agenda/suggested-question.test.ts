import { describe, expect, it } from 'vitest'
import { suggestedQuestion } from '../../src/agenda/suggested-question.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aClaim, aDueReading, anExtension, day, postRefOf, posts } from '../support/builders.ts'
import { aQuietOne, aRevisit, aTarget, datedFor, meeting, undated } from './example.ts'

const plan = { quote: 'Action: DCC to share the custody plan.' }
const opened =
  'In March 2025 the Deputy Chief Constable took on this action: “DCC to share the custody plan”.'
const nobody = { owner: null, ownerText: null }
const chief = { owner: postRefOf(posts.chief), ownerText: 'CC' }
const recorded = 'In March 2025 this action was recorded: “a glossary for the public pages”.'

const cases: readonly (readonly [string, Partial<Commitment>, string])[] = [
  [
    'an action that is late',
    { ...plan, ...datedFor('2025-09-04') },
    `${opened} It was due on 4 September 2025. Is it done, and if not, by what day will it be?`,
  ],
  [
    'an action due on the day',
    { ...plan, ...datedFor('2025-10-07') },
    `${opened} It is due on the day of this meeting. Is it done, and what shows it?`,
  ],
  [
    'an action due later',
    { ...plan, ...datedFor('2025-12-01') },
    `${opened} It falls due on 1 December 2025. What has been done so far?`,
  ],
  [
    'moved twice and late again',
    {
      ...plan,
      ...datedFor('2025-09-04'),
      baselineDueOn: day('2025-04-30'),
      extensions: [anExtension('2025-04-30', '2025-06-30'), anExtension('2025-06-30', '2025-09-04')],
    },
    `${opened} It was first due on 30 April 2025 and its date has moved twice. It was due on 4 September 2025. Is it done, and if not, by what day will it be?`,
  ],
  [
    'moved three times, with time left',
    {
      ...plan,
      ...datedFor('2025-12-01'),
      baselineDueOn: day('2025-04-30'),
      extensions: [
        anExtension('2025-04-30', '2025-06-30'),
        anExtension('2025-06-30', '2025-09-04'),
        anExtension('2025-09-04', '2025-12-01'),
      ],
    },
    `${opened} It was first due on 30 April 2025 and its date has moved three times. It now falls due on 1 December 2025. Will that date be kept?`,
  ],
  [
    'no date and no words on timing',
    { ...plan, ...undated },
    `${opened} No date was given. By what day will it be done?`,
  ],
  [
    'words that give no date',
    { ...plan, ...undated, due: aDueReading({ phrase: 'in due course', dueOn: null, precision: 'none' }) },
    `${opened} The only words on timing were “in due course”. By what day will it be done?`,
  ],
  [
    'tied to an event',
    {
      ...plan,
      ...undated,
      due: aDueReading({ phrase: 'once', dueOn: null, precision: 'event', event: 'the Harrowdale review' }),
    },
    `${opened} It was tied to “the Harrowdale review”. Has that happened, and by what day will it be done?`,
  ],
  [
    'nobody was named',
    { ...nobody, quote: 'Action: a glossary for the public pages', ...datedFor('2025-09-04') },
    `${recorded} It was due on 4 September 2025. Is it done, and if not, by what day will it be? Who will answer for it?`,
  ],
  [
    'neither owner nor date',
    { ...nobody, quote: 'Action: a glossary for the public pages', ...undated },
    `${recorded} No date was given. By what day will it be done? Who will answer for it?`,
  ],
  [
    'an owner that no post is known for',
    { owner: null, ownerText: 'the Force', quote: 'The Force to reply.', ...datedFor('2025-09-04') },
    'In March 2025 the Force took on this action: “The Force to reply”. It was due on 4 September 2025. Is it done, and if not, by what day will it be?',
  ],
  [
    'the same at the head of a sentence',
    { owner: null, ownerText: 'The Force', quote: 'The Force to reply.', ...datedFor('2025-09-04') },
    'In March 2025 the Force took on this action: “The Force to reply”. It was due on 4 September 2025. Is it done, and if not, by what day will it be?',
  ],
  [
    'the same as a list gives it',
    { owner: null, ownerText: 'Force', quote: 'The Force to reply.', ...datedFor('2025-09-04') },
    'In March 2025 the Force took on this action: “The Force to reply”. It was due on 4 September 2025. Is it done, and if not, by what day will it be?',
  ],
  [
    'an undertaking in the first person',
    {
      ...chief,
      kind: 'undertaking',
      quote: 'I will bring the hate crime figures back.',
      ...datedFor('2025-10-01'),
    },
    'In March 2025 the Chief Constable gave this undertaking: “I will bring the hate crime figures back”. It was due on 1 October 2025. Is it done, and if not, by what day will it be?',
  ],
  [
    'an undertaking of nobody in particular',
    { ...nobody, kind: 'undertaking', quote: 'Figures will follow.', ...undated },
    'In March 2025 this undertaking was recorded: “Figures will follow”. No date was given. By what day will it be done? Who will answer for it?',
  ],
  [
    'an answer that waits',
    { ...plan, ...datedFor('2025-09-04'), updates: [aClaim('2025-09-10', { words: 'The plan went out.' })] },
    `${opened} The answer of 10 September 2025 was: “The plan went out”. What shows that it is done, and does the office accept it?`,
  ],
  [
    'an answer without words',
    { ...plan, updates: [aClaim('2025-09-10', { words: '' })] },
    `${opened} On 10 September 2025 it was reported as delivered. What shows that it is done, and does the office accept it?`,
  ],
  [
    'the office fixed a day to look again',
    { ...plan, ...datedFor('2025-12-01'), revisits: [aRevisit('2025-10-01')] },
    `${opened} The office fixed 1 October 2025 to look again. It falls due on 1 December 2025. What has been done so far?`,
  ],
  [
    'the office fixed a day, the owner none',
    { ...plan, ...undated, revisits: [aRevisit('2025-10-01')] },
    `${opened} The office fixed 1 October 2025 to look again. No date was given. By what day will it be done?`,
  ],
  [
    'a revisit',
    { kind: 'revisit', quote: 'Complaints to come back in 6 months.', ...datedFor('2025-09-04') },
    'In March 2025 the meeting set out to come back to this: “Complaints to come back in 6 months”. It was fixed for 4 September 2025. What has changed since March 2025?',
  ],
  [
    'a revisit in a month',
    { kind: 'revisit', quote: 'Complaints to come back.', ...datedFor('2025-10-31', { precision: 'month' }) },
    'In March 2025 the meeting set out to come back to this: “Complaints to come back”. It was fixed for October 2025. What has changed since March 2025?',
  ],
  [
    'a revisit of no day',
    { kind: 'revisit', quote: 'Complaints to come back.', ...undated },
    'In March 2025 the meeting set out to come back to this: “Complaints to come back”. No date was given. What has changed since March 2025?',
  ],
  [
    'a target without a measure',
    { ...chief, kind: 'target', quote: 'All new officers will be trained.', ...datedFor('2025-12-01') },
    'In March 2025 the Chief Constable took on this target: “All new officers will be trained”. What is the position now?',
  ],
]

const target =
  'In March 2025 the Chief Constable took on this target: “The Chief Constable expected that by then 100% of cases would have full data”.'

const targets: readonly (readonly [string, Commitment, string])[] = [
  [
    'a target on its line',
    aTarget(85),
    `${target} The last figure given was 85% on 2 September 2025. What is the figure now?`,
  ],
  [
    'a target at risk',
    aTarget(70),
    `${target} The last figure given was 70% on 2 September 2025. What is the figure now, and what will bring it to the target by 4 March 2026?`,
  ],
  ['never measured', aTarget(0, { readings: [] }), `${target} What is the figure now?`],
  [
    'a target that is late',
    aTarget(70, { ...datedFor('2025-09-04'), readings: [] }),
    `${target} The target fell due on 4 September 2025. What is the figure now, and if it is not met, by what day will it be?`,
  ],
  [
    'a target without a day',
    aTarget(70, { ...undated, readings: [] }),
    `${target} No date was given. What is the figure now, and by what day will the target be met?`,
  ],
]

describe('a suggested question', () => {
  it.each(cases)('%s', (_case, given, question) => {
    expect(suggestedQuestion(aQuietOne(given), meeting.heldOn)).toBe(question)
  })

  it.each(targets)('%s', (_case, commitment, question) => {
    expect(suggestedQuestion(commitment, meeting.heldOn)).toBe(question)
  })
})
