import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { openWeb, type Web } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

describe.skipIf(!existsSync(executablePath) && process.env.CI !== 'true')('in a browser', () => {
  let web: Web
  let browser: Browser
  let page: Page
  const faults: string[] = []
  beforeAll(async () => {
    web = await openWeb()
    await seedOffice(web.db)
    const origin = await web.server.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    page = await (await browser.newContext({ viewport: { width: 1100, height: 2400 } })).newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (/content security|refused/i.test(message.text())) faults.push(message.text())
    })
    await page.goto(`${origin}/meetings/HTAM-2026-04-14/agenda`)
    await page.getByLabel('Put together by').selectOption('none')
    await page.getByRole('button', { name: 'Put together' }).click()
    await page.locator('.app-drag').first().waitFor()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await web?.close()
  })

  const refs = () => page.locator('[data-drag-item]').evaluateAll((items) => items.map((item) => item.id))
  /** Takes the grip of a matter by the mouse and holds it over the middle of another. */
  const hold = async (from: number, to: number): Promise<void> => {
    const grip = await page.locator('.app-drag').nth(from).boundingBox()
    const goal = await page.locator('[data-drag-item]').nth(to).boundingBox()
    if (grip === null || goal === null) throw new Error('The matters are not shown')
    await page.mouse.move(grip.x + 5, grip.y + 5)
    await page.mouse.down()
    await page.mouse.move(grip.x + 5, goal.y + (to > from ? goal.height - 2 : 2), { steps: 4 })
  }

  it('drops a matter where it was dragged to, and keeps it there', async () => {
    const [first = '', second = '', third = '', ...rest] = await refs()
    await hold(0, 2)
    expect(await refs()).toEqual([second, third, first, ...rest])
    await Promise.all([page.waitForURL(/#C-\d+$/), page.mouse.up()])
    await page.locator('.app-drag').first().waitFor()
    expect(await refs()).toEqual([second, third, first, ...rest])
    expect(faults).toEqual([])
  }, 30_000)

  it('lets go with Escape as if nothing had happened', async () => {
    const before = await refs()
    await hold(0, 1)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await refs()).toEqual(before)
    expect(await page.locator('.app-dragged').count()).toBe(0)
  }, 30_000)

  it('keeps the page within WCAG 2.2 AA', async () => {
    const violations = await violationsOn(page)
    expect(violations.map(({ id }) => id)).toEqual([])
  }, 30_000)
})
