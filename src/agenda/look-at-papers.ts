import type { PdfSetting } from '../papers-config.ts'
import { findSoffice } from './make-pdf.ts'
import { besidePath, readLogo } from './office-logo.ts'

/** What is worth saying about the making of papers: in order, to be looked at, or wrong. */
type Remark = { readonly state: 'good' | 'look' | 'bad'; readonly words: string }

/** For doctor: the logo, and whether PDFs can be made. */
export const lookAtPapers = async (logo: string | undefined, pdf: PdfSetting): Promise<readonly Remark[]> => [
  await lookAtLogo(logo),
  await lookForSoffice(pdf),
]

const lookAtLogo = async (path: string | undefined): Promise<Remark> => {
  if (path === undefined)
    return {
      state: 'good',
      words: 'Papers carry the office’s name and no logo: MATTERS_OFFICE_LOGO is not set',
    }
  try {
    const logo = await readLogo(path)
    if (logo?.kind === 'svg' && logo.fallback !== undefined)
      return {
        state: 'good',
        words: `Papers carry the logo in ${path}, and ${besidePath(path)} in programs that know no SVG`,
      }
    if (logo?.kind === 'svg')
      return {
        state: 'look',
        words: `Papers carry the logo in ${path}. Programs that know no SVG leave it out, LibreOffice’s PDFs among them. Save it as a PNG of the same shape and at most 1 MB as well, as ${besidePath(path)}: they show that one`,
      }
    return { state: 'good', words: `Papers carry the logo in ${path}` }
  } catch (error) {
    return { state: 'bad', words: (error as Error).message }
  }
}

const lookForSoffice = async (pdf: PdfSetting): Promise<Remark> => {
  try {
    const program = await findSoffice(pdf)
    return {
      state: 'good',
      words:
        program === null
          ? 'Papers come as Word files and as pages to print; LibreOffice was not found, so there are no PDFs'
          : `PDFs of papers are made by ${program}`,
    }
  } catch (error) {
    return { state: 'bad', words: (error as Error).message }
  }
}
