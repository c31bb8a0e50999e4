import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { listLadderChanges } from '../../db/ladders.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

const words = async (path: string): Promise<string> => wordsOf((await web.get(path)).body)

describe('when reminders go out', () => {
  const typed = { before: '14 and 3', on: 'told', 'first-after': '5', 'every-after': '10' }

  it('says so of every kind', async () => {
    const all = await words('/mail/reminders')
    expect(all).toContain(
      'Actions Counted from the due date 30 and 7 days before, on the day, 7 days after, then every 14 days',
    )
    expect(all).toContain('Revisits by the office to come Counted from the day of the revisit 7 days before')
  })

  it('can be changed for a kind, and back', async () => {
    const path = '/mail/reminders/action'
    const seen = async () => /name="seen" value="([^"]*)"/.exec((await web.get(path)).body)?.[1] ?? ''
    expect((await web.post(path, { ...typed, seen: await seen() })).statusCode).toBe(303)
    const all = await words('/mail/reminders')
    expect(all).toContain(
      '14 and 3 days before, on the day, 5 days after, then every 10 days Chosen by Priya Anand on 2 March 2026',
    )
    expect(await words(path)).toContain('Priya Anand changed when reminders go out')
    // A form that was opened before then is refused, with what was typed.
    const stale = await web.post(path, { ...typed, before: '21', seen: '' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('value="21"')
    await web.post(path, { seen: await seen(), choice: 'usual' })
    expect(await words('/mail/reminders')).toContain('Actions Counted from the due date 30 and 7 days before')
  })

  it.each([
    [{ before: 'soon' }, 'Days before must be up to 6 whole numbers from 1 to 84, such as 30, 7'],
    [{ before: '85' }, 'Days before must be up to 6 whole numbers from 1 to 84, such as 30, 7'],
    [{ before: '1,2,3,4,5,6,7' }, 'Days before must be up to 6 whole numbers from 1 to 84, such as 30, 7'],
    [{ on: '' }, 'Select whether to remind on the day'],
    [{ 'first-after': '0' }, 'Days after must be a whole number from 1 to 365'],
    [{ 'every-after': '1.5' }, 'Days between must be a whole number from 1 to 365'],
    [{ 'first-after': '' }, 'Enter after how many days the first of these reminders goes out'],
    [
      { before: '', on: 'quiet', 'first-after': '', 'every-after': '' },
      'Enter at least one day, or nobody would be reminded.',
    ],
  ])('refuses %j', async (wrong, sentence) => {
    const response = await web.post('/mail/reminders/action', { ...typed, ...wrong, seen: '' })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect(await listLadderChanges(web.db)).toEqual([])
  })

  it('knows no other kinds', async () => {
    expect((await web.get('/mail/reminders/birthdays')).statusCode).toBe(404)
  })
})

describe('the reminders of one commitment', () => {
  it.each([
    [{ as: 'not-before' }, 'On the day, 7 days after, then every 14 days'],
    [{ as: 'every', every: '21' }, 'On the day, 21 days after, then every 21 days'],
    [
      { as: 'own', before: '10', on: 'quiet', 'first-after': '3', 'every-after': '' },
      '10 days before, 3 days after',
    ],
  ])('can be its own: %j', async (typed, shown) => {
    await seedOffice(web.db)
    const path = '/commitments/C-0002/reminders'
    const { version } = await getCommitment(web.db, 'C-0002')
    const response = await web.post(path, { ...typed, reason: 'The board asked', version: String(version) })
    expect(response.statusCode).toBe(303)
    expect(await words('/commitments/C-0002')).toContain(
      `Reminders ${shown} Its own, chosen by Priya Anand on 2 March 2026: The board asked`,
    )
    expect(await words('/mail/reminders')).toContain('1 commitment has reminders of its own.')
    expect(await words(path)).toContain('30 and 7 days before, on the day')
  })

  it('need a reason, and keep what was typed', async () => {
    await seedOffice(web.db)
    const response = await web.post('/commitments/C-0002/reminders', {
      as: 'every',
      every: '21',
      reason: '',
      version: '1',
    })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('Enter why this commitment has its own reminders')
    expect(response.body).toContain('value="21"')
  })

  it('without a date are only so often', async () => {
    await seedOffice(web.db)
    const undated = (await listCommitments(web.db)).find(({ dueOn }) => dueOn === null)
    const path = `/commitments/${undated?.ref}/reminders`
    expect(await words(path)).not.toContain('before the day')
    await web.post(path, { as: 'every', every: '60', reason: 'Agreed', version: String(undated?.version) })
    expect(await words(`/commitments/${undated?.ref}`)).toContain(
      'Reminders 60 days after, then every 60 days Its own',
    )
  })
})

describe('bank holidays', () => {
  // C-0005 falls due on Friday 20 March 2026.
  const added = {
    'holiday-day': '20',
    'holiday-month': '3',
    'holiday-year': '2026',
    name: 'Jubilee & <b>more</b>',
  }

  it('are listed, with how long they are known', async () => {
    const all = await words('/mail/holidays')
    expect(all).toContain(
      'The bank holidays of England and Wales come with Matters Arising and are known until 31 December 2028.',
    )
    expect(all).toContain('Added here None.')
    expect(all).toContain('Friday 3 April 2026 Monday 6 April 2026')
  })

  it('can be added: the dates are asked about, and only the ticked ones move', async () => {
    await seedOffice(web.db)
    const response = await web.post('/mail/holidays/new', added)
    expect(response.statusCode).toBe(303)
    const path = String(response.headers.location)
    const asked = await words(path)
    expect(asked).toContain('1 due date to decide on')
    expect(await words('/mail/holidays')).toContain('Jubilee & <b>more</b> 1 due date to decide on')
    expect(asked).toContain('C-0005: Friday 20 March 2026 becomes Monday 23 March 2026')
    expect((await getCommitment(web.db, 'C-0005')).dueOn).toBe('2026-03-20')
    const none = await web.post(path, {})
    expect(none.statusCode).toBe(400)
    expect(wordsOf(none.body)).toContain('Select the dates to move')
    const value = /name="move"[^>]* value="([^"]+)"/.exec((await web.get(path)).body)?.[1] ?? ''
    await web.post(path, { move: value })
    expect(await getCommitment(web.db, 'C-0005')).toMatchObject({
      dueOn: '2026-03-23',
      baselineDueOn: '2026-03-20',
    })
    expect(await words('/commitments/C-0005')).toContain(
      'New bank holiday: Jubilee & <b>more</b>, 20 March 2026',
    )
    expect(await words(path)).toContain('No open commitment falls due on this day')
    await web.post(`${path}/take-back`, {})
    expect(await words('/mail/holidays')).toContain('Taken back by Priya Anand')
  })

  it.each([
    [{ 'holiday-day': '31' }, 'Date must be a real date', { 'holiday-month': '2' }],
    [{ 'holiday-day': '' }, 'Date must include a day', {}],
    [{ name: '' }, 'Enter what the bank holiday is called', {}],
    [{ 'holiday-day': '21' }, '21 March 2026 is a Saturday already', {}],
    [{ 'holiday-day': '3', 'holiday-month': '4' }, '3 April 2026 is a bank holiday already', {}],
  ])('refuses %j: %s', async (wrong, sentence, more) => {
    const response = await web.post('/mail/holidays/new', { ...added, ...wrong, ...more })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
  })

  it('a due date on a closed day is allowed, and the next working day offered', async () => {
    await seedOffice(web.db)
    const fields = {
      'due-day': '3',
      'due-month': '4',
      'due-year': '2026',
      'asked-by': 'DCC',
      'agreed-by': 'PCC',
      'agreed-at': '',
      reason: 'Agreed',
    }
    const { version } = await getCommitment(web.db, 'C-0005')
    expect(
      (await web.post('/commitments/C-0005/due-date', { ...fields, version: String(version) })).statusCode,
    ).toBe(303)
    const shown = await web.get('/commitments/C-0005')
    expect(wordsOf(shown.body)).toContain(
      'That is a bank holiday. The next working day is Tuesday 7 April 2026. Move it there',
    )
    const offered = await web.get('/commitments/C-0005/due-date?day=2026-04-07')
    expect(offered.body).toContain('name="due-day" type="text" value="7"')
    expect((await web.get('/commitments/C-0005/due-date?day=tomorrow')).statusCode).toBe(200)
  })
})

it('says on the start page and beside the mails when the bank holidays run out', async () => {
  const later = await openWeb({ now: '2028-08-01T09:00:00.000Z' })
  for (const path of ['/', '/mail', '/mail/holidays'])
    expect(wordsOf((await later.get(path)).body)).toContain(
      'Bank holidays are known only until 31 December 2028.',
    )
  await later.close()
  expect(await words('/')).not.toContain('Bank holidays are known only')
})
