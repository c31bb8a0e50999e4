import { formatDay } from '../../calendar/plain-date.ts'
import type { ExtensionRequest } from '../../register/commitments/extension-request.ts'

/** A request for more time in finished words. */
export const requestView = ({ askedForOn, reason, statedBy, statedOn, decided }: ExtensionRequest) => ({
  asked: `Asked for ${formatDay(askedForOn)}`,
  by: `${statedBy}, ${formatDay(statedOn)}`,
  words: reason,
  decided:
    decided === null
      ? 'The office has not decided yet. The due date stands.'
      : `${decided.as === 'agreed' ? 'Agreed' : 'Not agreed'} by ${decided.by} on ${formatDay(decided.on)}: ${decided.reason}`,
})
