import { eitherOf } from '../patterns/any-case.ts'
import type { RefusalRule } from './refusal-rule.ts'

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const WHEN = `(?:(?:early|late|mid)[ -])?(?:the\\s+)?(?:${MONTH}|spring|summer|autumn|winter|(?:19|20)\\d\\d)`
const SITTING = '(?:meeting|board|panel|committee|session|hearing)'
const LISTENER = `(?:the\\s+)?(?:[\\w/]+\\s+){0,2}?(?:${SITTING}|members|authority|council|commissioner|public|[A-Z]{2,5}|him|her|them)`
const SAID = '(?:told|said|heard|informed|advised|assured|promised|warned|notified)'

/** A later clause that looks ahead again: "... but it will now be June". */
const NOW =
  /\b(?:now (?:expect|hope|plan|aim|intend|be |will|would|to be)\w*|(?:will|would) now)\b|\bbut (?:will|would) (?!have\b|be\b|not\b)|(?:;|\bbut|,? and(?: that)?) (?:he|she|it|they|this|the (?:[\w’'-]+ ){0,5}?\w+)\s+(?:will|would|should|(?:is|are) to)\b/i

/** "She wanted 15 per cent by March and had told her team so": what is wanted now stands before it. */
const HAD_TOLD_SO =
  /\b(?:wants?|wanted|expects?|expected|aims?|aimed|meant|intend(?:s|ed)|looking for|target|aim)\b[^;]*\bhad (?:already |\w+ly )?(?:told|said|informed|advised|warned) (?:[^.;,]{2,60}? )?(?:so|as much|the same)\b/i

/** What minutes recite of earlier promises: it was logged then, and is no new commitment. */
export const TOLD_EARLIER: readonly RefusalRule[] = [
  {
    words: new RegExp(
      `(?<!\\b(?:that|which|who) )had (?:\\w+ly |already |once |earlier |also )?(?:been (?:${SAID}|led to|given to understand|promised)|${SAID.replace('heard|', '')}|predicted|forecast|pledged|announced|stated|undertaken|given (?:an? |the |that )?(?:assurance|undertaking|commitment|promise))\\b`,
      'i',
    ),
    unless: eitherOf(NOW, HAD_TOLD_SO),
    reason: 'It tells what was said earlier.',
    ofClause: true,
    reachesOn: true,
  },
  {
    // The time belongs to the saying: "were told in June that", not "were told that in June".
    words: new RegExp(
      `\\b${SAID}\\s+(?:${LISTENER}\\s+)?(?:back\\s+)?(?:(?:in|during)\\s+${WHEN}|(?:at|by) the (?:last|previous|${MONTH})\\s|last (?:year|month|week|time|${MONTH}|spring|summer|autumn|winter)|a (?:year|month) ago|earlier (?:this|in the) year)\\b[^.;]{0,40}?\\b(?:that|to|of)\\b`,
      'i',
    ),
    unless: NOW,
    reason: 'It tells what was said earlier.',
  },
  {
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:(?:back\\s+)?in ${WHEN}(?:,?\\s+(?:last year|(?:of )?(?:19|20)\\d\\d))?|last (?:year|month|${MONTH}|spring|summer|autumn|winter)|at (?:the|its|our) (?:(?:last|previous|${MONTH})\\s+${SITTING}|${SITTING} (?:in|of|on) )|(?:an?|two|three|\\w+) (?:years?|months?) ago|earlier (?:this|in the) year|previously|originally)\\b(?:(?!\\b(?:will|would|shall|is|are|to)\\b)[^.;]){0,60}?\\b(?:was|were|had|${SAID}|undertook|agreed|asked|committed|pledged|hoped|believed|thought)\\b`,
      'i',
    ),
    unless: NOW,
    reason: 'It tells what was said or done earlier.',
  },
  {
    words: /\brecall(?:ed|s|ing)\b|(?<!\bto )\b(?:reminds?|reminded)\b[^.;]{0,40}?\bthat\b/i,
    unless: new RegExp(
      `${NOW.source}|\\band (?:offered|agreed|undertook)\\b|\\b(?:commitment|target|promise|undertaking|pledge) that\\b|\\b(?:was|were|is|are) to be [a-z]+\\b`,
      'i',
    ),
    reason: 'It recalls what is known.',
  },
  {
    words:
      /(?<!\b(?:aim|target|ambition|plan|intention|goal|objective|hope)s? )\b(?:was|were) (?:originally|to have)\b|\bhad (?:originally )?(?:been (?:due|expected|planned|scheduled|intended|hoped|meant|set)|hoped|expected|planned|intended|wanted|aimed) (?:to|for|that|by|in)\b|^\W*(?:this|that|it|these|they) (?:was|were) due (?:for|by|in|on|at)\b/i,
    unless: NOW,
    reason: 'It tells what was to have happened.',
    ofClause: true,
    reachesOn: true,
  },
]
