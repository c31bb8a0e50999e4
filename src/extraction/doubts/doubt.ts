import { inAnyCase } from '../patterns/any-case.ts'
import type { Proposal } from '../proposal.ts'
import type { RefusalRule } from '../refusals/refusal-rule.ts'
import { SHORT_NAMES } from './outside-names.ts'

/**
 * A refusal's milder sister: its words make a proposal only possible, shown and not ticked. A group named `who` in
 * them is somebody outside the meeting, and means nothing where the minutes are theirs or they sit at the table.
 */
export type Doubt = RefusalRule

/** Ticked so far, though nothing but its day made a proposal of it. */
export const isTickedByDay = ({ byDay, confidence, explicit }: Proposal): boolean =>
  byDay !== undefined && confidence === 'likely' && explicit !== true

/** What befalls somebody, and what he would have to do: no deed that he takes on. */
const FATE =
  '(?!\\s+(?:also\\s+|then\\s+|all\\s+)?(?:have to|have had to|need to|fall\\b|see\\b|face\\b|receive\\b|gain\\b|lose\\b|feel\\b|ordinarily\\b|normally\\b|usually\\b|be (?:one of|among|named|listed|inspected|affected|included|covered|subject|entitled|liable)\\b))'

/** Somebody of the meeting, or of the body that answers to it, takes it on after all. */
export const TAKEN_ON = inAnyCase(
  `(?<!\\bbe )\\b(?:agreed|undertook|undertakes|offered|promised|committed|pledged|guaranteed|accepted|gave (?:an? |his |her |their )?(?:re)?(?:assurance|undertaking|commitment|word)|asked (?:for|that|to|the)|requested|in (?:hand|preparation)|working (?:on|to|towards)|preparing)\\b|\\b(?:he|she|they|we|I|(?:our|their|the) (?:force|service|constabulary|office|team|trust|council|authority|officers?|clerk|treasurer|secretariat)|(?-i:(?!${SHORT_NAMES}\\b)[A-Z]{2,4}|(?:Mr|Mrs|Ms|Dr|Cllr|Supt|Insp) [A-Z][a-z]+))(?:\\s+(?:will|would|shall)|(?:’|')ll)\\b${FATE}|\\b(?:and|but|when|so)\\s+(?:[\\w’'-]+\\s+){1,4}(?:will|would|shall)\\b${FATE}|\\band\\s+(?:will|would|is to|are to)\\s+(?:also |then |now )?(?:be\\s+)?(?:shared?|circulated?|reported?|brought|bring|presented?|provided?|sent|send|published?|publish|led|lead)\\b`,
)

/** The same by words of promising or asking alone: where "he would" tells what befalls him. */
export const BOUND =
  /\b(?:agreed|undertook|undertakes|offered|promised|committed|pledged|guaranteed|asked|requested|instructed|insisted|gave (?:(?:the )?[\w’'-]+ ){0,3}?(?:re)?(?:assurance|undertaking|commitment|word))\b/i
