import { itemLabel } from '../../agenda/item-lines.ts'
import { outcomeWords } from '../../agenda/outcomes.ts'
import { ownerLabel } from '../../register/commitments/commitment.ts'
import { agendaCaption } from './agenda-draft.ts'
import type { Choice } from '../forms/choices.ts'
import { dueDateWords } from '../words/commitment-words.ts'
import type { FormView } from '../forms/forms.ts'
import { MOST_MADE, madeFieldNames, madeKinds, madeWhens } from '../forms/made-fields.ts'
import type { MadeReading } from '../forms/made-readings.ts'
import { outcomeChoices, outcomeFieldNames } from '../forms/outcome-fields.ts'
import type { OutcomesWaiting } from './outcomes-waiting.ts'
import { type Answer, page } from '../serving/route.ts'
import { count, shortened } from '../words/words.ts'

type Shown = {
  readonly form: FormView
  /** How many new commitments there is room for. */
  readonly slots: number
  readonly readings: readonly MadeReading[]
  readonly owners: readonly Choice[]
}

/** The page on which outcomes are recorded, in finished sentences. */
export const outcomesPage = (
  waiting: OutcomesWaiting,
  { form, slots, readings, owners }: Shown,
  status: number,
): Answer => {
  const { meeting, matters, more, minutesId } = waiting
  return page(
    'meeting-outcomes',
    {
      title: 'Record outcomes',
      caption: agendaCaption(meeting),
      form: { ...form, values: { ...emptyValues(waiting, slots), ...form.values } },
      backLink: { text: 'The meeting', href: `/meetings/${meeting.ref}` },
      kinds: [{ value: '', text: 'No outcome yet' }, ...outcomeChoices],
      matters: matters.map(({ item, version }) => ({
        ref: item.ref,
        version: String(version),
        number: item.number,
        heading: item.heading,
        href: `/commitments/${item.ref}`,
        about: `${itemLabel(item)}. ${item.owner.holder ?? item.owner.label}.`,
        question: item.question,
      })),
      more: more === 0 ? null : `${count(more, 'more matter')} will follow when these are recorded.`,
      without: whyNone(waiting),
      recorded: waiting.recorded.map(({ item, outcome, successorRef }) => ({
        label: item.ref,
        heading: item.heading,
        href: `/commitments/${item.ref}`,
        words: `${outcomeWords(outcome, successorRef)}. Recorded by ${outcome.recordedBy}`,
        corrected: outcome.correction === null ? null : `Put right: ${outcome.correction}`,
        correctHref: `/meetings/${meeting.ref}/outcomes/${item.ref}`,
      })),
      made: waiting.made.map((commitment) => ({
        label: commitment.ref,
        heading: shortened(commitment.quote, 160),
        href: `/commitments/${commitment.ref}`,
        words: `${ownerLabel(commitment)}. ${dueDateWords(commitment)}`,
      })),
      minutesHref: minutesId === null ? null : `/minutes/${minutesId}/add`,
      slots: minutesId !== null ? [] : slotViews(slots, readings),
      hasRoom: slots < MOST_MADE,
      ...choicesOf(waiting, owners),
    },
    status,
  )
}

const choicesOf = ({ matters }: OutcomesWaiting, owners: readonly Choice[]) => ({
  choices: {
    owners,
    kinds: madeKinds,
    whens: madeWhens,
    replaces: [
      { value: '', text: 'Nothing' },
      ...matters.map(({ item }) => ({ value: item.ref, text: `${item.ref} ${shortened(item.heading, 60)}` })),
    ],
  },
})

const emptyValues = ({ meeting, matters }: OutcomesWaiting, slots: number): Record<string, string> => {
  const numbers = Array.from({ length: slots }, (_, index) => index + 1)
  return Object.fromEntries([
    ...matters.flatMap(({ item }) => [
      ...outcomeFieldNames(item.ref).map((name) => [name, '']),
      [`agreed-${item.ref}`, meeting.chair],
    ]),
    ...numbers.flatMap((n) => [
      ...madeFieldNames(n).map((name) => [name, '']),
      [`kind-new-${n}`, 'action'],
      [`when-new-${n}`, 'words'],
    ]),
  ])
}

const slotViews = (slots: number, readings: readonly MadeReading[]) =>
  Array.from({ length: slots }, (_, index) => {
    const n = index + 1
    const reading = readings.find(({ typed }) => typed.n === n)
    const same = reading?.same ?? []
    return {
      n: String(n),
      working: reading?.working ?? null,
      same:
        same.length === 0
          ? null
          : {
              refs: same.map(({ earlier }) => earlier.ref).join(' '),
              lines: same.map(({ earlier, why }) => ({
                ref: earlier.ref,
                href: `/commitments/${earlier.ref}`,
                why,
              })),
            },
    }
  })

const whyNone = ({ wasIssued, matters }: OutcomesWaiting): string | null => {
  if (matters.length > 0) return null
  return wasIssued
    ? 'Every matter on this agenda has its outcome, or was closed.'
    : 'The agenda of this meeting was not issued, so it is not known what stood on it. Record answers and dates on the commitments themselves.'
}
