import { quick } from '../patterns/sieve.ts'

const CHARGE =
  '(?:levy|levies|precepts?|council tax|budgets?|rates?|charges?|fees?|rents?|fares?|tariffs?|allowances?|subscriptions?|contributions?)'
const MOVED =
  '(?:added|transferred|vired|allocated|moved|released|carried forward|ring-?fenced|earmarked|drawn|put|taken|returned|set aside)'

/** Money that is set, moved or set aside, and minutes that are signed: done by the vote itself. */
export const DONE_BY_VOTE = quick(
  new RegExp(
    [
      `^(?:(?:be|to) )?(?:set|fix|levy|declare|determine)\\s+(?:the|an?)\\s+(?:[\\w-]+\\s+){0,4}?${CHARGE}\\b[^.;]{0,40}?\\b(?:at|of|to)\\s+(?:£|\\d|nil)`,
      `\\b(?:sum|amount|underspend|surplus|balance)s?\\b[^.;]{0,60}?\\bbe\\s+(?:\\w+ly\\s+)?${MOVED}\\b`,
      `£[\\d.,]+\\s?(?:m|k|million)?\\s+(?:[^.;]{0,40}?\\s)?be\\s+(?:\\w+ly\\s+)?${MOVED}\\s+(?:back\\s+)?(?:to|from|into|in|for|within)\\b`,
      `\\b${CHARGE}\\b[^.;]{0,60}?\\bbe\\s+(?:\\w+ly\\s+)?(?:increased|raised|reduced|lowered|frozen|held|kept|uplifted|set|fixed)\\b(?:\\s+(?:by|at|to|in line)\\b|\\W*$)`,
      `\\bminutes\\b[^.;]{0,80}?\\bbe\\s+(?:\\w+ly\\s+)?(?:signed|confirmed|agreed|accepted|received|taken as read)\\b`,
    ].join('|'),
    'i',
  ),
)
