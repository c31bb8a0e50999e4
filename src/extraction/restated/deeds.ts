/**
 * What is to be done with a thing, as far as two deeds cannot be one promise: to draft a plan is not to publish
 * it. Verbs that fit any of them ("deliver", "take forward") name none.
 */
export type Deed = keyof typeof VERBS

const VERBS = {
  handOver:
    'provide|share|send|sent|circulate|supply|supplied|forward|submit|give|given|email|distribute|bring|brought|present|report|table|feed|brief|recirculate|inform|show|set out|come back',
  publish: 'publish',
  draft: 'draft|draw up|drawn up|develop|design',
  lookAt: 'review|revisit|evaluate|assess|examine|investigate|look into|look at|explore|consider|audit',
  contact: 'write to|written to|contact|liaise|meet|met|speak|invite|consult|telephone|call on',
  begin: 'begin|begun|start|commence|launch|open|reopen',
  end: 'close|cease|withdraw|withdrawn',
  finish: 'complete|finish|finalise|conclude',
  recruit: 'recruit|appoint|hire',
  train: 'train|retrain',
  raise: 'increase|grow|grown|expand',
  lower: 'reduce|cut|decrease|lower',
  sell: 'sell|sold|dispose',
  buy: 'buy|bought|purchase|procure|acquire',
} as const

/** The first deed in the words: a verb at their head, after "to" or "will", or in "will be shared". */
export const deedOf = (words: string): Deed | null => {
  const found = DEED.exec(words.slice(0, 600))?.groups ?? {}
  const name = Object.keys(found).find((group) => found[group] !== undefined)
  return name === undefined ? null : (name as Deed)
}

/** True for the stem of a verb of handing over, of looking at, or of doing in general: whoever repeats a promise varies them. */
export const isDeed = (stem: string): boolean => STEM.test(stem)

/** True for the stem of any verb of doing that is known, also of one that tells a promise from another. */
export const isVerb = (stem: string): boolean => ANY_STEM.test(stem)

const OTHERS =
  'arrange|organise|ensure|make|made|take|taken|work|prepare|produce|deliver|hold|held|put|get|set|carry|undertake|collate|compile|follow|implement|introduce|achieve|reach|need|seek|due|propose|attend|include|outline|detail|find|found|let|know|come|came|back|look|ask|check|clarify|discuss|respond|reply|answer|help|continue|try|go|ensur|address|resolve|manage|support|raise'

/** "circulate" also as "circulated" and "circulating": the last e gives way, a last consonant may double. */
const forms = (verbs: string): string =>
  verbs
    .split('|')
    .map((verb) => verb.replace(/^(\w+?)e?(?= |$)/, '$1(?:e|ed|ing|s|es|[bdgklmnprt](?:ed|ing))?'))
    .join('|')

const DEED = new RegExp(
  `(?:^\\W*|\\b(?:to|will|would|shall|should|must|can|could|and|due|'ll)\\s+(?:(?:also|now|then|next|first|be|been|have|not|\\w+ly)\\s+)*)(?:${Object.entries(
    VERBS,
  )
    .map(([name, verbs]) => `(?<${name}>${forms(verbs)})`)
    .join('|')})\\b`,
  'i',
)

const stemsOf = (verbs: readonly string[]): RegExp =>
  new RegExp(
    `^(?:${verbs
      .join('|')
      .split('|')
      .filter((verb) => !verb.includes(' '))
      .map((verb) => `${verb.replace(/e$/, '')}e?`)
      .join('|')})$`,
  )

const STEM = stemsOf([VERBS.handOver, VERBS.lookAt, OTHERS])
const ANY_STEM = stemsOf([...Object.values(VERBS), OTHERS])
