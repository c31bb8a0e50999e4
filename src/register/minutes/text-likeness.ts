/**
 * From here on two papers of one meeting are versions of each other. Measured: minutes of which every tenth word was
 * changed are alike by 0.73 on average, minutes of two meetings of one board by at most 0.10. A log that repeats every
 * action of short minutes can pass this line, so what a paper calls itself is asked first.
 */
export const SAME_MINUTES = 0.6

/**
 * How much of two texts is the same, from 0 to 1: twice the runs of three words that both have, by all runs of both.
 * Runs tell minutes from a log of the same actions, which shares their words but not their sentences.
 */
export const textLikeness = (one: string, other: string): number => {
  const [a, b] = [runsOf(one), runsOf(other)]
  const all = sum(a) + sum(b)
  if (all === 0) return 0
  let shared = 0
  for (const [run, times] of a) shared += Math.min(times, b.get(run) ?? 0)
  return (2 * shared) / all
}

/** What was put in for a meeting: the words of its part of the file. */
export type Paper = { readonly fileName: string; readonly text: string }

/** Minutes, or another paper of the meeting, by what its head or its file calls it. */
export type PaperKind = 'minutes' | 'log' | 'agenda'

export const paperKind = ({ fileName, text }: Paper): PaperKind => {
  const name = fileName.replaceAll(/[_.-]+/g, ' ')
  if (/\b(?:log|actions|tracker)\b/i.test(name) && !/\b(?:minutes|notes)\b/i.test(name)) return 'log'
  const head = text.split('\n', 12).join('\n').slice(0, 600)
  if (LOG.test(head)) return 'log'
  return AGENDA.test(head) && !/\b(?:minutes|notes)\b/i.test(head) ? 'agenda' : 'minutes'
}

/** Whether a paper is a version of the same minutes: the same kind of paper, with largely the same words. */
export const isVersionOf = (paper: Paper, earlier: Paper): boolean =>
  paperKind(paper) === paperKind(earlier) && textLikeness(paper.text, earlier.text) >= SAME_MINUTES

/** What a paper calls itself, where it does: "Draft minutes", "Approved on 4 March". */
export const paperState = ({ fileName, text }: Paper): 'draft' | 'approved' | null => {
  const head = `${fileName.replaceAll(/[_.-]+/g, ' ')}\n${text.split('\n', 8).join('\n').slice(0, 400)}`
  if (
    /\b(?:draft|unconfirmed|unapproved|not yet approved|subject to (?:approval|confirmation))\b/i.test(head)
  )
    return 'draft'
  return /\b(?:approved|confirmed|final|signed)\b(?! (?:the|that|as))/i.test(head) ? 'approved' : null
}

const LOG =
  /^\W*(?:[^\n]{0,60}\b)?(?:action (?:log|list|tracker|register|sheet|summary|points)|log of actions|(?:summary|list) of actions|decision log|outstanding actions|actions)\b/im
const AGENDA = /^\W*(?:[^\n]{0,60}\b)?agenda\b/im

const runsOf = (text: string): ReadonlyMap<string, number> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Map<string, number>()
  for (let at = 0; at + 2 < words.length; at += 1) {
    const run = `${words[at]} ${words[at + 1]} ${words[at + 2]}`
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

const sum = (runs: ReadonlyMap<string, number>): number =>
  [...runs.values()].reduce((total, times) => total + times, 0)
