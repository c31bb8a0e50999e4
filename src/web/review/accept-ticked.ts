import type { StoredCandidate } from '../../../db/candidates.ts'
import { loadSaidBefore } from '../../agenda/said-before.ts'
import { isCoded } from '../../errors.ts'
import { acceptCandidate } from '../../register/review/decide-candidate.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import type { Fields } from '../forms/fields.ts'
import type { Visit } from '../serving/route.ts'
import { count } from '../words/words.ts'

/**
 * Takes the ticked proposals of a review into the register, and says what came of them. What an earlier commitment
 * was found for only since the page was opened is left: the person has not been asked yet.
 */
export const acceptTicked = async (
  { app, by, moment, form }: Visit,
  chosen: readonly StoredCandidate[],
): Promise<string> => {
  let accepted = 0
  let decidedBefore = 0
  let left = 0
  for (const ofMeeting of Map.groupBy(chosen, ({ meetingId }) => meetingId).values()) {
    // What one meeting promised counts when the next one of the file is looked at.
    const restated = await loadSaidBefore(app.db, ofMeeting)
    for (const { id } of ofMeeting) {
      const beside = shownBeside(form, id, restated.get(id))
      if (beside === 'unseen') {
        left += 1
        continue
      }
      try {
        await acceptCandidate(app.db, id, beside, by, moment)
        accepted += 1
      } catch (error) {
        // Somebody else, or the same person in another tab: the rest of the batch still counts.
        if (!isCoded(error) || error.code !== 'conflict') throw error
        decidedBefore += 1
      }
    }
  }
  return [
    `${count(accepted, 'proposal')} accepted into the register.`,
    ...(decidedBefore === 0 ? [] : [`${count(decidedBefore, 'proposal')} had been decided already.`]),
    ...(left === 0
      ? []
      : [
          `${count(left, 'proposal')} may say again what came into the register meanwhile: ${left === 1 ? 'it is' : 'they are'} left for you to decide.`,
        ]),
  ].join(' ')
}

/**
 * What a form says about a proposal: the earlier commitment it was shown beside, if any; or 'unseen' when one has
 * been found only since.
 */
export const shownBeside = (
  form: Fields,
  proposalId: string,
  found: readonly SamePromise[] = [],
): { readonly seeAlsoRef?: string } | 'unseen' => {
  const shown = form.all('shown').map((text) => text.split(' '))
  const ref = shown.find(([id]) => id === proposalId)?.[1]
  if (ref === undefined) return found.length === 0 ? {} : 'unseen'
  return found.some(({ earlier }) => earlier.ref === ref) ? { seeAlsoRef: ref } : {}
}
