import { describe, expect, test } from 'vitest'
import { actionStatus, colourKey } from '../../../src/extraction/tables/action-status.ts'

const unsaid = { green: 'unsaid' } as const
const status = (words: string, update = '', closedOn = '') =>
  actionStatus({ status: words, update, closedOn }, unsaid)

describe('an action of a log is closed', () => {
  test.each([
    'Closed',
    'CLOSED',
    'Close',
    'Complete',
    'Completed',
    'Completed 12/02/2025',
    'Complete – see item 4',
    'Done',
    'Discharged',
    'Delivered 25 March. CLOSE',
    'Actioned',
    'Implemented',
    'Achieved',
    'Signed off',
    'No longer required',
    'Superseded by action 14',
    'Withdrawn',
    'Blue',
    'Blue (complete)',
    'BLUE',
    'Recommend closure',
    'Recommended for closure',
    'Propose to close',
    'Proposed to be closed',
    'Suggest close',
    'Request closure',
    'For closure',
    'Can now be closed',
    'C',
    'Yes',
    '✓',
    '100%',
    'BAU',
    'Green – complete',
    'Fixed 30/3',
    'Ordered',
    'Now painted',
    'Sown 12/04/2024',
    'Repaired on 2 May',
    'On today’s agenda',
    "Now on today's agenda.",
    'On this agenda',
    'Reported under item 5',
    'Covered under agenda item 7.1',
  ])('by "%s"', (words) => {
    expect(status(words)).toBe('closed')
  })

  test('by the day in a column of its own', () => {
    expect(status('', '', '12/02/2025')).toBe('closed')
    expect(status('', '', 'Yes')).toBe('closed')
  })

  test('by what is told of the work, where the status is silent', () => {
    expect(status('', 'The plan was shared. Action complete.')).toBe('closed')
    expect(status('Green', 'Sent to the office on 3 March. Propose to close.')).toBe('closed')
  })
})

describe('an action of a log is open', () => {
  test.each([
    'Open',
    'Ongoing',
    'On-going',
    'In progress',
    'Not complete',
    'Not yet complete',
    'Incomplete',
    'Partially complete',
    'Part complete',
    'Nearly done',
    'Almost complete',
    '90% complete',
    'To be completed by June',
    'Will be delivered in May',
    'Due to be completed',
    'Awaiting completion of the survey',
    'Completion expected in June',
    'Remains open',
    'Reopened',
    'Outstanding',
    'Overdue',
    'Red',
    'Amber',
    'Amber – first draft done',
    'Open – phase one completed',
    'In progress: will be closed in May',
    'Phase one completed, phase two under way',
  ])('by "%s"', (words) => {
    expect(status(words)).toBe('open')
  })

  test('by its status, whatever is told of the work', () => {
    expect(status('Open', 'Phase one was completed in March.')).toBe('open')
    expect(status('Amber', 'Survey delivered; costs to follow.')).toBe('open')
    expect(status('In progress', '', 'No')).toBe('open')
  })
})

describe('a log does not say', () => {
  test.each([
    'Delayed',
    'Started 30/3',
    'Fixed for June',
    'Deferred',
    'Chased 2 May',
    '',
    'See item 4',
    'On the agenda for March',
    'On the agenda',
    'Will be covered under item 5 next time',
    'With the DCC',
    'Carried to the next meeting',
    'March 2025',
    'Disclosed in part',
  ])('by "%s"', (words) => {
    expect(status(words)).toBe('unsaid')
  })

  test('by a story in which something else was completed', () => {
    expect(
      status(
        '',
        'The review that was completed by the college in March found four gaps, and the DCC is writing to each of the leads.',
      ),
    ).toBe('unsaid')
  })

  test.each(['', '-', 'N/A', 'No', 'Not yet', 'Open'])(
    'by "%s" in the column of the day it was closed',
    (words) => {
      expect(status('', '', words)).toBe('unsaid')
    },
  )
})

describe('green', () => {
  const green = (words: string, statuses: readonly string[] = []) =>
    actionStatus({ status: 'Green', update: '', closedOn: '' }, colourKey(words, statuses))

  test('is closed where the key says so', () => {
    expect(green('Key: Red = overdue, Amber = in progress, Green = complete')).toBe('closed')
    expect(green('Green: closed since the last meeting')).toBe('closed')
  })

  test('is open where the key says so, or where blue is the colour of what is closed', () => {
    expect(green('Blue – complete. Green – on track.')).toBe('open')
    expect(green('', ['Green', 'Blue', 'Amber'])).toBe('open')
  })

  test('else could be either', () => {
    expect(green('The green spaces were seen.', ['Green', 'Amber'])).toBe('green')
  })
})
