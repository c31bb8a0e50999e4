import { sieveOf } from '../patterns/sieve.ts'
import { ANY_OUTSIDE, LEAD } from './outside-subjects.ts'

const FIRM =
  '(?:(?:external |appointed )?auditors?|brewery|developer|landlord|diocese|[A-Z]\\w+(?:\\s+(?:[A-Z]\\w+|and|&))*\\s+(?:LLP|Ltd|plc|Limited|Solicitors|Architects|Associates|Consulting))'
const SAID =
  '(?:(?:has|have|had|also|now|then)\\s+)*(?:told|tells?|said|says?|informed|advised|indicated|written|announced|notified|explained|stated|confirmed|mentioned|saying|stating|to say)\\b'
const OPENING = '^(?:\\W|\\d[\\d.]*\\s|[a-zA-Z][.)]\\s)*'

const TELLERS: readonly RegExp[] = [
  // "The Ombudsman had written to say", "A resident of Mill Lane said"; one who represents them sits at the table.
  new RegExp(
    `${OPENING}${LEAD}(?<who>${ANY_OUTSIDE}|(?:resident|parent|tenant|owner)s?\\b)(?:(?!\\b(?:representatives?|reps?|liaison|members?|officers?)\\b)[^.;,]){0,30}?\\s${SAID}`,
  ),
  // "Mr Oakes, for the external auditor, stated", "Ms Day of Brill LLP said"
  new RegExp(
    `${OPENING}(?:[A-Z][\\w’.-]+\\s+){0,3}[A-Z][\\w’.-]+,?\\s+(?:for|from|of|representing)\\s+(?:the\\s+)?(?<who>${FIRM}),?\\s${SAID}`,
  ),
  // "A letter was read from the Diocese saying"
  new RegExp(
    `${OPENING}(?:(?:There was |The [A-Z]?\\w+ )?(?:submitted|received|read|reported|noted)\\s+)?(?:an?|the|[Aa]|[Tt]he)?\\s*(?:letter|note|message|notice|reply|e-?mail|circular|briefing)\\b[^.;]{0,40}?\\bfrom\\s+(?:the\\s+)?(?<who>${ANY_OUTSIDE})\\s+(?:dated [^.;]{3,24}? )?${SAID}`,
  ),
  // "A letter had been received in which the firm apologised and indicated"
  new RegExp(
    `${OPENING}(?:An?|The)\\s+(?:[a-z]+\\s+)?(?:letter|note|message|notice|reply|e-?mail|circular|statement|notification)\\b[^.;]{0,60}?\\b(?:in|by) which (?:the\\s+)?(?<who>${ANY_OUTSIDE}|(?:[\\w’'-]+\\s+)?(?:auditors?|company|firm|supplier|agency|agents?|solicitors?|operators?|charity|club|owners?|administrators))\\s[^.;]{0,90}?\\b(?:said|indicated|stated|advised|announced|explained|confirmed|warned)\\b`,
  ),
  // "A reply from the company, who say"
  /\b(?:from|with|by)\s+(?:the\s+)?(?<who>(?:[\w-]+\s+)?(?:company|firm|supplier|agency|agents?|solicitors?|operator|charity|club|owners?)),?\s+(?:who|which)\s+(?:now\s+)?(?:says?|said|ha(?:s|ve|d) said|advises?|advised|believes?)\b/,
  // ", Network Rail says."
  new RegExp(`,\\s+(?:the\\s+)?(?<who>${ANY_OUTSIDE})\\s+(?:says|said|has said|advises|advised)\\W*$`),
]

const tellersFor = sieveOf(TELLERS, (pattern) => pattern)

/** Who tells of what lies ahead, when it is somebody outside by name or kind. */
export const outsideTeller = (words: string): string | null => {
  for (const teller of tellersFor(words)) {
    const who = teller.exec(words)?.groups?.['who']
    if (who !== undefined) return who
  }
  return null
}
