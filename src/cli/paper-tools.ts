import { findSoffice, pdfMaker } from '../agenda/make-pdf.ts'
import { readLogo } from '../agenda/office-logo.ts'
import type { Config } from '../config.ts'
import type { WebApp } from '../web/server.ts'

/**
 * What the pages need to make papers. Looks at the logo, too, so that a wrong one is said when the program starts and
 * not when a paper is wanted.
 * @throws CodedError invalid
 */
export const paperTools = async ({
  office,
  pdf,
}: Pick<Config, 'office' | 'pdf'>): Promise<Pick<WebApp, 'makePdf'>> => {
  await readLogo(office.logo)
  const program = await findSoffice(pdf)
  return program === null ? {} : { makePdf: pdfMaker(program) }
}
