import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { getCommitment } from '../../db/commitments.ts'
import { recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import { addHoliday } from '../../src/register/meetings/bank-holidays.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { getMeeting } from '../../src/register/meetings/change-meeting.ts'
import { planMeeting } from '../../src/register/change-office.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { violationsOn } from '../support/axe.ts'
import { aDueReading, day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { pdfPages } from '../support/pdf-file.ts'
import { clerk, moment, openWeb, type Web } from '../support/web.ts'
import { aCandidate, attendance, minutesOf } from './sample-minutes.ts'
import { seedOffice } from './seeded-office.ts'
import { seedVersions } from './seeded-versions.ts'

const march = {
  series: 'Holding to Account Meeting',
  heldOn: day('2026-02-24'),
  heldOnWorking: '',
  chair: 'Petra Thornbury',
  nextMeetingOn: null,
  nextMeetingTheme: null,
  attendance,
}

/** Minutes that say a commitment of the seeded office again. */
const restated = minutesOf('march.docx', march, [
  aCandidate({
    quote: 'DCC to share the custody improvement plan with the office by the end of May 2026.',
  }),
])

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
const mustRun = process.env.CI === 'true'
if (!hasBrowser)
  console.log(`No browser at ${executablePath}: the pages are not tested in one. Set CHROMIUM_PATH.`)

describe.skipIf(!hasBrowser && !mustRun)('in a browser', () => {
  let web: Web
  let browser: Browser
  let origin: string
  let paths: readonly string[]
  let adding: string

  beforeAll(async () => {
    web = await openWeb({ signedInAs: null })
    const { second, undecided } = await seedOffice(web.db)
    const { documentId } = await importMinutes(web.db, restated, clerk, moment)
    const [again] = await listCandidates(web.db, documentId)
    const saidAgain = `/minutes/${documentId}/proposals/${again?.id}`
    const versions = await seedVersions(web.db)
    const jubilee = await addHoliday(
      web.db,
      { holidayOn: day('2026-03-20'), name: 'Jubilee', region: 'england-and-wales' },
      clerk,
      moment,
    )
    // Held last week; its minutes have not come yet.
    const lately = {
      seriesName: 'Holding to Account Meeting',
      heldOn: day('2026-02-27'),
      theme: 'Rural crime',
    }
    const held = await getMeeting(web.db, await planMeeting(web.db, lately, clerk, momentOn('2026-02-20')))
    const { version } = await getCommitment(web.db, 'C-0003')
    const passedOver = { ref: 'C-0003', version, kind: 'not-discussed' as const, words: '', on: null }
    const said = { outcomes: [{ ...passedOver, agreedBy: '', replacedBy: '' }], made: [] }
    await recordOutcomes(web.db, held, said, clerk, moment)
    const idIn = async (table: 'messages' | 'posts' | 'people') =>
      (await web.db.selectFrom(table).select('id').limit(1).executeTakeFirstOrThrow()).id
    const review = `/minutes/${second.documentId}`
    adding = `${review}/add`
    const proposal = `${review}/proposals/${undecided[0]?.id}`
    paths = [
      ...['/sign-in', '/', '/commitments?standing=all', '/commitments?words=nothing-like-this'],
      ...['/commitments/C-0001', '/commitments/C-0002', '/commitments/C-0006'],
      ...['answer', 'due-date', 'revisit', 'close'].map((action) => `/commitments/C-0001/${action}`),
      ...['/commitments/C-0005/claim', '/commitments/C-0002/reading', '/commitments/C-0006/reopen'],
      ...[versions.draft, versions.approved, versions.year].map((id) => `/minutes/${id}`),
      ...[versions.same, versions.changed, versions.gone].map((ref) => `/commitments/${ref}`),
      ...[versions.changed, versions.gone].map((ref) => `/commitments/${ref}/wording`),
      ...['/mail/next?days=90', '/mail/preview', '/mail/preview?person=&on-day=1&on-month=&on-year=2026'],
      ...['/mail/preview/example/handover', '/mail/preview/example/agenda-ready'],
      ...['/minutes', '/minutes/new', '/minutes/reader', review, proposal, `${proposal}/reject`],
      adding,
      ...[`/minutes/${documentId}`, saidAgain, `/minutes/${documentId}/finish`],
      ...[`${proposal}/restatement`, `${proposal}/restatement?of=C-9999`],
      ...[`${saidAgain}/restatement?of=C-0001`, `${saidAgain}/restatement/slip?of=C-0001`],
      `${saidAgain}/restatement/reopen?of=C-0006`,
      ...[`${review}/why`, `${review}/why?words=publish`, `${review}/why?words=zebra`, `${review}/left-out`],
      ...['/meetings', '/meetings/new', '/meetings/HTAM-2025-10-07', '/meetings/HTAM-2026-04-14'],
      ...['', '/matters/C-0001', '/matters/C-0001/leave-out', '/add', '/ask', '/issue'].map(
        (page) => `/meetings/HTAM-2026-04-14/agenda${page}`,
      ),
      ...['', '/change', '/rhythm', '/items', '/items/2', '/items/add'].map(
        (page) => `/meetings/series/HTAM${page}`,
      ),
      ...['change', 'move', 'cancel', 'attendance', 'attendance/add', 'dates'].map(
        (page) => `/meetings/HTAM-2026-04-14/${page}`,
      ),
      ...['', '/outcomes', '/outcomes/C-0003', '/attendance'].map(
        (page) => `/meetings/HTAM-2026-02-27${page}`,
      ),
      ...['', '/remove'].map((page) => `/meetings/HTAM-2025-10-07/attendance/2${page}`),
      ...['/mail', '/mail?show=not-delivered', '/mail/returned', '/how-it-runs'],
      ...[`/mail/${await idIn('messages')}`, '/mail/reminders', '/mail/reminders/action'],
      ...[
        '/mail/holidays',
        '/mail/holidays/new',
        `/mail/holidays/${jubilee}`,
        '/commitments/C-0002/reminders',
      ],
      ...['/posts', '/posts/new', `/posts/${await idIn('posts')}`, `/posts/${await idIn('posts')}/holder`],
      ...[`/people/${await idIn('people')}`, '/accessibility-statement', '/nothing/here'],
    ]
    origin = await web.server.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await web.close()
  })

  const signedIn = async (width: number): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (/content security|refused/i.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${origin}/sign-in`)
    await page.getByLabel('Petra Thornbury').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL(`${origin}/`)
    return { page, complaints }
  }

  it('no page breaks WCAG 2.2 AA or is wider than 320 pixels', { timeout: 240_000 }, async () => {
    const { page, complaints } = await signedIn(1200)
    const violations: string[] = []
    const tooWide: string[] = []
    for (const path of paths) {
      await page.goto(`${origin}${path}`)
      // The framed mail is what was sent, not a page of ours.
      for (const { id, nodes } of await violationsOn(page, { except: ['iframe'] })) {
        const wrong = nodes.filter(({ html }) => !isKnownReveal(id, html))
        if (wrong.length > 0)
          violations.push(`${path}: ${id}: ${wrong.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      }
      await page.setViewportSize({ width: 320, height: 800 })
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (width > 320) tooWide.push(`${path}: ${width}`)
      await page.setViewportSize({ width: 1200, height: 800 })
    }
    expect(violations).toEqual([])
    expect(tooWide).toEqual([])
    expect(complaints).toEqual([])
  })

  it('what breaks a rule is found', async () => {
    const page = await browser.newPage()
    await page.setContent('<h1>Minutes</h1><img src="chart.png"><label>Owner</label><input>')
    expect((await violationsOn(page)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['html-has-lang', 'image-alt', 'label']),
    )
    await page.close()
  })

  it('no page that reports mistakes breaks it either', { timeout: 60_000 }, async () => {
    const { page } = await signedIn(1200)
    await page.goto(`${origin}/commitments/C-0001/due-date`)
    await page.getByRole('button', { name: 'Save the due date' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    const violations = await violationsOn(page)
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByRole('link', { name: 'Enter a due date' }).click()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('due-day')
    for (const words of ['Members noted that a campaign continues.', 'the recruitment campaign continues']) {
      await page.goto(`${origin}${adding}`)
      await page.getByLabel('The words of the promise').fill(words)
      await page.getByRole('button', { name: 'Read the owner and date from the words' }).click()
      await page.getByRole('heading', { name: /nearest sentence|Check the commitment/ }).waitFor()
      const violations = await violationsOn(page)
      expect(violations.map(({ id }) => id)).toEqual([])
    }
  })

  it.each([
    ['with scripts', true],
    ['without', false],
  ])(
    'a long file shows how far its reading has come, and leads to the review, %s',
    { timeout: 60_000 },
    async (_, javaScriptEnabled) => {
      const reading = await openWeb({ reading: { graceMs: 0 } })
      const start = await reading.server.listen({ port: 0, host: '127.0.0.1' })
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(`${start}/minutes/new`)
      await page
        .getByLabel('File of minutes')
        .setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer: longFile })
      await page.getByRole('button', { name: 'Put in minutes' }).click()
      await page.getByRole('heading', { name: 'Reading the minutes' }).waitFor()
      await page.getByRole('heading', { name: 'Review of the minutes of 3 February 2026' }).waitFor()
      expect(await page.getByRole('alert').textContent()).toContain('The minutes were put in.')
      await context.close()
      await reading.close()
    },
  )

  it('the page of a reading breaks nothing either, and is not wider', { timeout: 60_000 }, async () => {
    const waiting = await openWeb({ reading: { graceMs: 0, atOnce: 0 } })
    const start = await waiting.server.listen({ port: 0, host: '127.0.0.1' })
    const sent = await waiting.upload('/minutes/new', {
      name: `${'long'.repeat(40)}.pdf`,
      contents: longFile,
    })
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${start}${sent.headers.location}`)
    const violations = await violationsOn(page)
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320)
    await context.close()
    await waiting.close()
  })

  it('the filters and the forms work without scripts', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin}/sign-in`)
    await page.getByLabel('Petra Thornbury').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.goto(`${origin}/commitments`)
    await page.getByLabel('Standing').selectOption('Closed')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('link', { name: 'C-0006' }).click()
    await page.getByRole('link', { name: 'Reopen it' }).click()
    await page.getByLabel('Why it is reopened').fill('The figures were wrong again')
    await page.getByRole('button', { name: 'Reopen the commitment' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('C-0006 is open again.')
    await page.goto(`${origin}${adding}`)
    await page
      .getByLabel('The words of the promise')
      .fill('Members noted that the recruitment campaign continues.')
    await page.getByRole('button', { name: 'Read the owner and date from the words' }).click()
    await page.getByLabel('Yes, these words hold another promise').check()
    await page.getByLabel('Undertaking').check()
    await page.getByRole('button', { name: 'Add to the register' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Added to the register as C-0010.')
  })

  it('minutes can be pasted, with scripts and without', { timeout: 60_000 }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(`${origin}/sign-in`)
      await page.getByLabel('Petra Thornbury').check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.goto(`${origin}/minutes/new`)
      const words = page.getByLabel('Words of the minutes')
      expect(await words.isVisible()).toBe(!javaScriptEnabled)
      await page.getByLabel('Paste the words').check()
      await words.fill(
        `Ferry Board ${javaScriptEnabled}\nTuesday 3 February 2026\n\nAction: CC to bring the figures by May.`,
      )
      await page.getByRole('button', { name: 'Put in minutes' }).click()
      expect(await page.getByRole('alert').textContent()).toContain(
        'The minutes were put in. 1 proposal found.',
      )
      await context.close()
    }
  })

  it('the register fits a desk screen, also with an event in place of a day', async () => {
    const due = aDueReading({
      precision: 'event',
      dueOn: null,
      event: 'completion of the structural survey of the north range of the old stables',
    })
    const quote = 'DCC to report on the stables when the structural survey is complete.'
    const file = minutesOf('survey.txt', { ...march, heldOn: day('2026-02-25') }, [
      aCandidate({ quote, due }),
    ])
    const { documentId } = await importMinutes(web.db, file, clerk, moment)
    const [candidate] = await listCandidates(web.db, documentId)
    await acceptCandidate(web.db, candidate?.id ?? '', {}, clerk, moment)
    const { page } = await signedIn(1100)
    await page.goto(`${origin}/commitments`)
    expect(await page.textContent('main')).toContain('When completion of the structural survey')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(1100)
  })
})

const longFile = pdfPages([
  ['Northfold Scrutiny Meeting', 'Tuesday 3 February 2026'],
  ...Array.from({ length: 199 }, (_, index) =>
    Array.from({ length: 40 }, (__, line) => `Line ${line} of page ${index} was noted.`),
  ),
])
/**
 * GOV.UK's radios tell that they have opened a field, which screen readers say though the standard has no such
 * word for radios (alphagov/govuk-frontend#979). The accessibility statement names it.
 */
const isKnownReveal = (id: string, html: string): boolean =>
  id === 'aria-allowed-attr' && /class="govuk-radios__input"[^>]*\saria-expanded=/.test(html)
