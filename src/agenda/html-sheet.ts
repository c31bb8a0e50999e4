import { fileURLToPath } from 'node:url'
import { type Templates, templateEnvironment } from '../templates.ts'
import type { Line } from './item-lines.ts'
import type { Letterhead } from './letterhead.ts'
import { logoAddress, logoSize } from './office-logo.ts'

export type Sheet = {
  readonly office: string
  readonly title: string
  readonly heldOnWords: string
  /** What stands under the title. */
  readonly headLines: readonly Line[]
}

/**
 * A paper as one HTML page that prints on A4 and needs no other file: `template` is one of those beside
 * `sheet.html.njk`, `view` what only it knows.
 */
export const htmlSheet = (
  template: string,
  sheet: Sheet,
  view: object,
  { marking, logo = null }: Letterhead,
): string =>
  sheetTemplates().render(template, {
    ...view,
    ...sheet,
    marking,
    officeInCss: inCss(sheet.office),
    markingInCss: inCss(marking),
    logo: logo === null ? null : { address: logoAddress(logo), ...logoSize(logo) },
  })

/**
 * Words for a CSS string: all but letters, digits and blanks as code points, so that none can end the string or the
 * style sheet. The template prints them as they are, since HTML's escapes mean nothing to CSS.
 */
const inCss = (words: string): string =>
  words.replaceAll(
    /[^a-zA-Z0-9 ]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`,
  )

const sheetTemplates = (): Templates =>
  templateEnvironment({
    roots: [fileURLToPath(new URL('../../templates/agenda', import.meta.url))],
    escape: true,
  })
