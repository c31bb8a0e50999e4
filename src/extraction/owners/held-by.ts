import { findActors, leadingActor, withoutTopic } from '../names/actors.ts'
import { withoutDatedLabel, withoutLabel } from '../patterns/item-labels.ts'
import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'

/** Who speaks for what follows, though no word of speaking stands beside him. */

/** "The redraft sits with KL, who ...", "The policy lead is KL", "The item was taken by the CFO" */
export const holderOf = ({ text }: Sentence, scene: Scene): string | null => {
  const words = text.slice(0, 600)
  const found = HOLDS.exec(words)
  if (found === null) return null
  const lead = leadingActor(words.slice(found.index + found[0].length), scene.cast)
  return lead !== null && /^\s*(?:[.,;(]|who\b|$)/.test(lead.rest) && !SITTING_BODY.test(lead.actor)
    ? lead.actor
    : null
}

const HOLDS =
  /\b(?:(?:remain(?:s|ed)|stay(?:s|ed)|rest(?:s|ed)|sits?|sat|lies|lay|is|was|now) with|\b(?:lead|author|owner|presenter|contact)(?: officer)? (?:is|was)|(?:item|paper|report|presentation|update|session|discussion|subject) (?:was|had been) (?:\w+ )?(?:taken|led|introduced|presented|given|opened|covered) by) (?:the )?(?=[A-Z])/

/** "A. (Chief Constable) No, and we are sorry", "Answer (RI) – In June": the head of an answer names who gives it. */
export const answererAtHead = (paragraph: readonly Sentence[], scene: Scene): string | null => {
  const words = paragraph.at(-1)?.text.slice(0, 200) ?? ''
  const named = ANSWER_HEAD.exec(words)?.slice(1).find(Boolean)
  const actor = named === undefined ? undefined : findActors(named, scene.cast)[0]
  return actor === undefined || SITTING_BODY.test(actor.text) ? null : actor.text
}

const ANSWER_HEAD =
  /^\W*(?:A|Answer|Reply|Response)\d{0,3}\s?[.:]?\s*(?:\(([^()]{2,50})\)|(?:from|by)\s+(?:the\s+)?([^:–.]{2,50})[:–.])/

/** "That a further report be submitted in six months": whoever brought the last one brings the next. */
export const isAnotherReport = ({ text }: Sentence): boolean => ANOTHER_REPORT.test(text.slice(0, 400))

const ANOTHER_REPORT =
  /\bthat (?:an? |the )?(?:further|updated?|another|second|additional|revised|follow[- ]up|progress|next|final|interim|annual|quarterly)\s+(?:[\w-]+\s){0,3}?(?:report|paper|update|forecast|briefing|analysis|note|version|draft)s?\b[^.;]{0,80}?\b(?:be|is) (?:submitted|brought|presented|provided|made|given|tabled|produced|prepared|circulated)\b/i

/** Whoever brought the item to the meeting speaks for what is said of it without a name. */
export const presentedBy = ({ text, index }: Sentence, scene: Scene): string | null => {
  const words = spoken(text, scene)
  for (const { at, text: actor } of findActors(words, scene.cast))
    if (
      (PRESENTS.test(words.slice(at + actor.length)) ||
        (BROUGHT_BY.test(words.slice(0, at)) && !anotherSays(index, scene))) &&
      !SITTING_BODY.test(actor)
    )
      return actor
  return null
}

/** In the sentence behind it somebody speaks whom no list explains. */
const anotherSays = (index: number, scene: Scene): boolean =>
  ANOTHER_SAYS.test(scene.sentences[index + 1]?.text.slice(0, 400) ?? '')

const ANOTHER_SAYS =
  /\b(?:the|an?|[A-Z][\w’'-]+)\s+(?!(?:officer|author|presenter|report)\b)[a-z][\w’'-]+ (?:also |then )?(?:said|confirmed|advised|explained|replied|stated|undertook|added)\b/
/** "The Panel considered a report from the Head of Fleet", "There was a presentation by" */
const BROUGHT_BY =
  /\b(?:report|paper|presentation|update|briefing|overview|review|proposals?)\s+(?:was (?:given|presented|introduced|tabled)\s+)?(?:[\w,’'-]+\s+){0,6}?(?:from|of|by)\s+(?:the\s+)?$/i
const PRESENTS =
  /^\s*(?:\([^)]{1,30}\)\s*)?,?\s*(?:then\s+|also\s+|briefly\s+)?(?:presented|introduced|summarised|outlined|gave (?:a|an|the|members)|provided (?:a|an|the|members)|took (?:the|members|everyone)|talked (?:through|members)|went (?:over|through)|walked|spoke to|delivered|updated|reported|briefed|described|set out|led|shared (?:a|an|the))\b/i

/** Without the item's number and topic. */
export const spoken = (text: string, scene: Scene): string =>
  withoutTopic(withoutDatedLabel(withoutLabel(text.slice(0, 1000))), scene.cast)
