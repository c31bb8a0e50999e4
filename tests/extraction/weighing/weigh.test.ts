import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

/** What is ticked, and what its wording says for or against it. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [
    confidence,
    /(?:But s|Still, s|S)entences (?:with words such as|worded like).*$/.exec(String(reason))?.[0] ?? '',
  ])

const naming = (opens: string, words: string, closes: string) =>
  expect.stringMatching(
    new RegExp(`^${opens}entences with words such as [^.]*“${words}”[^.]* are ${closes} promises\\.$`),
  )

describe('a proposal worded as promises seldom are', () => {
  test.each([
    [
      'The Commissioner noted that borrowing of £22m was assumed for the new yard at Tarn, on which work was planned to begin in 2026/27.',
      'noted',
    ],
    [
      'The DCC explained that the national project which the councils fund would be reviewed by those who pay for it in 2025/26.',
      'national',
    ],
    [
      'The grant of £1.2m, which the Government had increased, would be paid to the councils in 2025/26.',
      'government',
    ],
    [
      'The trust has two wards which would be closed in 2025 where the costs exceed the budget of £3m.',
      'which',
    ],
    [
      'The Commissioner heard that keeping the officers is a condition of the grant and that the count will be taken again by the Home Office in September.',
      'home',
    ],
  ])('is shown with a doubt that names its words: %s', (words, named) => {
    expect(read(words)).toEqual([['possible', naming('But s', named, 'seldom')]])
  })

  test.each([
    'The DCC said that he would send members the figures by 28 June 2024.',
    'The DCC explained that the project which the councils fund would be reviewed by his team by 28 June 2024.',
    'The DCC undertook that the grant which the Government had increased would be spent in 2024/25.',
    'The DCC will bring a paper on the costs of the national scheme to the next meeting.',
    'Action: DCC to ask the Home Office which of the grants of £1.2m it will pay in 2025/26.',
    'The new yard will be finished by 30 September 2024.',
    'The DCC repeated that savings of £3.1m would be delivered in this financial year.',
    'The DCC confirmed that the grant of £40,000 which the council gave would be spent in 2024/25.',
  ])('is ticked otherwise: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})

describe('what a rule only shows', () => {
  test.each([
    ['The DCC is looking to send members the figures on vetting.', 'figures'],
    ['The force hopes to circulate a paper on stalking to the Board.', 'circulate'],
    ['The Clerk wants to bring the list of keys to members.', 'bring'],
    ['The ACC has it in his diary to go back in June.', 'back'],
    ['The CFO is hoping to let members have the list.', 'hoping'],
  ])('is ticked where its words are those of promises: %s', (words, named) => {
    expect(read(words)).toEqual([['likely', naming('Still, s', named, 'mostly')]])
  })

  test.each([
    'The force is looking to make streets feel safer.',
    'The force hopes to see crime fall.',
    'The DCC wants to build trust with young people.',
    'The DCC was pleased and would like it to carry on.',
    'The Commissioner intends to be visible.',
    'Ms Rook could not promise that it would be finished by June.',
  ])('stays unticked otherwise: %s', (words) => {
    expect(read(words)).toEqual([['possible', '']])
  })
})

describe('what a rule doubts by the sound of it', () => {
  test.each([
    [
      'The Clerk was instructed to order new lanterns, which she thought might be in the yard by the end of June.',
      'But it says only what may be.',
    ],
    [
      'It was settled that the new rota would be tried, and looked at afresh by the Board in July.',
      'But it says when something takes place.',
    ],
    [
      'The working group’s final report would be before the Board on 28 June.',
      'But no person, team or work of this house does it.',
    ],
    [
      'The DCC meets the county each month and would raise it in June; he thought that he could give the Board the answer at its July meeting.',
      'But it tells how things are always done.',
    ],
    [
      'Final version to be brought to the Board on 28 June for sign-off, publication being due by law on the 30th.',
      'But it says when a rule begins.',
    ],
  ])('is ticked where its words are clearly those of promises: %s', (words, doubt) => {
    expect(proposed(words)).toEqual([
      [
        'likely',
        expect.stringMatching(
          new RegExp(`${doubt} Still, sentences with words such as .* are mostly promises\\.$`),
        ),
        expect.any(String),
      ],
    ])
  })

  test.each([
    ['it was done', 'The DCC agreed to send the note to members; it was circulated on 2 May.'],
    [
      'it was refused',
      'Mr Hay asked that the closure of the desk be looked at again by July; officers stood by the decision.',
    ],
    ['it will not be done by then', 'The list would not be brought to members before July.'],
    ['its words do not say', 'The new lanterns are going live on 28 June.'],
    ['it hopes for no more', 'The force is looking to recruit in other counties.'],
  ])('stays in doubt where %s: %s', (_, words) => {
    expect(read(words)).toEqual([['possible', '']])
  })

  test.each([
    'At the last meeting members heard that the DCC would bring the list by 28 June.',
    'The chart was to have been with members by 28 June but none would be made.',
  ])('is left out where it tells of the past: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})

describe('a sentence of which a rule refuses one clause', () => {
  test.each([
    '(2) That the Clerk be asked to bring the Board in six months an outline of how the rota will be kept up, should the grant run out.',
    'The Clerk was asked to bring the Board a report on the ferry in July, when its grant ends.',
    'The Clerk be asked to send members a note by 28 June on what is to be done when the lease ends.',
  ])('is ticked for another where its words are clearly those of promises: %s', (words) => {
    expect(proposed(words)).toEqual([
      [
        'likely',
        expect.stringMatching(
          /^It says when something runs out\. Still, sentences .* are mostly promises\.$/,
        ),
        expect.any(String),
      ],
    ])
  })

  test.each([
    'The lease of the yard ends on 28 June.',
    'The grant runs out in June and nobody was surprised.',
    'Mr Tarn had promised that the list would be with members by 28 June.',
  ])('is left out otherwise: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })
})

describe('a sentence in which no rule hears a promise, with a day to come', () => {
  test.each([
    'A quieter siren is on the cards for July 2024.',
    'Ladders for the slipway, in before the end of June.',
    'The lanterns go back to the store on 28 June.',
  ])('is shown where it is worded as some promises are: %s', (words) => {
    expect(proposed(words)).toEqual([
      [
        'possible',
        expect.stringMatching(/^It names a day to come, and sentences .* at times\.$/),
        expect.any(String),
      ],
    ])
  })

  test.each([
    'The fair is on 28 June.',
    'The store is shut from 1 July.',
    'The lanterns went back in June.',
    'The DCC thought she might show the lanterns to the office by the end of June.',
  ])('is left out otherwise: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})

describe('a sentence in which no rule hears a promise', () => {
  test.each([
    ['Letter to members re the bridge (NA, end of June).', 'letter'],
    ['Note to members re the audit (CFO, end of May).', 'note'],
    ['Paper to the Board re fleet (DCC, end of July).', 'paper'],
    ['Members get a note on this from the DCC next week.', 'next'],
    ['DCC – we’re hoping to get members the dates as soon as we can.', 'hoping'],
  ])('is proposed where its words are those of promises: %s', (words, named) => {
    expect(read(words)).toEqual([['likely', naming('S', named, 'mostly')]])
  })

  test.each([
    ['what was done', 'A letter to the county about the bridge went out in April.'],
    ['what was said before', 'Mr Hale had told members that they get a note on this each week.'],
    ['what is always done', 'Members get a note on crime each morning.'],
    ['discussion', 'Members felt that the Board gets too many papers.'],
    ['praise', 'The Clerk was thanked for the note.'],
    ['what a rule refuses', 'The Home Office will send its letter to forces next week.'],
    ['a log that tells how it was done', 'DCC to write a brief – sent to the PCC.'],
  ])('is left out where it tells of %s', (_, words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })
})
