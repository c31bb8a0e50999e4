import { isCoded } from '../errors.ts'
import type { AttemptEnd } from './delivery-app.ts'
import { DeliveryError } from './mailer.ts'

/** An attempt that ended with an error. An address that is none will not become one by waiting. */
export const endOfError = (error: unknown): AttemptEnd => ({
  error: error instanceof Error ? error.message : String(error),
  permanent: error instanceof DeliveryError ? error.permanent : isCoded(error) && error.code === 'invalid',
  untouched: error instanceof DeliveryError && error.untouched,
})
