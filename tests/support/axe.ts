import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Axe with every rule of WCAG 2.2 AA and its best practices. In legacy mode it opens no second page to put the frames'
 * results together, which took longer than the rules: our pages have no frames but the mail as it was sent.
 */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).withTags(wcag).setLegacyMode(true)

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
