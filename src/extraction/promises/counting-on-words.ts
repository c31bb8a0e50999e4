import type { PhraseRule } from './phrase-table.ts'

const MEANS_TO =
  '(?:wants|expects|hopes|intends|means|aims|plans|proposes|is (?:hoping|hopeful|aiming|planning|due|confident)|was (?:hoping|hopeful|aiming|planning|confident))'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** Somebody counts on it, is at work on it or has put it in the diary. */
export const COUNTING_ON: readonly PhraseRule[] = [
  {
    words:
      /\b(?:counts|counted|is counting|was counting|reckons|reckoned|relies|relied|banks|banked|looked|is looking|was looking) (?:on|to) (?:having|being (?:able|ready)|bringing|finishing|completing|getting|seeing|clearing|sending|issuing|presenting|having had)\b/i,
    unless: /\b(?:not|had|could not|cannot)\b/i,
    against: 'It tells what is not counted on, or was earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody counts on having it done.',
  },
  {
    words: new RegExp(
      `\\b(?:is|are)\\s+(?:now |still |currently |already |busy )?(?!(?:being|going|having|nothing|something)\\b)[a-z]+ing\\b[^.;]{3,120}?\\band\\s+${MEANS_TO}\\s+(?:to\\b|it\\b|them\\b|this\\b|that\\b|all\\b|both\\b|the\\b|an?\\b)`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'dated-or-possible',
    reason: 'Somebody is at work on it and means to be done.',
  },
  {
    words: new RegExp(
      `\\b(?:has|have)\\s+(?:now |already |also |provisionally )?(?:pencilled (?:it |them |this )?in|booked|lined up|diarised|earmarked|blocked out|set aside|timetabled|scheduled)\\b[^.;]{0,60}?\\bfor\\s+(?:w\\/c\\b|the week\\b|(?:the )?\\d|early\\b|mid\\b|late\\b|next\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|${MONTH}\\b)`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody has put it in the diary.',
  },
  {
    words:
      /\b(?:he|she|they|[A-Z][\w’'-]+) (?:aimed|meant|looked|sought|hoped|planned|intended) to have (?:\w+ )?(?:[a-z]+(?:ed|en|wn|ne|lt|pt)|the|it|them|this|these|those|all|every|an?)\b/,
    unless: /\bhad (?:aimed|meant|hoped|planned|intended)\b/i,
    against: 'It tells what was meant earlier.',
    kind: 'target',
    confidence: 'dated-or-possible',
    reason: 'Somebody means to have it done.',
  },
  {
    words:
      /\b(?:was|were|is) (?:pleased to be )?able to (?:say|confirm|report|tell|assure|advise|announce|promise)\b(?: [\w’'-]+){0,3}? that\b[^.;]{2,120}?\b(?:will|would)\b[^.;]{0,80}?\b(?:after|before|by|from|within|next|this|when|once|in time)\b/i,
    unless: /\bnot able\b|\b(?:if|unless)\b/i,
    against: 'It could not be said, or hangs on something else.',
    kind: 'target',
    confidence: 'likely',
    reason: 'Somebody gives a time for it.',
  },
  {
    words:
      /\b(?:thought|believed|reckoned|felt|was (?:fairly |quite |reasonably )?(?:sure|confident|hopeful|satisfied)) (?:that )?(?:he|she|they) (?:could|should|would) (?:be able to )?(?:have|get|bring|finish|complete|issue|publish|send|clear|deliver|produce|show)\b/i,
    unless: /\bhad (?:thought|believed)\b/i,
    against: 'It tells what was thought earlier.',
    kind: 'target',
    confidence: 'dated-or-possible',
    reason: 'Somebody believes that he can have it done.',
  },
  {
    words:
      /\b[Ww]hat (?:I(?:’|')m|I am|we(?:’|')re|we are|he (?:is|was)|she (?:is|was)|they (?:are|were)|the [\w’'-]+(?: [\w’'-]+){0,2} (?:is|was)) (?:after|looking for|aiming for|aiming at|working towards) (?:is|was)\b/,
    kind: 'target',
    confidence: 'dated-or-possible',
    reason: 'Somebody says what is to be reached.',
  },
]
