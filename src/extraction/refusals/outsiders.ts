import { eitherOf } from '../patterns/any-case.ts'
import type { RefusalRule } from './refusal-rule.ts'

/** Those who decide elsewhere: what they will do is news, not a promise to the meeting. */
const PUBLIC_BODIES =
  '(?:bank of england|TUC|committee on standards in public life|national audit office|audit (?:scotland|wales)|public sector audit appointments|joint committee on vaccination[\\w ]*|law commission|information commissioner|audit commission|(?<!\\b(?:all|both|our|new|chief|detective|police|duty|custody|divisional|neighbourhood|local|area|response|temporary) )inspectors|(?<!\\bto the )secretary of state|PSAA|actuary|royal college(?: of \\w+)?|planning inspector|NHS England|department (?:for|of) \\w+|bill|act|legislation|royal assent|white paper|regulations|parliament|home office|home secretary|government|treasury|ministers?|ministry of \\w+|(?<=the )department(?! would be (?!\\w+ing\\b))|HMICFRS|HMIC|HMI (?:probation|prisons|constabulary)|ofsted|CQC|IOPC|CPS|crown prosecution service|(?<=the )inquiry|inquiry chair|ombudsman|inspectorate|inspection|courts?|judges?|tribunal|environment agency|highways agency|national highways|planning (?:authority|inspectorate)|pay (?:review )?body|electoral commission|boundary commission|college of policing|LGA|NPCC|police federation)'
/** Firms and the like, whose work the meeting oversees: only their beliefs are not a promise of anybody's. */
const FIRMS =
  '(?:contractors?|suppliers?|providers?|operator|developers?|insurers?|landlords?|manufacturers?|unions?|(?:external )?auditors?|administrator|actuary|integrated care board|consultants|surveyors)'

// A sentence in which one of the meeting's own people binds himself first is not about the outsider.
const NOBODY_BEFORE =
  '^(?:(?!\\b(?:will|would|shall|agreed|undertook|asked|offered|to (?:write|ask|contact|chase|liaise|check|meet|raise))\\b).)*?'
/** "An answer to the Ombudsman will be sent": he is not the one who sends it. */
const NO_OBJECT =
  '(?<!\\b(?:to|with|for|against|on|at|before|after|following|since|about)\\s+(?:(?:the|a|an|its|our|their)\\s+)?)'
const AS_WELL = '(?:itself\\s+|themselves\\s+|also\\s+|then\\s+|now\\s+|\\w+ly\\s+){0,2}'
const LIKELY =
  '(?:is|are|was|were) (?:also )?(?:expected|due|likely|planning|intending|hoping|minded|proposing)'

/** They come to the meeting after all, or somebody of the meeting acts on it. */
const COMES_HERE =
  /\b(?:report|present|attend|provide|circulate|bring|return|come)\b[^.;]{0,80}\b(?:committee|panel|board|members|commissioner|PCC|PFCC|(?:this|next|our|january|february|march|april|may|june|july|august|september|october|november|december) meeting)\b|\b(?:and|but|so)\s+(?:that\s+)?(?:he|she|they|the (?:force|office|PCC|DCC|CC|clerk|chair)|[A-Z]{2,4})\s+(?:will|would|agreed|undertook)\b/i

/** What somebody outside the meeting does, believes or decides. */
export const OUTSIDERS: readonly RefusalRule[] = [
  {
    words: new RegExp(
      `${NOBODY_BEFORE}${NO_OBJECT}\\b${PUBLIC_BODIES}\\s+${AS_WELL}(?:will|would|may|might|could|${LIKELY}|intends?|expects?|plans?(?= (?:to|on)\\b)|proposes?|hopes?|has said|have said)\\b`,
      'i',
    ),
    unless: COMES_HERE,
    reason: 'It tells what somebody outside the meeting will do.',
  },
  {
    words: new RegExp(
      `${NOBODY_BEFORE}\\b${PUBLIC_BODIES}(?:,? (?:who|which)|\\s+(?:is|are|has|have)\\b[^.;]{2,60}?\\band)\\s+${AS_WELL}(?:will|would|(?:is|are|was|were) to)\\b|\\b(?:will|would) be (?:announced|published|decided|set|issued|confirmed|laid|determined|abolished|introduced|brought in|made) by (?:the )?(?:\\w+ )?${PUBLIC_BODIES}\\b`,
      'i',
    ),
    unless: COMES_HERE,
    reason: 'It tells what somebody outside the meeting will do.',
  },
  {
    words: new RegExp(
      `\\b${FIRMS}\\s+${AS_WELL}(?:believes?|thinks?|expects?|hopes?|intends?|considers?|plans?|(?:has|have|had) (?:said|indicated|advised)|would (?:raise|appeal|withdraw|strike))\\b`,
      'i',
    ),
    unless: COMES_HERE,
    reason: 'It tells what somebody outside the meeting will do.',
  },
  {
    words:
      /\b(?:cabinet|full council|council meeting)\s+(?:will|would)\s+(?:then\s+|also\s+)?(?:be\s+)?(?:consider|decid|debat|vot|tak)\w*/i,
    unless: COMES_HERE,
    reason: 'It tells what another body will do.',
  },
  {
    words:
      /\b(?:will|would|to|is|are|comes?) (?:appl(?:y|ies) to|come into (?:force|effect)|into (?:force|effect)|take effect)\b|\btakes? effect\b/i,
    unless: eitherOf(COMES_HERE, /\b(?:asked|requested|instructed|agreed)\b[^.;]{2,60}?\bto [a-z]{3,}/i),
    reason: 'It says when a rule begins.',
    yieldsToDeadline: true,
  },
  {
    words: new RegExp(
      `${NOBODY_BEFORE}\\b${PUBLIC_BODIES}(?:’s|'s)\\s+(?:\\w+\\s+){0,2}?(?:report|decision|findings|results?|ambition|target|plans?|review|response)\\b`,
      'i',
    ),
    unless: COMES_HERE,
    reason: 'It tells what somebody outside the meeting will do.',
  },
  {
    words:
      /\b(?:inspection report|(?:grant |lottery |planning |court |board’s )?decision|settlement|announcement|verdict|outcome of the (?:bid|appeal|inspection))\s+(?:on [^.;]{2,40}\s+)?(?:is|was|are|were) (?:now )?(?:expected|due|awaited|anticipated)\b|\bregulations had\b/i,
    unless: COMES_HERE,
    reason: 'It tells what somebody outside the meeting will do.',
  },
  {
    words: new RegExp(
      `\\b(?:with|before|from|to) the ${PUBLIC_BODIES}\\b[^.;]{0,20}\\b(?:whose|which|who)\\b`,
      'i',
    ),
    reason: 'It tells what somebody outside the meeting will do.',
  },
]
