import { findWords } from '../../minutes/quoting/find-words.ts'
import { nearestTo } from '../../minutes/quoting/nearest-sentence.ts'
import { addByHand } from '../../register/review/add-by-hand.ts'
import { takePickedWords } from '../../register/minutes/take-minutes-words.ts'
import { postChoices } from '../forms/choices.ts'
import { commitmentFieldNames, readCommitmentFields } from '../forms/commitment-fields.ts'
import type { Fields } from '../forms/fields.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { around, type Picked, showCheck } from '../review/picked-page.ts'
import { inContext, takenView } from '../review/picked-view.ts'
import { placeOf, readPicked, type Search, searchMinutes, takenBy } from '../review/picked-words.ts'
import { pickedRestatements, takenDownAmong } from '../review/picked-restatements.ts'
import type { Readings } from '../serving/readings.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { placeWords } from '../words/words.ts'

const path = '/minutes/:id/add'

/** The words of a sentence; longer ones are not read as one promise. */
const LONGEST = 1000
/** More places than this are no choice. */
const MOST_PLACES = 10

/** A promise that the reader did not find: pick its words, check what was read out of them, add it. */
export const commitmentAddRoutes = (readings: Readings): readonly Route[] => [
  {
    method: 'GET',
    path,
    section: 'minutes',
    // Other pages may lead here with words of the minutes.
    handle: async (visit) =>
      await showWords(
        visit,
        await searchMinutes(visit.app, readings, visit.params.id ?? '', ''),
        freshForm({ words: visit.query.one('words') }),
        200,
      ),
  },
  {
    method: 'POST',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const picked = await pick(visit, readings)
      return 'answer' in picked ? picked.answer : await showCheck(visit, picked, null, 200)
    },
  },
  {
    method: 'GET',
    path: `${path}/check`,
    section: 'minutes',
    handle: async ({ params }) => seeOther(`/minutes/${params.id ?? ''}/add`),
  },
  {
    method: 'POST',
    path: `${path}/check`,
    section: 'minutes',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const picked = await pick(visit, readings)
      if ('answer' in picked) return picked.answer
      const { search, found, reading } = picked
      const again = (problems: readonly Problem[], status: number) => {
        const typed = typedInto(form, [...commitmentFieldNames, 'another', 'meeting'])
        return showCheck(visit, picked, failedForm(typed, problems), status)
      }
      const same = takenDownAmong(picked.said).find((ref) => ref === form.one('same'))
      if (same !== undefined) return await doOrShowAgain(() => takeAsQuote(visit, picked, same), again)
      const another = form.one('another') === 'yes'
      const parsed = readCommitmentFields(form, await postChoices(app.db, 'No post'), {
        heldOn: reading.meeting.heldOn,
        readDueOn: reading.due?.dueOn ?? null,
      })
      const unconfirmed: readonly Problem[] =
        picked.taken.mustConfirm && !another ? [{ field: 'another', text: CONFIRM }] : []
      if ('problems' in parsed) return await again([...unconfirmed, ...parsed.problems], 400)
      if (unconfirmed.length > 0) return await again(unconfirmed, 400)
      return await doOrShowAgain(async () => {
        const documentId = search.document.id
        const [first] = picked.said
        const words = {
          documentId,
          meetingId: reading.meeting.id,
          quote: found.quote,
          place: reading.place,
          ownerText: reading.owner?.text ?? null,
          due: reading.due,
          another,
          ...(first === undefined ? {} : { seeAlsoRef: first.earlier.ref }),
        }
        const ref = await addByHand(app.db, words, parsed.parts, by, moment)
        return seeOther(`/minutes/${documentId}`, `Added to the register as ${ref}.`)
      }, again)
    },
  },
]

/** The words are the quote of a promise that was taken down at this meeting. */
const takeAsQuote = async (
  { app, by, moment }: Visit,
  { search, found, reading }: Picked,
  ref: string,
): Promise<Answer> => {
  const documentId = search.document.id
  const { place, owner, ownerPostId, due, measure, meeting } = reading
  const words = {
    ...{ documentId, meetingId: meeting.id, quote: found.quote, place },
    ...{ ownerText: owner?.text ?? null, ownerPostId, due, measure, actionNumber: null },
  }
  await takePickedWords(app.db, { ref }, words, by, moment)
  return seeOther(`/minutes/${documentId}`, `${ref} has the words of these minutes as its quote now.`)
}

const CONFIRM = 'Confirm that this is another promise, or go back to the review'

/** The words of the form in their place, or the page that asks again. */
const pick = async (visit: Visit, readings: Readings): Promise<Picked | { readonly answer: Answer }> => {
  const { app, form, params } = visit
  const problem = wordsProblem(form)
  const search = await searchMinutes(
    app,
    readings,
    params.id ?? '',
    problem === null ? form.one('words') : '',
  )
  const { places, document } = search
  const asked = typedInto(form, ['words', 'place'])
  const again = async (text: string, field: string) => ({
    answer: await showWords(visit, search, failedForm(asked, [{ field, text }]), 400),
  })
  if (problem !== null) return await again(problem.text, 'words')
  if (places.length === 0)
    return await again(
      `These words do not stand in ${document.fileName}. Copy them from the original, as they stand`,
      'words',
    )
  if (places.length > MOST_PLACES)
    return await again(`These words stand in ${places.length} places. Enter more of the sentence`, 'words')
  const nth =
    places.length === 1 ? 0 : /^\d{1,2}$/.test(form.one('place')) ? Number(form.one('place')) - 1 : -1
  const found = places[nth]
  if (found === undefined)
    return form.one('asked') === 'yes'
      ? await again('Select which place you mean', 'place')
      : { answer: await showWords(visit, search, freshForm(asked), 200) }
  const reading = await readPicked(app, search, { found, nth, meetingId: form.one('meeting') })
  const known = await takenBy(app, search, found, reading.place)
  const refs = known.commitments.map(({ ref }) => ref)
  const said = await pickedRestatements(app, document.id, found.quote, reading, refs)
  const taken = takenView(document.id, known, said, app.config.timeZone)
  return { search, found, nth, reading, said, taken }
}

const wordsProblem = (form: Fields): Problem | null => {
  const words = form.one('words')
  const missing = 'Enter the words of the promise, as they stand in the minutes'
  const problem = textProblem(form, 'words', { missing, name: 'The words', limit: LONGEST })
  if (problem !== null) return problem
  return words.split(/\s+/).length < 3
    ? { field: 'words', text: 'Enter at least 3 words, as they stand in the minutes' }
    : null
}

const showWords = async (visit: Visit, search: Search, form: FormView, status: number): Promise<Answer> => {
  const { document, text, places } = search
  const typed = wordsProblem(visit.form) === null ? visit.form.one('words') : ''
  return page(
    'commitment-add',
    {
      title: 'Add a commitment that was not found',
      form,
      ...around(search),
      nearest: typed !== '' && places.length === 0 ? await nearestIn(text, typed) : null,
      places:
        places.length < 2 || places.length > MOST_PLACES
          ? []
          : places.map((found, nth) => ({
              value: String(nth + 1),
              text: capitalised(placeWords(placeOf(search, found, nth))),
              hint: { text: inContext(text, found) },
            })),
      originalHref: `/minutes/${document.id}/file`,
    },
    status,
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Only what can be picked is offered. */
const nearestIn = async (text: string, typed: string): Promise<string | null> => {
  const { splitSentences } = await import('../../extraction/sentences/sentences.ts')
  const sentences = text.split('\n').flatMap((line) => splitSentences(line).map((words) => ({ text: words })))
  const nearest = nearestTo(sentences, typed)?.text ?? null
  return nearest === null || findWords(text, nearest).length === 0 ? null : nearest
}
