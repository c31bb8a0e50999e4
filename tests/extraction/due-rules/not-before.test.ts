import { describe, expect, test } from 'vitest'
import { readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { day } from '../../support/builders.ts'

const dueOf = (words: string) =>
  readDuePhrase(words, { meetingOn: day('2024-05-14'), nextMeetingOn: null, meetings: [], titles: [] })

describe('the day before which something is not to be', () => {
  test.each([
    ['The ACC will not finish the survey before September.', '2024-09-30'],
    ['The clerk cannot send the rota before 3 June.', '2024-06-03'],
    ['No post would be filled before the end of June.', '2024-06-30'],
    ['None of the vans will be sold before October.', '2024-10-31'],
    ['The CC agreed not to close the canteen before 30 September.', '2024-09-30'],
    ['The work wouldn’t be done ahead of 1 July.', '2024-07-01'],
    ['Nobody would be moved prior to 9 August.', '2024-08-09'],
  ])('is the first on which it may be: %s', (words, dueOn) => {
    expect(dueOf(words)).toMatchObject({ dueOn, vague: true })
    expect(dueOf(words)?.working).toMatch(/^It is not to be before then\. /)
  })

  test.each([
    ['The ACC will finish the survey before September.', '2024-08-31'],
    ['The ACC will not only finish the survey before September but publish it.', '2024-08-31'],
    ['The survey was not ready and the ACC will finish it before September.', '2024-08-31'],
    ['The rota, not seen by all, will be sent before 3 June.', '2024-06-02'],
    ['No later than the vans, the clerk will send the list before 3 June.', '2024-06-02'],
    ['There was no quarrel with the plan, and the CFO would cost it before July.', '2024-06-30'],
  ])('is the last where the “not” is of something else: %s', (words, dueOn) => {
    expect(dueOf(words)?.dueOn).toBe(dueOn)
  })

  test('leaves a sitting open', () => {
    expect(dueOf('The CFO would not sign the lease before the July meeting.')).toBeNull()
  })
})

const read = (sentence: string) => {
  const text = `Harrowdale Board\n14 May 2024\n\n1. Fleet\n\n${sentence}`
  return readCommitments(readText(text, { fileName: 'm', sha256: '' })).candidates
}

describe('what will not be done', () => {
  test.each([
    [
      'The CC will not be able to show the tyre survey before October.',
      'But it says before when it will not be done.',
    ],
    [
      'The ACC said no driver would be moved before the end of June.',
      'But it says before when it will not be done.',
    ],
    ['The CFO would be unable to come before September.', 'But it says before when it will not be done.'],
    ['The DCC will never sell the yard before 2026.', 'But it says before when it will not be done.'],
    ['Neither the CC nor the CFO will attend on 28 June.', 'But it says what will not be done.'],
    ['The DCC will not be at the June meeting.', 'But it says what will not be done.'],
    ['No paper will be brought in July.', 'But it says what will not be done.'],
    ['The DCC said that the lorries would not be bought this year.', 'But it says what will not be done.'],
  ])('is not ticked, and says why: %s', (sentence, doubt) => {
    const found = read(sentence)
    expect(found.filter(({ confidence }) => confidence === 'likely')).toEqual([])
    expect(found.map(({ reason }) => reason).join()).toContain(doubt)
  })

  test.each([
    'The DCC will not only share the rota by 28 June but also publish it.',
    'The ACC said no caller would wait longer than a minute by September 2024.',
    'The CFO saw no difficulty and said the clerk would send the list by 28 June.',
    'The DCC could not yet say when, but would report by 28 June.',
    'The CC agreed not to close the canteen before 30 September.',
    'The CFO said there would be no more delay and the roof would be mended by 28 June.',
    'Although the rota was not complete, the ACC will finish it by 28 June.',
  ])('is told from what is promised beside it, or to be kept from happening: %s', (sentence) => {
    expect(read(sentence).map(({ confidence }) => confidence)).toEqual(['likely'])
  })

  test('makes no owner of who says it and of whom it is said', () => {
    expect(read('The ACC said no officer would be moved before the end of June.')[0]?.owner?.text).toBe('ACC')
  })
})
