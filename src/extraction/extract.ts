import { CodedError } from '../errors.ts'
import type { MinutesDocument } from '../minutes/document.ts'
import { foldQuote, quoteFinder } from '../minutes/quote.ts'
import { recogniseAcceptedQuestion } from './accepted-questions.ts'
import { besideOwner, isOwnersOnly, recogniseColumnTask, withColumnOwner } from './action-column.ts'
import { recogniseActionList } from './action-lists.ts'
import { recogniseMarker } from './action-markers.ts'
import { readActionTables } from './action-tables.ts'
import { recogniseAnnounced } from './announced-lists.ts'
import type { Candidate, Dropped } from './candidate.ts'
import { recogniseDatedFuture, recogniseDayAhead } from './dated-futures.ts'
import { findOwner } from './find-owner.ts'
import { recogniseIntention } from './intentions.ts'
import { withoutItemNumber } from './item-labels.ts'
import { readMeasure } from './measures.ts'
import { mergeRepeats } from './merge.ts'
import { recogniseNextStep } from './next-steps.ts'
import { notACommitment } from './not-commitments.ts'
import { recognisePostponement } from './postponements.ts'
import { isRefusal, type Proposal, type Recogniser, type Scene } from './proposal.ts'
import { recogniseRequest } from './requests.ts'
import { recogniseResolution } from './resolutions.ts'
import { recogniseRevisit } from './revisits.ts'
import { readSentences, type Sentence } from './sentences.ts'
import { type DatedHeader, surroundings } from './surroundings.ts'
import { recogniseTarget } from './targets.ts'
import { recogniseUndertaking } from './undertakings.ts'

/**
 * Proposes the commitments of a set of minutes. A candidate's quote always stands in the document word for
 * word; sentences that were considered and refused are in `dropped` with a reason.
 * @throws CodedError `invalid` when there are more than a person can check.
 */
export const extract = (
  document: MinutesDocument,
  header: DatedHeader,
): { candidates: readonly Candidate[]; dropped: readonly Dropped[] } => {
  const around = surroundings(document, header)
  const tables = readActionTables(document.blocks, around)
  const scene: Scene = {
    ...around,
    sentences: readSentences(document.blocks, tables.used, isOwnersOnly(around.cast)),
  }
  const prose = recognise(scene)
  // Owners and dates come before merging, which keeps the fuller of two.
  const complete = inReadingOrder([...tables.proposals, ...prose.proposals]).map((proposal) =>
    withOwnerAndDue(proposal, scene),
  )
  const { kept, dropped: repeated } = mergeRepeats(complete)
  if (kept.length > MOST_CANDIDATES)
    throw new CodedError(
      'invalid',
      `${document.fileName} holds more than ${MOST_CANDIDATES.toLocaleString('en-GB')} sentences that read like promises: too many for one review. Split it, then try again.`,
    )
  const stands = quoteFinder(document.text)
  const found = kept.filter(({ quote }) => stands(quote))
  const unquoted = kept.filter((proposal) => !found.includes(proposal))
  return {
    candidates: found.map(candidateOf),
    dropped: [
      ...tables.dropped,
      ...prose.dropped,
      ...repeated,
      ...unquoted.map(({ quote, place }) => ({
        quote,
        place,
        reason: 'Its words do not stand unbroken in the minutes.',
      })),
    ].toSorted((a, b) => a.place.paragraph - b.place.paragraph),
  }
}

/** A person has to check every one. */
const MOST_CANDIDATES = 5_000

/** Marks that the minutes themselves set: they bind whatever the sentence says. */
const EXPLICIT: readonly Recogniser[] = [recogniseMarker, recogniseActionList]

/**
 * Prose, surest first, since the first answer counts: a pair of question and answer before either is read
 * alone; a promise to the office before a mere date; what only lies ahead last.
 */
const IN_PROSE: readonly Recogniser[] = [
  recogniseAnnounced,
  recogniseResolution,
  recogniseAcceptedQuestion,
  recogniseRequest,
  recogniseNextStep,
  recognisePostponement,
  recogniseUndertaking,
  recogniseRevisit,
  recogniseTarget,
  recogniseDatedFuture,
  recogniseColumnTask,
  recogniseIntention,
  recogniseDayAhead,
]

const recognise = (scene: Scene): { proposals: Proposal[]; dropped: Dropped[] } => {
  const proposals: Proposal[] = []
  const dropped: Dropped[] = []
  const taken = new Set<Sentence>()
  const look = (sentence: Sentence, recognisers: readonly Recogniser[]): void => {
    if (taken.has(sentence)) return
    for (const recogniser of recognisers) {
      const answer = recogniser(sentence, scene)
      if (answer === null) continue
      taken.add(sentence)
      if (isRefusal(answer))
        dropped.push({ quote: sentence.text, place: sentence.place, reason: answer.refused })
      else {
        proposals.push(answer)
        for (const covered of answer.sentences) taken.add(covered)
      }
      return
    }
  }
  // All marks first: one that stands after its sentence takes that sentence out of the prose.
  for (const sentence of scene.sentences) look(sentence, EXPLICIT)
  for (const sentence of scene.sentences) {
    if (taken.has(sentence) || sentence.text === sentence.heading) continue
    const reason = notACommitment(sentence)
    if (reason === null) look(sentence, IN_PROSE)
    else if (LIES_AHEAD.test(sentence.text.slice(0, 1000)))
      dropped.push({ quote: sentence.text, place: sentence.place, reason })
  }
  return { proposals, dropped }
}

/** Only sentences that a reader could take for a commitment are worth a reason. */
const LIES_AHEAD = /\b(?:will|would|shall|to be|agreed|resolved|next|by)\b/i

const withOwnerAndDue = (found: Proposal, scene: Scene): Proposal => {
  const proposal = withColumnOwner(found, scene)
  return {
    ...proposal,
    quote: withoutItemNumber(foldQuote(proposal.quote)),
    owner:
      proposal.owner === undefined
        ? (findOwner(proposal, scene) ?? besideOwner(proposal, scene))
        : proposal.owner,
    due: proposal.due === undefined ? scene.dueIn(proposal.quote) : proposal.due,
  }
}

const inReadingOrder = (proposals: readonly Proposal[]): Proposal[] =>
  proposals.toSorted(
    (a, b) =>
      a.place.paragraph - b.place.paragraph || (a.sentences[0]?.index ?? 0) - (b.sentences[0]?.index ?? 0),
  )

const candidateOf = ({
  quote,
  place,
  kind,
  owner,
  due,
  actionNumber,
  confidence,
  reason,
}: Proposal): Candidate => ({
  quote,
  place,
  kind,
  owner: owner ?? null,
  due: due ?? null,
  measure: readMeasure(quote),
  ...(actionNumber === undefined ? {} : { actionNumber }),
  confidence,
  reason,
})
