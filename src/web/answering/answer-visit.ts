import type { Kysely } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import type { AnswersSetting } from '../../answers-config.ts'
import type { Clock } from '../../clock.ts'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import type { Moment } from '../../register/actor.ts'
import type { OpenedLink } from '../../register/answers/answer-links.ts'
import type { Fields } from '../forms/fields.ts'
import type { Answer, Upload } from '../serving/route.ts'

/** What the answer pages need of the program around them. */
export type AnswerApp = {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly config: Pick<Config, 'office' | 'timeZone'> & {
    readonly mail: Pick<Config['mail'], 'contact'>
    readonly answers: AnswersSetting | null
  }
  readonly version: string
  readonly log?: Log
}

/** One request by a link that works. */
export type AnswerVisit = {
  readonly app: AnswerApp
  readonly opened: OpenedLink
  /** The address of the link's own page: "/answer/…". */
  readonly at: string
  readonly moment: Moment
  /** What a form of this link must send back. */
  readonly formToken: string
  readonly query: Fields
  readonly form: Fields
  readonly upload: Upload | null
  /** A file was chosen that is larger than may be sent. */
  readonly tooLarge: boolean
}

export type AnswerRoute = {
  readonly method: 'GET' | 'POST'
  /** What follows the link's own address. */
  readonly path: string
  readonly handle: (visit: AnswerVisit) => Promise<Answer>
}
