import type { OfficeCalendar } from '../calendar/working-days.ts'
import { blockAt } from '../minutes/quoting/block-at.ts'
import type { MinutesDocument, Place } from '../minutes/document.ts'
import { type FoundWords, findWords } from '../minutes/quoting/find-words.ts'
import { isAsideIn } from './owners/action-column.ts'
import type { Candidate, CandidateKind, DueReading, Measure, OwnerReading } from './candidate.ts'
import { findOwner } from './owners/find-owner.ts'
import { readMeasure } from './measures/measures.ts'
import { readSentences, type Sentence } from './sentences/sentences.ts'
import { type DatedHeader, surroundings } from './surroundings.ts'

/** What can be read out of words that a person picked: what is unknown stays null, for the person to say. */
export type WordsReading = {
  readonly place: Place
  readonly kind: CandidateKind | null
  readonly owner: OwnerReading | null
  readonly due: DueReading | null
  readonly measure: Measure | null
}

/**
 * Reads the words that a person picked out of minutes by the same rules as the minutes: where they stand, who is to
 * do it, and by when. `nth`, from 0: which of the places where they stand. Null when they do not stand there.
 */
export const readWords = (
  document: Pick<MinutesDocument, 'blocks' | 'text'>,
  header: DatedHeader,
  candidates: readonly Candidate[],
  {
    quote,
    nth,
    calendar,
  }: { readonly quote: string; readonly nth: number; readonly calendar?: OfficeCalendar },
): WordsReading | null => {
  const places = findWords(document.text, quote)
  const found = places[nth] ?? places[0]
  const block = found === undefined ? undefined : blockAt(document.blocks, found.from)
  if (found === undefined || block === undefined) return null
  const { place } = block
  const around = surroundings(document, header, calendar)
  const scene = {
    ...around,
    sentences: readSentences(document.blocks, new Set(), isAsideIn(document.blocks, around.cast)),
  }
  const own = candidates.find((one) => one.place.paragraph === place.paragraph && isPart(one.quote, quote))
  const sentences = sentencesIn(found, document.text, scene.sentences)
  const measure = readMeasure(quote)
  const due = scene.dueIn(quote) ?? besideDue(own)
  const ownerIn = (sentences: readonly Sentence[]): OwnerReading | null =>
    findOwner(
      {
        quote,
        place,
        sentences,
        kind: own?.kind ?? 'undertaking',
        confidence: 'likely',
        reason: 'Picked by a person.',
      },
      scene,
    )
  return {
    place,
    kind: own?.kind ?? (measure !== null && due !== null ? 'target' : null),
    // A part of what was proposed may be somebody else's than the whole.
    owner:
      (own !== undefined && quote.includes(own.quote) ? own.owner : null) ??
      ownerIn(sentences.length === 1 ? sentences.map((one) => onlyPart(one, quote)) : sentences) ??
      own?.owner ??
      ownerIn(sentences),
    due,
    measure,
  }
}

const isPart = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

/** The date in the cell beside the words; one that stands in other words than those picked may bind those only. */
const besideDue = (own: Candidate | undefined): DueReading | null =>
  own === undefined || own.due === null || own.quote.includes(own.due.phrase) ? null : own.due

const onlyPart = (sentence: Sentence, quote: string): Sentence =>
  sentence.text.includes(quote) ? { ...sentence, text: quote } : sentence

/** The sentences that the words touch; they stand in the text in their order. */
const sentencesIn = (
  { from, to }: FoundWords,
  text: string,
  sentences: readonly Sentence[],
): readonly Sentence[] => {
  const touched: Sentence[] = []
  let cursor = 0
  for (const sentence of sentences) {
    const at = text.indexOf(sentence.text, cursor)
    if (at < 0) continue
    cursor = at + sentence.text.length
    if (at >= to) break
    if (cursor > from) touched.push(sentence)
  }
  return touched
}
