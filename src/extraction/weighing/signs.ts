import type { DueReading, OwnerReading } from '../candidate.ts'
import { type Form, formsOf } from './forms.ts'
import type { Standing } from './standing.ts'

/** A sentence with what the rules made of it: all that a weight may hang on. */
export type Worded = {
  readonly words: string
  readonly due: DueReading | null
  readonly owner: OwnerReading | null
  readonly standing: Standing
  readonly verdict: RuleVerdict
}

/** What the rules say: ticked, shown in doubt, spoken against, or nothing. */
export type RuleVerdict = 'likely' | 'possible' | 'refused' | 'silent'

/** Hears of a sign, how much of its weight counts, and the words that it was seen in; '' when it was not seen in words. */
export type HearSign = (sign: string, share: number, seenIn: string) => void

/**
 * The signs in the words themselves: each word and each pair of stems, the verb behind "will" or "to", how the
 * day is led in. The day's own words are left out, and every number is "0". The words of a long sentence count less each: it would be
 * all the surer of itself the more it says.
 */
export const signsInWords = ({ words, due }: Pick<Worded, 'words' | 'due'>, hear: HearSign): void => {
  const phrase = straight(due?.phrase ?? '')
  const whole = straight(words.slice(0, MOST))
  const parted = phrase === '' ? whole : whole.replace(phrase, () => ' DAY ')
  const text = small(parted).replaceAll(/\d+/g, '0')
  const said = text.match(/DAY|[a-z0%£']+/g) ?? []
  const share = Math.min(1, Math.sqrt(FEW_WORDS / said.length))
  for (const word of new Set(said)) hear(`word ${word}`, share, word)
  signsInForms(formsOf(parted), share, hear)
  const verb = BEHIND.exec(text)
  if (verb !== null) {
    hear(`verb ${verb[3]}`, 1, verb[3] ?? '')
    hear(`mood ${verb[1]}${verb[2] === undefined ? '' : ' be'}`, 1, '')
  }
  hear(`first ${said[0] ?? ''}`, 1, '')
  signsOfLead(text, phrase.toLowerCase(), hear)
  hear(`long ${Math.min(Math.floor(whole.length / 60), 6)}`, 1, '')
  if (whole.trimEnd().endsWith('?')) hear('question', 1, '')
}

/** Each pair of stems. */
const signsInForms = (forms: readonly Form[], share: number, hear: HearSign): void => {
  const heard = new Set<string>()
  for (const [at, { form, written }] of forms.entries()) {
    const next = forms[at + 1]
    if (next === undefined) return
    const sign = `pair ${form}+${next.form}`
    if (heard.has(sign)) continue
    heard.add(sign)
    hear(sign, share, `${written} ${next.written}`)
  }
}

/** How the day is led in: "to members by", "will open on". */
const signsOfLead = (text: string, phrase: string, hear: HearSign): void => {
  const [first = '', second = ''] = phrase.split(' ')
  hear(`led ${phrase === '' ? 'none' : first}`, 1, '')
  const at = text.indexOf('DAY')
  if (phrase === '' || at < 0) return
  hear(`led ${first} ${second.replace(/\d.*/, '0')}`, 1, '')
  const before = text.slice(0, at).match(/[a-z']+/g) ?? []
  hear(`behind ${before.at(-1) ?? ''}`, 1, '')
  hear(`behind ${before.slice(-2).join(' ')}`, 1, '')
  hear(`quarter ${Math.min(3, Math.floor((4 * at) / text.length))}`, 1, '')
}

/** Of more words than these each counts less. */
const FEW_WORDS = 20

/** The signs in what is known of the sentence: its day, and who is named for it. */
export const signsOfDayAndOwner = ({ due, owner }: Pick<Worded, 'due' | 'owner'>, hear: HearSign): void => {
  const [day, whose] = [dayOf(due), owner?.from ?? 'nobody']
  hear(`day ${day}`, 1, '')
  hear(`close ${due?.precision ?? 'none'}`, 1, '')
  if (due !== null) {
    hear(`rule ${due.rule}`, 1, '')
    if (due.vague) hear('vague', 1, '')
  }
  hear(`owner ${whose}`, 1, '')
  hear(`day ${day}, owner ${whose}`, 1, '')
}

/** The signs in what the rules said. */
export const signsOfVerdict = (
  { due, owner, verdict }: Pick<Worded, 'due' | 'owner' | 'verdict'>,
  hear: HearSign,
): void => {
  hear(`rules ${verdict}`, 1, '')
  hear(`rules ${verdict}, day ${dayOf(due)}`, 1, '')
  hear(`rules ${verdict}, owner ${owner?.from ?? 'nobody'}`, 1, '')
}

const dayOf = (due: DueReading | null): string =>
  due === null ? 'none' : due.dueOn === null ? 'vague' : due.dueOn > due.anchorOn ? 'dated' : 'past'

const straight = (words: string): string => words.replaceAll('’', "'")

/** In small letters, but for DAY. */
const small = (words: string): string =>
  words
    .split(' DAY ')
    .map((part) => part.toLowerCase())
    .join(' DAY ')

const MOST = 1000
const BEHIND = /\b(will|would|shall|to|should|is to|are to) (?:also |then |now )?(be )?(\w+)/
