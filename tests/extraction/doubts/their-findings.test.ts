import { describe, expect, test } from 'vitest'
import { theirFindings } from '../../../src/extraction/doubts/their-findings.ts'
import { sceneOf } from '../one-sentence.ts'

const doubt = (paragraph: string, heading = 'Custody'): string | null => {
  const scene = sceneOf({ kind: 'heading', text: heading }, paragraph)
  const last = scene.sentences.at(-1)
  return last === undefined ? null : theirFindings(last, scene)
}

describe('what inspectors will send', () => {
  test.each([
    'Ofsted came on 3 May. The letter is due to be published on 1 June.',
    'The inspectors were here for a week. Their report would come out in June.',
    'The peer review ended on Friday. The feedback is expected to follow in June.',
    'HMICFRS looked at custody. The findings will be published in July.',
    'The tribunal sat in April. Its decision was likely to be announced in June.',
  ])('comes from outside: %s', (words) => {
    expect(doubt(words)).toBe('But it comes from outside the meeting.')
  })

  test('is known by its heading as well', () => {
    expect(doubt('The report is due to be published in June.', 'CQC inspection')).not.toBeNull()
  })

  test.each([
    'The report is due to be published in June.',
    'Ofsted came on 3 May. The DCC will send the report in June.',
    'Ofsted came on 3 May. The action plan is due to be published in June.',
    'The force’s survey closed in May. The results will be published in July.',
    'The inspectors were here. The Board’s own report would come out in June.',
  ])('but not what is ours: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})
