import { formatDay } from '../../calendar/plain-date.ts'
import type { FoundWords } from '../../minutes/quoting/find-words.ts'
import { commitmentKindOf } from '../../register/review/review-facts.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import { commitmentChoices, commitmentValues } from '../forms/commitment-fields.ts'
import { type FormView, freshForm } from '../forms/forms.ts'
import { takenDownAmong } from './picked-restatements.ts'
import { pickedView, type takenView } from './picked-view.ts'
import type { PickedReading, Search } from './picked-words.ts'
import { type Answer, page, type Visit } from '../serving/route.ts'

/** Words, the place that is meant, what was read out of them, and what the register says of them already. */
export type Picked = {
  readonly search: Search
  readonly found: FoundWords
  readonly nth: number
  readonly reading: PickedReading
  /** The commitments that they may say again. */
  readonly said: readonly SamePromise[]
  readonly taken: ReturnType<typeof takenView>
}

/** `form` null: as the words were read. */
export const showCheck = async (
  { app, form: sent }: Visit,
  { search, found, nth, reading, said, taken }: Picked,
  form: FormView | null,
  status: number,
): Promise<Answer> =>
  page(
    'commitment-add-check',
    {
      title: 'Check the commitment',
      form:
        form ??
        freshForm({
          ...commitmentValues({
            kind: reading.kind === null ? null : commitmentKindOf(reading.kind),
            ownerPostId: reading.ownerPostId,
            dueOn: reading.due?.dueOn ?? null,
            measure: reading.measure,
          }),
          another: '',
          meeting: reading.meeting.id,
        }),
      ...around(search),
      words: sent.one('words'),
      place: String(nth + 1),
      picked: await pickedView(app.db, found.quote, reading),
      taken,
      same: takenDownAmong(said),
      meetings: meetingChoices(search),
      choices: await commitmentChoices(app.db),
    },
    status,
  )

/** Only minutes of several meetings leave a choice. */
const meetingChoices = ({ meetings }: Search) =>
  meetings.length < 2
    ? []
    : meetings.map(({ id, heldOn, seriesName }) => ({
        value: id,
        text: `${formatDay(heldOn)}, ${seriesName}`,
      }))

export const around = ({ document }: Search) => ({
  caption: document.fileName,
  backLink: { text: 'Review', href: `/minutes/${document.id}` },
  action: `/minutes/${document.id}/add`,
})
