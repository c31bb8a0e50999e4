import { isSignature } from '../owners/action-column.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { ownerAndDay } from '../sentences/owner-and-day.ts'
import { ownerOf } from '../owners/owners.ts'
import { futureDue, nextInParagraph, propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'
import { UNDER_ACTIONS } from '../tables/under-actions.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * A task that its owner and its day sign: in a sentence of their own, "The Force to send the plan. DCC, 17 May", behind
 * commas in a list of actions, "Gate – two quotes, DCC, by 30 Sept", or alone in the cell beside notes that end in what
 * is wanted, "A list would help." | "AB – before May".
 */
export const recogniseSignedTask: Recogniser = (sentence, scene) => {
  const signed = signedBehind(sentence, scene) ?? signedAtEnd(sentence) ?? signedBeside(sentence, scene)
  if (signed === null || !isSignature(signed.owner, scene)) return null
  const due = futureDue(signed.day, scene)
  return due === null
    ? null
    : propose(sentence, {
        kind: 'action',
        confidence: 'likely',
        reason: 'Its owner and its day stand behind it.',
        explicit: true,
        owner: ownerOf(signed.owner, 'stated', scene.cast),
        ...(signed.line === undefined ? {} : { sentences: [sentence, signed.line] }),
        due,
      })
}

/** `line`: the sentence of its own that they stand in. */
type Signed = { readonly owner: string; readonly day: string; readonly line?: Sentence }

const signedBehind = (sentence: Sentence, scene: Scene): Signed | null => {
  const next = nextInParagraph(sentence, scene)
  if (next === undefined || nextInParagraph(next, scene) !== undefined) return null
  const both = TASK.test(sentence.text.slice(0, 1000)) ? ownerAndDay(next.text) : null
  return both === null ? null : { ...both, line: next }
}

/** What is to be done, in whatever words. */
const TASK = quick(
  new RegExp(
    `\\bto (?:be )?${DOING}\\b|\\b(?:will|shall|should|must) (?:be )?[a-z]{2,}|^\\W*${DOING} (?:the|an?|all)\\b`,
    'i',
  ),
)

const signedAtEnd = ({ text, heading }: Sentence): Signed | null => {
  if (!UNDER_ACTIONS.test(heading)) return null
  const [, owner = '', day = ''] = AT_END.exec(text.slice(0, LONGEST)) ?? []
  return owner !== '' && text.length < LONGEST && isDueCell(day) ? { owner, day } : null
}

const LONGEST = 250
const AT_END = /[\w)],\s+([A-Z][^,;.]{1,40}),\s+([^,;.]{3,30})\.?$/

const signedBeside = (sentence: Sentence, scene: Scene): Signed | null => {
  const { beside, text, index, place } = sentence
  const lines = beside.filter((line) => line.trim() !== '')
  if (lines.length !== 2 || !WANTED.test(text)) return null
  const [owner = '', day = ''] = lines
  const isOfRow = (one: Sentence | undefined): boolean =>
    one?.place.paragraph === place.paragraph && one.beside === beside
  if (!isDueCell(day) || isOfRow(scene.sentences[index + 1])) return null
  for (let at = index - 1; isOfRow(scene.sentences[at]); at -= 1)
    if (MAY_BE_IT.test(scene.sentences[at]?.text ?? '')) return null
  return { owner, day }
}

/** "A training session would be useful": what is wanted, and nothing in the words that somebody takes it on. */
const WANTED =
  /\b(?:would|could|might) (?:be|prove) (?:\w+ly )?(?:useful|helpful|good|better|welcome|of (?:use|help|value|interest)|worthwhile|beneficial|worth)\b|\bwould (?:help|assist|benefit|welcome|like|prefer|value|appreciate)\b|\b(?:should|ought to) (?:be )?[a-z]+|\bneed(?:s|ed)? (?:to be )?[a-z]+/i
/** What is done by then may as well be told in another sentence of the notes. */
const MAY_BE_IT = /\b(?:will|would|shall|should|must|undertook|agreed to|to be)\b/i
