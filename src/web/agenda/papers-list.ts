import { paperKinds, paperNames } from '../../agenda/papers.ts'
import type { WebApp } from '../serving/route.ts'

/** The papers of a meeting, or of one version, each with the ways to have it. */
export const papersList = (path: string, app: Pick<WebApp, 'makePdf'>) =>
  paperKinds.map((kind) => ({
    name: paperNames[kind],
    files: [
      { text: 'Word', href: `${path}/${kind}.docx` },
      { text: 'Print', href: `${path}/${kind}.html` },
      ...(app.makePdf === undefined ? [] : [{ text: 'PDF', href: `${path}/${kind}.pdf` }]),
      { text: 'Data (JSON)', href: `${path}/${kind}.json` },
    ],
  }))
