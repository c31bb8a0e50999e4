import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** A rule that a page breaks, and the pieces of the page that break it. */
export type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/**
 * What on this page breaks a rule of WCAG 2.2 AA or of axe's best practices. Axe is spoken to without its builder for
 * Playwright, which fetches what is right with a page as well, and took two thirds of the time. `except`: selectors of
 * pieces that are not ours.
 */
export const violationsOn = async (
  page: Page,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Promise<readonly Violation[]> => {
  if (!given.has(page)) {
    await page.addInitScript({ content: `if (self === top) {${axe}}` })
    given.add(page)
  }
  if (!(await page.evaluate<boolean>('"axe" in self'))) await page.evaluate(axe)
  const options = { resultTypes: ['violations'], runOnly: { type: 'tag', values: wcag } }
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify({ exclude: except })}, ${JSON.stringify(options)}).then((results) =>
      results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  )
  return found
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser that was given axe brings it to whatever it shows next: handed over for every page, it takes a second. */
const given = new WeakSet<Page>()

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
