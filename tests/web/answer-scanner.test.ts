import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { wordsOf } from '../support/web.ts'
import { type Answering, openAnswering } from './answering.ts'
import { dumpOf } from './register-dump.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
const mustRun = process.env.CI === 'true'
if (!hasBrowser)
  console.log(`No browser at ${executablePath}: the answer pages are not tested in one. Set CHROMIUM_PATH.`)

describe.skipIf(!hasBrowser && !mustRun)('in a browser', () => {
  let office: Answering
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    office = await openAnswering()
    origin = await office.server.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await office.close()
  })

  /** Everything that is to be found behind a link by following links alone. */
  const pagesBehind = async (link: string): Promise<readonly string[]> => {
    const seen = new Set([link])
    for (const path of seen)
      for (const [, href = ''] of (await (await fetch(`${origin}${path}`)).text()).matchAll(
        /href="(\/[^"#]*)"/g,
      ))
        seen.add(href)
    return [...seen]
  }

  it('whatever follows links by itself changes nothing, and each works once afterwards', {
    timeout: 60_000,
  }, async () => {
    const links = await Promise.all(['C-0001', 'C-0002', 'C-0005'].map((ref) => office.link(ref)))
    const paths = [...new Set((await Promise.all(links.map(pagesBehind))).flat())]
    expect(paths.length).toBeGreaterThanOrEqual(links.length * 2)
    const before = await dumpOf(office.web.db)
    for (let round = 0; round < 5; round++)
      for (const path of paths)
        for (const method of ['HEAD', 'GET']) {
          const response = await fetch(`${origin}${path}`, { method, redirect: 'manual' })
          expect([path, response.status]).toEqual([path, 200])
          await response.arrayBuffer()
        }
    office.clock.set('2026-03-02T09:32:00.000Z')
    const context = await browser.newContext({ javaScriptEnabled: true })
    const posts: string[] = []
    context.on('request', (request) => {
      if (request.method() !== 'GET') posts.push(request.url())
    })
    const look = async (path: string): Promise<void> => {
      const page = await context.newPage()
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
      await page.close()
    }
    await Promise.all(paths.filter((one) => one.startsWith('/answer/')).map(look))
    expect(posts).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await dumpOf(office.web.db)).toBe(before)
    // A scanner that goes so far as to send whatever form it finds sends it empty.
    for (const link of links) {
      const page = await context.newPage()
      await page.goto(`${origin}${link}/form`)
      await page.evaluate('document.forms[0].submit()')
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      await page.close()
    }
    expect(await dumpOf(office.web.db)).toBe(before)
    for (const link of links) {
      const page = await context.newPage()
      await page.goto(`${origin}${link}`)
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByLabel('Report progress').check()
      await page.getByLabel('Your answer', { exact: true }).fill('A person wrote this.')
      await page.getByRole('button', { name: 'Check your answer' }).click()
      await page.getByRole('button', { name: 'Send the answer' }).click()
      await page.getByRole('heading', { name: 'Your answer was recorded' }).waitFor()
      await page.close()
    }
    for (const ref of ['C-0001', 'C-0002', 'C-0005'])
      expect((await office.commitment(ref)).updates.at(-1)?.words).toBe('A person wrote this.')
    await context.close()
  })

  it('the pages break no rule of WCAG 2.2 AA and fit on 320 pixels', { timeout: 180_000 }, async () => {
    office.clock.set('2026-03-02T09:40:00.000Z')
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    const mustBeSound = (where: string) => isSound(page, where)
    const link = await office.link()
    await page.goto(`${origin}${link}`)
    await mustBeSound('the page')
    await page.goto(`${origin}${link}/form`)
    await mustBeSound('the form')
    await page.getByRole('button', { name: 'Check your answer' }).click()
    await mustBeSound('the form with mistakes')
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByRole('link', { name: 'Enter your answer' }).click()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('words')
    await page.getByLabel('Ask for more time').check()
    for (const [label, value] of [
      ['Day', '30'],
      ['Month', '6'],
      ['Year', '2026'],
    ] as const)
      await page.getByLabel(label).fill(value)
    await page.getByLabel('Your answer', { exact: true }).fill('w'.repeat(300))
    await page.getByLabel('Link to a document').fill(`https://force.example/${'a'.repeat(200)}`)
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: `${'plan'.repeat(30)}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    })
    await page.getByRole('button', { name: 'Check your answer' }).click()
    await page.getByRole('heading', { name: 'Check your answer for C-0001' }).waitFor()
    await mustBeSound('the check')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByText('Do not send this file').waitFor()
    await mustBeSound('the form again')
    await page.getByRole('button', { name: 'Check your answer' }).click()
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByRole('heading', { name: 'Your answer was recorded' }).waitFor()
    await mustBeSound('the end')
    await page.goto(`${origin}/answer/nothing`)
    expect(wordsOf(await page.content())).toContain('This link does not work')
    await mustBeSound('no link')
    await page.goto(`${origin}/accessibility-statement`)
    await mustBeSound('the statement')
    // The browser itself says that a page was not found or a form was wrong.
    expect(complaints.filter((words) => !/status of 40[04]/.test(words))).toEqual([])
    await context.close()
  })

  it('the office’s pages about it do not either', { timeout: 180_000 }, async () => {
    const start = await office.web.server.listen({ port: 0, host: '127.0.0.1' })
    office.clock.set('2026-03-02T09:50:00.000Z')
    await office.link('C-0002')
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${start}/commitments/C-0001`)
    const revoke = await page
      .getByRole('link', { name: /^Revoke/ })
      .first()
      .getAttribute('href')
    await page.goto(`${start}/commitments/C-0002/new-link`)
    const paths = [
      '/commitments/C-0001',
      '/commitments/C-0001/request',
      '/commitments/C-0002/new-link',
      revoke ?? '',
    ]
    const mustBeSound = (where: string) => isSound(page, where)
    for (const path of paths) {
      await page.goto(`${start}${path}`)
      await mustBeSound(path)
    }
    await page.goto(`${start}/commitments/C-0002/new-link`)
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByText('It is not shown again').waitFor()
    await mustBeSound('the link made')
    const address = await page.locator('.app-plain').textContent()
    expect(address).toMatch(/^https:\/\/answers\.westmarch\.example\/answer\/[\w-]{43}$/)
    expect((await office.get(new URL(address ?? '').pathname)).statusCode).toBe(200)
    await context.close()
  })
})

const isSound = async (page: Page, where: string): Promise<void> => {
  const violations = await violationsOn(page)
  expect([where, violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)]).toEqual([where, []])
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect([where, width]).toEqual([where, 320])
}
