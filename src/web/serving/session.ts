import type { Actor } from '../../register/actor.ts'
import { plusHours } from '../words/words.ts'

/** A working day: whoever comes back tomorrow says again who they are. */
const SESSION_HOURS = 12

/** Who is at the keyboard, as the cookie carries it. The cookie is signed, so what comes back is what was given. */
export const sessionText = (who: Actor, now: string): string =>
  Buffer.from(JSON.stringify({ ...who, until: plusHours(now, SESSION_HOURS) })).toString('base64url')

/** The person of a signed cookie, or null when its time is over or it is not ours to read. */
export const whoFrom = (text: string, now: string): Actor | null => {
  try {
    const { name, postId, until } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<
      string,
      unknown
    >
    return typeof name === 'string' &&
      (typeof postId === 'string' || postId === null) &&
      typeof until === 'string' &&
      now < until
      ? { name, postId }
      : null
  } catch {
    return null
  }
}
