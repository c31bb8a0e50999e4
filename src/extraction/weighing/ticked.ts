import type { Proposal } from '../proposal.ts'
import type { Worded } from './signs.ts'

/** In logarithms of odds. What the rules tick stays ticked where the words leave it nearly open. */
const TICKED_STAYS = -0.95
/** That nobody is named weighs much by itself, and must not decide alone. */
const OF_NOBODY_STAYS = -1.4
/** What the rules only show, or hear nothing in, with a day to come, and without. */
export const IS_TICKED = 0.5
const IS_TICKED_UNDATED = 1.5
/** What a rule doubts without being sure, or refuses for one of its clauses. */
const OVERRULES = 1.6
/** What names a day to come is shown, unticked, where every third such sentence or so is a promise. */
export const IS_SHOWN = -1

/** Promised outright, whatever it is about. */
const OUTRIGHT =
  /\b(?:undertook|promised|resolved\W{1,4}that|pledged|guaranteed|committed|repeated|confirmed|assured|commitment|agreed to (?!note\b|approve\b|accept\b|support\b|endorse\b|adopt\b)|(?:finishing|completion|target|due) date|achievable|(?:will|would) be (?:given|sent|provided|shared|presented|circulated|submitted|brought|reported|supplied|published|issued)|on (?:course|track|target) (?:for|to)|should be (?:at|up|down|back|in place)|expectation (?:is|was) that|(?:is|was) a requirement (?:for|that|of)|revisit(?:ed)?|(?:will|would) (?:balance|reduce to)|would like to (?:consider|receive|review|see)|gave (?:\w+ ){0,2}(?:assurance|undertaking|commitment|word)|told (?:the [\w’' ]{2,30}?|members|him|her|us) that [^.;]{3,300}? (?:will|would) [^.;]{3,120}? by (?:the end of )?\w+|due to be|(?:will|would) (?:take|bring|submit|present|send|provide|circulate|share) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,4}?(?:report|paper|update|plan|proposals?|note|list|summary|briefing)|(?:goal|target|aim|ambition|objective)s? (?:for|of|is|was|are|were))\b/i

/** Whether a sentence is ticked that the rules saw so and whose odds are these, when nothing else speaks against it. */
export const isTickedBy = (
  { verdict, words, due, owner }: Pick<Worded, 'verdict' | 'words' | 'due' | 'owner'>,
  odds: number,
): boolean => {
  if (verdict === 'likely')
    return odds > (owner === null ? OF_NOBODY_STAYS : TICKED_STAYS) || OUTRIGHT.test(words)
  if (verdict === 'refused') return odds > OVERRULES
  return odds > (isAhead({ due }) ? IS_TICKED : IS_TICKED_UNDATED)
}

/** Whether the words outweigh what a rule says against it. */
export const isOverruled = (doubt: Proposal['inDoubt'], odds: number): boolean =>
  doubt === undefined || (doubt === 'perhaps' && odds > OVERRULES)

export const isAhead = ({ due }: Pick<Worded, 'due'>): boolean =>
  due !== null && due.dueOn !== null && due.dueOn > due.anchorOn
