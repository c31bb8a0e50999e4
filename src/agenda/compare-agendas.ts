import type { AgendaItem } from './agenda-item.ts'
import { capitalised } from './quote-words.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** One matter that differs, with what there is to say of it. */
export type AgendaChange = { readonly label: string; readonly heading: string; readonly words: string }

/** What a later agenda says otherwise than an earlier one. */
export type AgendaChanges = {
  readonly against: string
  readonly added: readonly AgendaChange[]
  readonly takenOut: readonly AgendaChange[]
  readonly changed: readonly AgendaChange[]
}

/** `against` names the earlier one in a heading: "version 1", "the agenda of 4 March 2025". */
export const compareAgendas = (
  earlier: RevisitAgenda,
  later: RevisitAgenda,
  against: string,
): AgendaChanges => {
  const before = new Map(entriesOf(earlier).map((entry) => [entry.key, entry]))
  const after = new Map(entriesOf(later).map((entry) => [entry.key, entry]))
  const leftOut = new Map(later.leftOut.map((matter) => [matter.commitmentId, matter]))
  return {
    against,
    added: [...after.values()]
      .filter(({ key }) => !before.has(key))
      .map(({ label, heading, why }) => ({ label, heading, words: why })),
    takenOut: [...before.values()]
      .filter(({ key }) => !after.has(key))
      .map(({ key, label, heading }) => ({ label, heading, words: whyGone(leftOut.get(key)) })),
    changed: [
      ...frameChanges(earlier, later),
      ...[...after.values()].flatMap((now) => {
        const then = before.get(now.key)
        const words = then === undefined ? [] : differences(then, now)
        return words.length === 0
          ? []
          : [{ label: now.label, heading: now.heading, words: capitalised(words.join('; ')) }]
      }),
    ],
  }
}

export const isUnchanged = ({ added, takenOut, changed }: AgendaChanges): boolean =>
  added.length + takenOut.length + changed.length === 0

/** Of one meeting: its day, chair, theme and standing items. Two meetings differ in these anyway. */
const frameChanges = (earlier: RevisitAgenda, later: RevisitAgenda): readonly AgendaChange[] => {
  if (earlier.meeting.id !== later.meeting.id) return []
  const facts: readonly (readonly [label: string, of: (paper: RevisitAgenda) => string])[] = [
    ['Date', (paper) => paper.heldOnWords],
    ['Chair', ({ meeting }) => meeting.chair || 'not known'],
    ['Theme', ({ meeting }) => meeting.theme || 'none'],
    ['Standing items', frameWords],
  ]
  return facts.flatMap(([label, of]) => {
    const [then, now] = [of(earlier), of(later)]
    return then === now ? [] : [{ label, heading: now, words: `It was ${then}` }]
  })
}

/** Without the theme, which has a line of its own. */
const frameWords = ({ before, matters, after, meeting }: RevisitAgenda): string =>
  [...before, matters, ...after]
    .filter(({ note }) => note === '' || note !== meeting.theme)
    .map(({ title }) => title)
    .join('; ')

type Entry = {
  readonly key: string
  readonly label: string
  readonly heading: string
  readonly why: string
  readonly question: string
  readonly minutes: number | null
  readonly dueOn: string | null
  readonly standing: string
}

const entriesOf = ({ matters }: RevisitAgenda): readonly Entry[] => [
  ...matters.groups.flatMap(({ items }) => items).map(entryOfItem),
  ...matters.others.map(({ key, heading, words, minutes }) => ({
    key,
    label: 'Other matter',
    heading,
    why: '',
    question: words,
    minutes,
    dueOn: null,
    standing: '',
  })),
]

const entryOfItem = (item: AgendaItem): Entry => ({
  key: item.commitmentId,
  label: item.ref,
  heading: item.heading,
  why: item.reasons[0]?.words ?? '',
  question: item.question,
  minutes: item.minutes,
  dueOn: item.dueOn,
  standing: item.standing,
})

const whyGone = (leftOut: RevisitAgenda['leftOut'][number] | undefined): string => {
  if (leftOut === undefined) return 'Nothing brings it back to this meeting'
  return leftOut.reason === '' ? `Left out by ${leftOut.by}` : `Left out by ${leftOut.by}: ${leftOut.reason}`
}

const differences = (then: Entry, now: Entry): readonly string[] => [
  ...(then.heading === now.heading ? [] : ['another heading']),
  ...(then.question === now.question
    ? []
    : [now.label === 'Other matter' ? 'other words' : 'another question']),
  ...(then.minutes === now.minutes
    ? []
    : [`${timeWords(now.minutes)} instead of ${timeWords(then.minutes)}`]),
  ...(then.dueOn === now.dueOn ? [] : ['another due date']),
  ...(then.standing === now.standing ? [] : ['another standing']),
  ...(then.why === now.why || then.standing !== now.standing ? [] : ['another reason']),
]

const timeWords = (minutes: number | null): string =>
  minutes === null ? 'no time' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
