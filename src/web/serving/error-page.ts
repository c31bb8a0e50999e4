import { type RegisterTrouble, registerTrouble } from '../../../db/register-trouble.ts'
import { type ErrorCode, isCoded } from '../../errors.ts'
import type { PageView } from './route.ts'

/** What a person is shown when a request fails, and whether somebody should look into it. */
export type ErrorAnswer = { readonly status: number; readonly view: PageView; readonly isOurFault: boolean }

/** The one table from failures to pages. A sentence of ours is shown; anything else that was thrown is not. */
export const errorAnswer = (error: unknown): ErrorAnswer => {
  if (isCoded(error)) {
    const { status, title } = table[error.code]
    return show(status, title, error.message, error.problems)
  }
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  if (typeof code === 'string' && code.startsWith('FST_CSRF'))
    return show(
      403,
      'This form has expired',
      'The page was open for a long time, or cookies are turned off. Go back, reload the page and try again. Nothing was changed.',
    )
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE')
    return show(413, 'That is too large', 'A file may have up to 30 MB. Nothing was kept.')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return show(
      statusCode,
      'The request could not be read',
      'Go back, reload the page and try again. Nothing was changed.',
    )
  const trouble = registerTrouble(error)
  if (trouble !== null) return { ...show(503, table.unavailable.title, troubles[trouble]), isOurFault: true }
  return {
    ...show(
      500,
      'Sorry, there is a problem with Matters Arising',
      'This is a fault in the program, not something you did. Try again later. What happened was written to the log.',
    ),
    isOurFault: true,
  }
}

const troubles: Record<RegisterTrouble, string> = {
  full: 'The disk that holds the register is full, so nothing was saved. Tell whoever looks after Matters Arising. When there is room again, go back in your browser and send the page again.',
  away: 'The register does not answer. Go back in your browser in a minute and look whether your change is there before you send it again.',
}

const table: Record<ErrorCode, { status: number; title: string }> = {
  invalid: { status: 400, title: 'There is a problem' },
  'not-found': { status: 404, title: 'Page not found' },
  conflict: { status: 409, title: 'This cannot be done as things stand' },
  forbidden: { status: 403, title: 'You cannot do this' },
  unavailable: { status: 503, title: 'Matters Arising is not available at the moment' },
}

const show = (
  status: number,
  title: string,
  sentence: string,
  problems: readonly string[] = [],
): ErrorAnswer => ({
  status,
  view: { title, sentence, problems },
  isOurFault: false,
})
