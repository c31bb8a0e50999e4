import { delimiter } from 'node:path'

/** What makes PDFs of papers: a program by its path, or wherever the system finds programs; null for none. */
export type PdfSetting = { readonly program: string } | { readonly searchIn: readonly string[] } | null

export const papersSettings = [
  {
    name: 'MATTERS_OFFICE_LOGO',
    fallback: '',
    means:
      'Your office’s logo for its papers: a PNG, JPEG or SVG file of at most 1 MB. PNG is shown everywhere; beside an SVG put a PNG of the same name, for programs that know none, such as LibreOffice.',
  },
  {
    name: 'MATTERS_SOFFICE',
    fallback: '',
    means:
      'LibreOffice’s soffice, which makes PDFs of papers; found by itself where it is installed. “none” for no PDFs.',
  },
] as const

/** `path` makes a typed path whole; `searchPath` is the system's own list of folders with programs. */
export const parsePapers = (
  value: (name: string) => string,
  path: (text: string) => string,
  searchPath: string,
): { readonly logo: { readonly logo?: string }; readonly pdf: PdfSetting } => {
  const logo = value('MATTERS_OFFICE_LOGO')
  const soffice = value('MATTERS_SOFFICE')
  return {
    logo: logo === '' ? {} : { logo: path(logo) },
    pdf:
      soffice.toLowerCase() === 'none'
        ? null
        : soffice === ''
          ? { searchIn: searchPath.split(delimiter).filter((folder) => folder !== '') }
          : { program: path(soffice) },
  }
}
