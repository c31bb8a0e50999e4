import { describe, expect, test } from 'vitest'
import { recogniseActionList } from '../../../src/extraction/marked/action-lists.ts'
import { recogniseMarker } from '../../../src/extraction/marked/action-markers.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

const item = (text: string) => ({ kind: 'list-item', text }) as const

const marked = (...lines: Parameters<typeof sceneOf>) => {
  const found = firstProposal(recogniseMarker, sceneOf(...lines))
  return found === null ? null : [found.quote, found.owner?.text ?? null]
}

describe('a mark alone on its line', () => {
  test.each([
    '(Action Point 1)',
    '(Action 14)',
    '[Action: NA]',
    '(AP7)',
    '14/2024/P',
    '(Action: Ruth Calder)',
  ])('marks the line before it: %s', (mark) => {
    const task = 'that the lease of the depot be ended'
    const owner =
      { '[Action: NA]': 'NA', '[Action 3: NA]': 'NA', '(Action: Ruth Calder)': 'Ruth Calder' }[mark] ?? null
    expect(marked('The Board agreed as below.', item('to note the accounts; and'), item(task), mark)).toEqual(
      [task, owner],
    )
  })

  test.each(['See below.', 'Noted.', 'None'])('marks no line that says nothing: %s', (line) => {
    expect(marked(line, '(Action Point 1)')).toBeNull()
  })

  test('marks no heading', () => {
    expect(
      firstProposal(recogniseMarker, sceneOf({ kind: 'heading', text: '4. Fleet' }, '(Action Point 1)')),
    ).toBeNull()
  })
})

describe('an owner above the task', () => {
  const before = 'The Clerk to reply within five days.'
  test.each([
    'To look into parking at the depot.',
    'To raise it with the landlord.',
    'To report on parking.',
    'To then write to the school.',
    'To also circulate the map.',
  ])('owns what opens with "To", whatever stands before: %s', (task) => {
    expect(marked(before, 'ACTION: RUTH CALDER', task)).toEqual([
      `ACTION: RUTH CALDER ${task}`,
      'RUTH CALDER',
    ])
  })

  test.each([
    'To date the depot has not been sold.',
    'To the west stands a school.',
    'To a question from NA, the CC said no.',
    'To members this was new.',
    'The depot was sold.',
  ])('owns what stands before where the next line is no task: %s', (next) => {
    expect(marked(before, 'ACTION: RUTH CALDER', next)).toEqual([
      `${before} ACTION: RUTH CALDER`,
      'RUTH CALDER',
    ])
  })
})

describe('a mark without a colon', () => {
  test.each([
    'Action 6.1 Ms Calder – thank the crews',
    'Action 12 DCC to share the plan',
    'ACTION 3 Ruth Calder to cost the vans',
    'Action HB-4 NA to book the hall',
    'Action 2024/17 CFO – send the accounts',
    'Action 7 The CFO to send the accounts',
  ])('is read where a number and a name follow it: %s', (words) => {
    expect(marked(words)?.[0]).toBe(words)
  })

  test.each([
    'Action 12 remains open.',
    'Action 3 was discussed with the DCC.',
    'Action 14 DCC',
    'Action 6 DCC – closed',
    'Actions 3 and 4 DCC had been done.',
    'Action 24 is a charity in Fellmoor.',
  ])('is not read in: %s', (words) => {
    expect(marked(words)).toBeNull()
  })
})

describe('a mark in other words', () => {
  test.each([
    'Agreed next steps (9/2024/P): CFO to write to the surgeries.',
    'Agreed next step: CFO to write to the surgeries.',
    'Follow-up: CFO to write to the surgeries.',
    'FOLLOW-UP (4): letters to the surgeries',
    'To do: letters to the surgeries',
    'AGREED TASKS – CFO to write to the surgeries.',
  ])('is read in: %s', (words) => {
    expect(marked(words)?.[0]).toBe(words)
  })

  test.each([
    'Follow-up visits were made.',
    'Agreed next steps were on track.',
    'To do so would cost £4m.',
    'The follow-up: a summary was seen.',
    'Follow-up: none',
  ])('is not read in: %s', (words) => {
    expect(marked(words)).toBeNull()
  })
})

describe('a numbered line of somebody who is to do something', () => {
  test.each([
    '121 – Una Pike to put letters on the forward plan.',
    '7 – CFO to send the accounts.',
    '14 - Ruth Calder to book the hall.',
    '2031 — NA to check the rota.',
    '9 – All to send dates.',
  ])('is read: %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(words))?.quote).toBe(words)
  })

  test.each([
    '121 – closed.',
    '12 – 14 June to be kept free.',
    '7 – Access to services is improving.',
    '14 – Letters to the forward plan.',
    '121 – Una Pike spoke to the Panel.',
  ])('is not read: %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(words))).toBeNull()
  })
})

describe('a mark behind the topic of a note', () => {
  test.each([
    'leaflets: Action SH to draft and share',
    'old depot: ACTION – SH to obtain a quotation',
    'Van lease – Action: SH to ask for terms',
    'kiosk rota: Action SH/TO to draw up',
    'Parking: ACTION: SH to write to the council',
  ])('opens a task: %s', (line) => {
    expect(line).toContain(marked(line)?.[0] ?? 'nothing')
  })

  test.each([
    'leaflets: action was taken in May',
    'The plan is out. leaflets: Action plan was seen',
    'Climate: Action plan published',
    'Fleet – Action log was reviewed',
    'old depot: Actions were closed in March',
  ])('but these words are none: %s', (line) => {
    expect(marked(line)).toBeNull()
  })
})

describe('a label that is also a topic', () => {
  test.each([
    'Follow up: 61 findings open, 9 late',
    'Follow-up: three of nine findings open',
    'Task: 40 forms came in',
    'To do: none',
    'Follow up: only 4 replies came in',
  ])('counts what there is: %s', (line) => {
    expect(marked(line)).toBeNull()
  })

  test.each([
    'Follow up: SH to ring the nine',
    'Follow-up: 9 findings to be reset by the Clerk',
    'Task: draft the lease',
    'Follow up: ring the owners',
    'To do: two quotations to be obtained',
  ])('or marks what is to be done: %s', (line) => {
    expect(marked(line)).not.toBeNull()
  })
})
