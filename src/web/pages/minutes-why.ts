import { listCandidates, type StoredCandidate } from '../../../db/candidates.ts'
import { listFiledMinutes } from '../../../db/document-meetings.ts'
import { findDocument, type StoredDocument } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError, isCoded } from '../../errors.ts'
import type { ExplainedSentence } from '../../extraction/candidate.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { meetingsIn } from '../../register/meetings/meetings-in.ts'
import { type FormView, failedForm, freshForm, textProblem, typedInto } from '../forms/forms.ts'
import { askHref, BEING_READ, leftOutLine, leftOutOf, notReadAgain } from '../review/left-out-view.ts'
import { takePage } from '../serving/paging.ts'
import { type Answer, page, type Route, type Visit } from '../serving/route.ts'
import type { SecondLook, SecondLooks } from '../review/second-looks.ts'
import { count, placeWords } from '../words/words.ts'
import { isReplaced } from './minutes.ts'

/** Why a sentence of the minutes is not among the proposals: asked for one, and listed for all that were considered. */
export const minutesWhyRoutes = (looks: SecondLooks): readonly Route[] => [
  {
    method: 'GET',
    path: '/minutes/:id/why',
    section: 'minutes',
    handle: async (visit) => {
      const { query } = visit
      const reviewed = await reviewedIn(visit)
      if (query.all('words').length === 0) return show(reviewed, freshForm(), null, 200)
      const typed = typedInto(query, ['words'])
      const again = (text: string, status: number): Answer =>
        show(reviewed, failedForm(typed, [{ field: 'words', text }]), null, status)
      const problem = textProblem(query, 'words', {
        missing: 'Enter words from the minutes',
        name: 'Words',
        limit: 1000,
      })
      if (problem !== null) return again(problem.text, 400)
      try {
        const look = await looks({ ...reviewed, words: query.one('words') })
        return look === null ? again(BEING_READ, 503) : show(reviewed, freshForm(typed), look, 200)
      } catch (error) {
        if (!isCoded(error) || error.code === 'not-found') throw error
        return again(notReadAgain(error.code, error.message), error.code === 'conflict' ? 503 : 400)
      }
    },
  },
  {
    method: 'GET',
    path: '/minutes/:id/left-out',
    section: 'minutes',
    handle: async (visit) => {
      const reviewed = await reviewedIn(visit)
      const look = await looks(reviewed)
      if (look === null) throw new CodedError('unavailable', BEING_READ)
      const path = `/minutes/${reviewed.document.id}`
      const all = leftOutOf(look, reviewed.candidates)
      const shown = takePage(all, visit.query.one('page'), (number) => `${path}/left-out?page=${number}`)
      return page('left-out', {
        title: 'What was left out, and why',
        caption: reviewed.document.fileName,
        backLink: { text: 'Review', href: path },
        summary:
          all.length === 0
            ? 'Nothing that could be taken for a promise was left out.'
            : `${count(all.length, 'sentence')} in the order of the minutes.`,
        rows: shown.rows.map((one) => leftOutLine(one, `${path}/why`)),
        pagination: shown.pagination,
      })
    },
  },
]

type Reviewed = {
  readonly document: StoredDocument
  readonly meetings: readonly Meeting[]
  readonly candidates: readonly StoredCandidate[]
  /** What nobody had decided on went into the newer version. */
  readonly replaced: boolean
}

const reviewedIn = async ({ app: { db }, params }: Visit): Promise<Reviewed> => {
  const document = await findDocument(db, params.id ?? '')
  if (document === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
  const candidates = await listCandidates(db, document.id)
  const meetings = meetingsIn(document, await listMeetings(db))
  return { document, candidates, meetings, replaced: isReplaced(document, await listFiledMinutes(db)) }
}

const show = (reviewed: Reviewed, form: FormView, look: SecondLook | null, status: number): Answer => {
  const { document, meetings } = reviewed
  const path = `/minutes/${document.id}`
  const { sentences = [], more = 0, nearest = null } = look?.explanation ?? {}
  return page(
    'minutes-why',
    {
      title: 'Why is a sentence not here?',
      caption: [document.fileName, ...meetings.map(({ heldOn }) => `meeting of ${formatDay(heldOn)}`)].join(
        ', ',
      ),
      backLink: { text: 'Review', href: path },
      form,
      action: `${path}/why`,
      answers: sentences.map((sentence) => answerView(sentence, look, reviewed)),
      more:
        more === 0
          ? null
          : `The words stand in ${count(more, 'more sentence')}. Give more of them to find the one you mean.`,
      missing:
        look === null || sentences.length > 0
          ? null
          : {
              nearest:
                nearest === null
                  ? null
                  : {
                      quote: nearest.quote,
                      place: placeWords(nearest.place),
                      href: askHref(`${path}/why`, nearest.quote),
                    },
            },
    },
    status,
  )
}

const answerView = (
  sentence: ExplainedSentence,
  look: SecondLook | null,
  { document, candidates, replaced }: Reviewed,
) => {
  const path = `/minutes/${document.id}`
  const read = sentence.candidate === null ? undefined : look?.candidates[sentence.candidate]
  const proposal =
    read === undefined
      ? candidates.find(
          ({ place, quote }) =>
            place.paragraph === sentence.place.paragraph && quote.includes(sentence.quote),
        )
      : // Minutes of several meetings may hold the same words again.
        (candidates.find(
          ({ place, quote }) => quote === read.quote && place.paragraph === read.place.paragraph,
        ) ?? candidates.find(({ quote }) => quote === read.quote))
  const hasMoved = replaced && read !== undefined && proposal === undefined
  return {
    quote: sentence.quote,
    place: `${placeWords(sentence.place)}${sentence.heading === '' ? '' : `, under “${sentence.heading}”`}`,
    answer: sentence.answer,
    reasons: sentence.reasons,
    dates: sentence.dates,
    owners: sentence.owners,
    lookedFor: sentence.lookedFor,
    proposal:
      proposal === undefined
        ? null
        : {
            words: `Proposal ${candidates.indexOf(proposal) + 1} in the review`,
            href: `${path}#proposal-${proposal.id}`,
          },
    addHref:
      proposal === undefined && !hasMoved ? `${path}/add?words=${encodeURIComponent(sentence.quote)}` : null,
    // The program may have learnt since the minutes were put in.
    changed:
      (read === undefined) === (proposal === undefined)
        ? null
        : hasMoved
          ? 'Its proposal went into the newer version of these minutes.'
          : read === undefined
            ? 'It was proposed when these minutes were put in. The present version would leave it out.'
            : 'It was not proposed when these minutes were put in. The present version would propose it.',
  }
}
