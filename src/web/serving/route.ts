import type { Kysely } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import type { Clock } from '../../clock.ts'
import type { MakePdf } from '../../agenda/make-pdf.ts'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import type { Actor, Moment } from '../../register/actor.ts'
import type { Fields } from '../forms/fields.ts'
import type { ReadingRules } from './readings.ts'

/** What the pages need of the program around them. */
export type WebApp = {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly config: Pick<Config, 'office' | 'publicUrl' | 'timeZone' | 'answers' | 'region' | 'mail'>
  readonly version: string
  /** The demo: everyone is this person, and there is no sign-in page. */
  readonly signedInAs?: Actor
  /** How minutes that are put in are read; the usual rules when left out. */
  readonly reading?: ReadingRules
  /** Signs the cookies; at least 32 characters. */
  readonly secret: string
  readonly log?: Log
  /** Where mails are written when there is no mail server. */
  readonly mailFolder?: string | null
  /** Makes PDFs of papers; left out where LibreOffice is not installed. */
  readonly makePdf?: MakePdf
}

export type Upload = { readonly fileName: string; readonly contents: Buffer }

/** One request after the journey through `server.ts`: who acts, when, and what they sent. */
export type Visit = {
  readonly app: WebApp
  readonly by: Actor
  readonly moment: Moment
  readonly params: Readonly<Record<string, string>>
  readonly query: Fields
  readonly form: Fields
  /** The file of a multipart form; null when none was chosen. */
  readonly upload: Upload | null
}

/** The part of the navigation a page belongs to. */
export type Section = 'to-do' | 'register' | 'minutes' | 'meetings' | 'mail' | 'posts' | 'none'

/** What a page hands back; `server.ts` alone turns it into HTTP. */
export type Answer =
  | { readonly kind: 'page'; readonly template: string; readonly view: PageView; readonly status: number }
  | {
      readonly kind: 'redirect'
      readonly to: string
      /** Shown once, as a banner on the page that follows. */
      readonly notice?: string
      /** Begins a session as this person. */
      readonly session?: Actor
    }
  | {
      readonly kind: 'file'
      readonly fileName: string
      readonly mediaType: string
      readonly contents: Buffer | string
      /** `attachment` is saved; `sheet` is our own HTML, shown without scripts under a policy of its own. */
      readonly as: 'attachment' | 'sheet'
    }
  | { readonly kind: 'json'; readonly value: unknown; readonly status: number }

/** Finished strings for a template. `title` is the page's name in the browser. */
export type PageView = { readonly title: string } & Readonly<Record<string, unknown>>

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly section: Section
  readonly handle: (visit: Visit) => Promise<Answer>
  /** Reached without signing in. */
  readonly open?: true
  /** Form fields that may come more than once. */
  readonly lists?: readonly string[]
  /** Form fields that hold more than a form's text does: the page looks at their length and signs itself. */
  readonly long?: readonly string[]
}

export const page = (template: string, view: PageView, status = 200): Answer => ({
  kind: 'page',
  template,
  view,
  status,
})

/** After a change: the browser fetches the next page itself, so that reloading it changes nothing. */
export const seeOther = (to: string, notice?: string): Answer =>
  notice === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, notice }
