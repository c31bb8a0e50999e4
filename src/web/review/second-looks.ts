import { getDocumentContents, type StoredDocument } from '../../../db/documents.ts'
import { CodedError } from '../../errors.ts'
import type { Candidate, Dropped, Explanation } from '../../extraction/candidate.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { readingRules, type Readings } from '../serving/readings.ts'
import type { WebApp } from '../serving/route.ts'

/** What the present version of the program reads in minutes of the register, and what it says of words of theirs. */
export type SecondLook = {
  readonly candidates: readonly Candidate[]
  readonly dropped: readonly Dropped[]
  /** Null when nobody asked about words. */
  readonly explanation: Explanation | null
}

/** Minutes of the register with the meetings they hold, and the words that somebody asks about. */
type Asked = {
  readonly document: Pick<StoredDocument, 'id' | 'sha256'>
  readonly meetings: readonly Meeting[]
  readonly words?: string
}

export type SecondLooks = ReturnType<typeof makeSecondLooks>

/** A look depends on the file, the days of its meetings, the words and this program, so the last ones serve again. */
const REMEMBERED = 50

/**
 * Reads files of the register again, for what their text alone does not tell: a review asks each time it is looked
 * at. A look that takes longer than a moment goes on by itself, and null says to come back for it.
 */
export const makeSecondLooks = (app: WebApp, readings: Readings) => {
  const { graceMs } = app.reading ?? readingRules
  const looks = new Map<string, Promise<SecondLook>>()

  const look = async ({ document, meetings, words }: Asked): Promise<SecondLook> => {
    const file = await getDocumentContents(app.db, document.id)
    if (file === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
    const [first, second] = meetings
    const { readings: read } = await readings.again(file, {
      // The one day may be a person's; those of several meetings stand in the file.
      ...(first === undefined || second !== undefined ? {} : { meetingOn: first.heldOn }),
      ...(words === undefined ? {} : { explain: words }),
    })
    const { wholeExplanation } = await import('../../extraction/whole-explanation.ts')
    return {
      candidates: read.flatMap(({ candidates }) => candidates),
      dropped: read.flatMap(({ dropped }) => dropped),
      explanation: wholeExplanation(read),
    }
  }

  /** @throws CodedError what the reading throws; conflict, when too many files are being read. */
  return async (asked: Asked): Promise<SecondLook | null> => {
    const { document, meetings, words } = asked
    const key = [document.sha256, ...meetings.map(({ heldOn }) => heldOn), words ?? ''].join('\n')
    const begun = looks.get(key) ?? look(asked)
    looks.delete(key)
    looks.set(key, begun)
    begun.catch(() => looks.delete(key))
    const [oldest] = looks.keys()
    if (looks.size > REMEMBERED && oldest !== undefined) looks.delete(oldest)
    const patience = Promise.withResolvers<null>()
    const timer = setTimeout(() => patience.resolve(null), graceMs)
    return await Promise.race([begun, patience.promise]).finally(() => clearTimeout(timer))
  }
}
