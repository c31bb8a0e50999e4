import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { datesAhead, datesFile, meetingFile } from '../../src/notifications/calendar-file.ts'
import type { Notice } from '../../src/notifications/notice.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aCommitment, aMeeting, anExtension, day } from '../support/builders.ts'

const AT = '2026-03-31T07:00:00.000Z'
const publicUrl = 'https://register.westmarch.example'

const notice = (given: Partial<Commitment>): Notice => {
  const commitment = aCommitment(given)
  return {
    commitment,
    section: 'due-in-7-days',
    repeats: false,
    item: { commitmentId: commitment.id, rung: 'x', reason: 'x', itemKey: commitment.ref },
  }
}
const fileOf = (...given: readonly Partial<Commitment>[]) =>
  datesFile(given.map(notice), { publicUrl, at: AT })
const eventsIn = (contents: Buffer) =>
  new ICAL.Component(ICAL.parse(contents.toString())).getAllSubcomponents('vevent')

describe('the due dates', () => {
  // The clocks go forward on 29 March and back on 25 October.
  test.each(['2026-03-29', '2026-04-07', '2026-10-25', '2026-12-31', '2028-02-29'])(
    '%s is a whole day',
    (on) => {
      const [event] = eventsIn(fileOf({ dueOn: day(on) }).contents)
      const [start, end] = ['dtstart', 'dtend'].map((name) => event?.getFirstPropertyValue(name) as ICAL.Time)
      expect([start?.isDate, start?.toString()]).toEqual([true, on])
      expect([end?.isDate, end?.subtractDate(start as ICAL.Time).toSeconds()]).toEqual([true, 86_400])
    },
  )

  test('are published, free time, with the words and the way to the register', () => {
    const { fileName, mediaType, contents } = fileOf({
      ref: 'C-0042',
      quote:
        'Action: DCC to share the plan; with costs, options and \\ risks — for the “nurses” of Ŵyn.\nAt once.',
    })
    expect([fileName, mediaType]).toEqual(['due-dates.ics', 'text/calendar; charset=utf-8; method=PUBLISH'])
    const calendar = new ICAL.Component(ICAL.parse(contents.toString()))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const [event] = calendar.getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(event?.getFirstPropertyValue('description')).toContain(
      '“Action: DCC to share the plan; with costs, options and \\ risks — for the “nurses” of Ŵyn.\nAt once.”',
    )
    expect(event?.getFirstPropertyValue('url')).toBe(`${publicUrl}/commitments/C-0042`)
    expect(event?.getFirstPropertyValue('summary')).toMatch(
      /^Due: C-0042 Action: DCC to share the plan; with/,
    )
    expect(String(event?.getFirstPropertyValue('dtstamp'))).toBe('2026-03-31T07:00:00Z')
  })

  test('keep their name and rise in sequence when a date moves', () => {
    const before = { id: 'one', ref: 'C-0042', dueOn: day('2026-04-07') }
    const after = {
      ...before,
      dueOn: day('2026-09-01'),
      extensions: [anExtension('2026-04-07', '2026-09-01')],
    }
    const said = [before, after].map((given) => {
      const [event] = eventsIn(fileOf(given).contents)
      return [event?.getFirstPropertyValue('uid'), event?.getFirstPropertyValue('sequence')]
    })
    expect(said).toEqual([
      ['one@matters-arising', 0],
      ['one@matters-arising', 1],
    ])
  })

  test('are lines of at most 75 bytes that unfold to the same words', () => {
    const quote = 'Ŵ'.repeat(200)
    const text = fileOf({ quote }, {}).contents.toString()
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:“${quote}”`)
  })

  test.each<[string, Partial<Commitment>, boolean]>([
    ['ahead', { dueOn: day('2026-04-07') }, true],
    ['today', { dueOn: day('2026-03-31') }, true],
    ['past', { dueOn: day('2026-03-30') }, false],
    ['not given', { dueOn: null }, false],
    [
      'of what is closed',
      { closure: { on: day('2026-03-30'), as: 'delivered', by: 'x', reason: '', supersededByRef: null } },
      false,
    ],
  ])('are those to come: %s', (_, given, isIn) => {
    expect(datesAhead([notice(given)], day('2026-03-31'))).toHaveLength(isIn ? 1 : 0)
  })

  test('stand there once, though two notices speak of one commitment', () => {
    const one = notice({})
    expect(datesAhead([one, { ...one, section: 'added-from-minutes' }], day('2026-03-31'))).toHaveLength(1)
  })
})

test('a meeting that is moved rises in sequence with the mail that tells of it', () => {
  const meeting = aMeeting({ heldOn: day('2026-04-14'), theme: 'Budget, and more' })
  const moved = { ...meeting, heldOn: day('2026-04-21') }
  const read = (given: typeof meeting, at: string) => {
    const [event] = eventsIn(meetingFile(given, { publicUrl, at }).contents)
    return ['uid', 'sequence', 'dtstart'].map((name) => String(event?.getFirstPropertyValue(name)))
  }
  expect(read(meeting, '2026-04-07T07:00:00.000Z')).toEqual([
    'meeting-2026-04-14@matters-arising',
    String(96 * 1440 + 7 * 60),
    '2026-04-14',
  ])
  expect(read(moved, '2026-04-14T07:00:00.000Z')).toEqual([
    'meeting-2026-04-14@matters-arising',
    String(103 * 1440 + 7 * 60),
    '2026-04-21',
  ])
})

describe('a meeting with its agenda', () => {
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const agenda = (contents: Buffer) => ({
    fileName: 'revisit-agenda-HTA-2026-04-14.docx',
    mediaType: WORD,
    contents,
  })
  const meeting = aMeeting({ heldOn: day('2026-04-14'), theme: 'END:VEVENT\nEND:VEVENT' })
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7) % 256))

  test('brings the file as it is, under the name that Outlook and others look for', () => {
    const { contents } = meetingFile(meeting, { publicUrl, at: AT, attached: [agenda(bytes)] })
    const [event, ...others] = eventsIn(contents)
    expect(others).toEqual([])
    const attached = event?.getAllProperties('attach') ?? []
    expect(attached).toHaveLength(1)
    expect(attached[0]?.toJSON()[1]).toEqual({
      encoding: 'BASE64',
      fmttype: WORD,
      filename: 'revisit-agenda-HTA-2026-04-14.docx',
      'x-filename': 'revisit-agenda-HTA-2026-04-14.docx',
    })
    const value = attached[0]?.getFirstValue() as ICAL.Binary
    expect(Buffer.from(value.value, 'base64').equals(bytes)).toBe(true)
  })

  test('stays in lines of at most 75 bytes', () => {
    const text = meetingFile(meeting, { publicUrl, at: AT, attached: [agenda(bytes)] }).contents.toString()
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('that is cancelled stays in the calendar as such, under its name and with a higher number', () => {
    const cancelled = { ...meeting, cancelledOn: day('2026-04-01') }
    const before = eventsIn(meetingFile(meeting, { publicUrl, at: AT }).contents)[0]
    const after = eventsIn(meetingFile(cancelled, { publicUrl, at: '2026-04-01T09:00:00.000Z' }).contents)[0]
    expect(after?.getFirstPropertyValue('uid')).toBe(before?.getFirstPropertyValue('uid'))
    expect(Number(after?.getFirstPropertyValue('sequence'))).toBeGreaterThan(
      Number(before?.getFirstPropertyValue('sequence')),
    )
    expect(after?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(before?.getFirstPropertyValue('status')).toBeNull()
    expect(after?.getFirstPropertyValue('summary')).toBe('Cancelled: Holding to Account Meeting')
  })

  test('has a number that Outlook takes for a thousand years', () => {
    const [event] = eventsIn(meetingFile(meeting, { publicUrl, at: '3026-01-01T00:00:00.000Z' }).contents)
    expect(Number(event?.getFirstPropertyValue('sequence'))).toBeLessThan(2 ** 31)
  })
})
