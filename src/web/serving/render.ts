import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templateEnvironment } from '../../templates.ts'
import type { PageAlert } from './alerts.ts'
import { type Assets, govukFolder } from './assets.ts'
import type { PageView, Section } from './route.ts'

/** What every page shows around its own contents. */
export type Frame = {
  readonly section: Section
  readonly signedInAs: string | null
  /** False in the demo, where everyone is one person. */
  readonly canChange: boolean
  readonly notice: string | null
  readonly alerts: readonly PageAlert[]
  readonly csrfToken: string
  readonly cspNonce: string
}

export type Renderer = (template: string, view: PageView, frame: Frame) => string

/** The pages' templates, ours and govuk-frontend's, with what is the same on every page. */
export const makeRenderer = (
  assets: Assets,
  office: { readonly name: string; readonly version: string },
): Renderer => {
  const templates = templateEnvironment({
    roots: [fileURLToPath(new URL('../../../templates', import.meta.url)), dirname(govukFolder)],
    escape: true,
  })
  return (template, view, frame) =>
    templates.render(`pages/${template}.njk`, {
      form: { values: {}, errors: {}, errorList: [] },
      backLink: null,
      ...view,
      frame,
      assets,
      office,
      navigation: sections.map(({ text, href, section }) => ({
        text,
        href,
        active: section === frame.section,
      })),
      cspNonce: frame.cspNonce,
    })
}

const sections: readonly { text: string; href: string; section: Section }[] = [
  { text: 'To do', href: '/', section: 'to-do' },
  { text: 'Register', href: '/commitments', section: 'register' },
  { text: 'Minutes', href: '/minutes', section: 'minutes' },
  { text: 'Meetings', href: '/meetings', section: 'meetings' },
  { text: 'Mail', href: '/mail', section: 'mail' },
  { text: 'Posts', href: '/posts', section: 'posts' },
]
