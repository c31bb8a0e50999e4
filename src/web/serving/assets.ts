import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Asset = {
  /** Carries a hash of the contents, so a browser may keep it for ever. */
  readonly url: string
  readonly mediaType: string
  readonly contents: string
}

export type Assets = {
  readonly stylesheet: Asset
  readonly script: Asset
  readonly library: Asset
  readonly followReading: Asset
  readonly dragMatters: Asset
  readonly icon: Asset
}

/** Where govuk-frontend keeps its templates, stylesheet and script. */
export const govukFolder = dirname(
  createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
)

/** Read and made once, when the server is built. */
export const makeAssets = (): Assets => {
  const own = (name: string) => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')
  const govuk = (name: string) => readFileSync(join(govukFolder, name), 'utf8')
  const library = asset('govuk-frontend', 'js', withoutMap(govuk('govuk-frontend.min.js')))
  return {
    stylesheet: asset('matters', 'css', stylesheet(govuk('govuk-frontend.min.css'), own('register.css'))),
    script: asset('matters', 'js', `import { initAll } from '${library.url}'\ninitAll()\n`),
    library,
    followReading: asset('follow-reading', 'js', own('follow-reading.js')),
    dragMatters: asset('drag-matters', 'js', own('drag-matters.js')),
    icon: asset('icon', 'svg', own('icon.svg')),
  }
}

/**
 * The Design System's styles without what belongs to GOV.UK alone: its typeface, its crest, its colour. A service
 * elsewhere may use the rest (GOV.UK, "Use GOV.UK domains and the Design System").
 */
export const stylesheet = (govuk: string, own: string): string => {
  const css = withoutMap(govuk)
    .replace(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', '"Helvetica Neue",Helvetica,Arial,sans-serif')
    .replace(/url\([^)]*\/assets\/[^)]*\)/g, 'none')
  return `${css}\n:root{${ourColours}}\n${own}`
}

const ourColours = [
  '--govuk-brand-colour:#1b4d5c',
  '--govuk-template-background-colour:#eef3f3',
  '--govuk-surface-background-colour:#f1f6f6',
  '--govuk-surface-border-colour:#a3bfc2',
].join(';')

const withoutMap = (text: string): string =>
  text.replace(/\/[/*]# sourceMappingURL=[^\s*]+(?: ?\*\/)?/g, '').trimEnd()

const mediaTypes = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

const asset = (name: string, ending: keyof typeof mediaTypes, contents: string): Asset => {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16)
  return { url: `/assets/${hash}/${name}.${ending}`, mediaType: mediaTypes[ending], contents }
}
