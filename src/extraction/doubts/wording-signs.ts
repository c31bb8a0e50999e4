import type { Proposal } from '../proposal.ts'

/** What is proposed, as far as its wording tells: all that a weight may hang on. */
export type Worded = Pick<Proposal, 'quote' | 'kind' | 'due' | 'owner'>

/**
 * The signs in a proposal that `wording-weights.ts` may have a weight for, each with the words it was seen in: its
 * words and pairs of words, the verb behind "will" or "to", how its day is led in and how close it is, and whether
 * somebody is named for it. The day's own words are left out, and every number is "0".
 */
export const wordingSigns = ({ quote, kind, due, owner }: Worded): ReadonlyMap<string, string> => {
  const phrase = due?.phrase.toLowerCase() ?? ''
  const words = quote.slice(0, MOST).toLowerCase().replaceAll('’', "'")
  const text = (phrase === '' ? words : words.replace(phrase.replaceAll('’', "'"), ' DAY ')).replaceAll(
    /\d+/g,
    '0',
  )
  const said = text.match(/DAY|[a-z0%£']+/g) ?? []
  const verb = BEHIND.exec(text)
  const whose = owner === null || owner === undefined ? 'nobody' : owner.from
  const day = due === null || due === undefined ? 'none' : due.dueOn === null ? 'vague' : 'dated'
  return new Map([
    ...said.map((word) => [`word ${word}`, word] as const),
    ...said.slice(1).map((word, at) => [`pair ${said[at]} ${word}`, `${said[at]} ${word}`] as const),
    ...(verb === null
      ? []
      : ([
          [`verb ${verb[3]}`, verb[3] ?? ''],
          [`mood ${verb[1]}${verb[2] === undefined ? '' : ' be'}`, ''],
        ] as const)),
    [`first ${said[0] ?? ''}`, ''],
    [`kind ${kind}`, ''],
    [`day ${day}`, ''],
    [`close ${due?.precision ?? 'none'}`, ''],
    [`led ${phrase === '' ? 'none' : (phrase.split(' ')[0] ?? '')}`, ''],
    [`owner ${whose}`, ''],
    [`day ${day}, owner ${whose}`, ''],
    [`long ${Math.min(Math.floor(words.length / 60), 6)}`, ''],
  ])
}

const MOST = 1000
const BEHIND = /\b(will|would|shall|to|should|is to|are to) (?:also |then |now )?(be )?(\w+)/
