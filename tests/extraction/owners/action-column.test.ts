import { describe, expect, test } from 'vitest'
import { isOwnersOnly, withColumnOwner } from '../../../src/extraction/owners/action-column.ts'
import { recogniseColumnTask } from '../../../src/extraction/marked/column-tasks.ts'
import { castOf } from '../../../src/extraction/names/actors.ts'
import { propose } from '../../../src/extraction/proposal.ts'
import { PRESENT, sceneOf } from '../one-sentence.ts'

describe('a line of owners', () => {
  test.each(['NA', 'DCC', 'RC / SH', 'CFO and NA', 'ALL'])('is: %s', (words) => {
    expect(isOwnersOnly(castOf(PRESENT))(words)).toBe(true)
  })

  test.each(['XQ', 'DCC to act', 'Finance', 'NA was present', 'HR'])('is not: %s', (words) => {
    expect(isOwnersOnly(castOf(PRESENT))(words)).toBe(false)
  })
})

describe('an action column that came apart from its text', () => {
  test.each([
    ['The list will be sent round.', 'NA'],
    ['Rates – Action continues.', 'DCC'],
    ['It was agreed that the form be changed.', 'RC'],
    ['The survey is outstanding.', 'NA / RC'],
    ['Members asked for the costs.', 'CFO'],
  ])('gives its owner to the paragraph above: %s', (words, owner) => {
    const scene = sceneOf(words, owner)
    const [sentence] = scene.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(recogniseColumnTask(sentence, scene)).toMatchObject({ owner: { text: owner }, kind: 'action' })
  })

  test.each([
    ['The list was sent in March.', 'NA'],
    ['The list will be sent round.', 'XQ'],
    ['The list will be sent round.', 'Another item altogether'],
    ['The minutes of 9 April were agreed.', 'NA'],
    ['Crime fell by 4%.', 'DCC'],
    ['The analysis was sent to MB in January.', 'NA'],
    ['Members asked when the work would begin.', 'XQ'],
  ])('says nothing here: %s | %s', (words, below) => {
    const scene = sceneOf(words, below)
    const [sentence] = scene.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(recogniseColumnTask(sentence, scene)).toBeNull()
  })

  test.each([
    ['The list will be sent round. Clerk', 'Clerk'],
    ['The list will be sent round. XQ', 'XQ'],
    ['The survey is outstanding. Chief Finance Officer', 'Chief Finance Officer'],
    ['Members asked for the costs. MMc', 'MMc'],
    ['It was agreed that the form be changed. All', 'All'],
    ['Still outstanding: the figures (NA).', 'NA'],
    ['The list is to be sent [NA]', 'NA'],
  ])('may close the paragraph: %s', (words, owner) => {
    const scene = sceneOf(words)
    const [sentence] = scene.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(recogniseColumnTask(sentence, scene)).toMatchObject({ owner: { text: owner } })
  })

  test.each([
    'The list will be sent round. TBC',
    'The list will be sent round. Agreed',
    'The list will be sent round. Chair',
    'The list was sent round. Clerk',
    'The list will be sent round. N/A',
    'The list will be sent by Noor Ahmadi (NA).',
    'The list was sent (NA).',
  ])('is no owner: %s', (words) => {
    const scene = sceneOf(words)
    const [sentence] = scene.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(recogniseColumnTask(sentence, scene)).toBeNull()
  })

  test('may hold initials that nobody explains, when several lines do', () => {
    const scene = sceneOf('The list will be sent round.', 'XQ', 'The form is to be changed.', 'ZB')
    const [sentence] = scene.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(recogniseColumnTask(sentence, scene)).toMatchObject({ owner: { text: 'XQ' } })
  })

  test('makes what was only possible likely, and keeps an owner who was named', () => {
    const scene = sceneOf('The plan is to be redrawn.', 'NA')
    const [sentence] = scene.sentences
    if (sentence === undefined) throw new Error('no sentence')
    const found = propose(sentence, {
      kind: 'undertaking',
      confidence: 'possible',
      reason: 'Something is to be done.',
    })
    expect(withColumnOwner(found, scene)).toMatchObject({ confidence: 'likely', owner: { text: 'NA' } })
    const named = { ...found, owner: { text: 'DCC', from: 'stated', post: 'DCC' } as const }
    expect(withColumnOwner(named, scene).owner?.text).toBe('DCC')
  })
})
