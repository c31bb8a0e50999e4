import { listPosts } from '../../../db/people.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { DueReading } from '../../extraction/candidate.ts'
import type { MadeAtMeeting } from '../../register/commitments/add-at-meeting.ts'
import { restatementsOf } from '../../register/restatements/load-restatements.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import { readDueWords, saidDay } from '../words/due-words.ts'
import type { Problem } from './forms.ts'
import type { TypedMade } from './made-fields.ts'
import type { Visit } from '../serving/route.ts'

/** A new commitment with what its words on timing give, and the commitments that it may repeat. */
export type MadeReading = {
  readonly typed: TypedMade
  readonly made: MadeAtMeeting
  /** What stands beside it for the person to check; null where nothing was worked out. */
  readonly working: { readonly day: string; readonly words: string; readonly shown: string } | null
  readonly same: readonly SamePromise[]
  /** What has to be looked at before it is recorded. */
  readonly problems: readonly Problem[]
}

/** Nothing that was worked out enters the register before a person has seen it. */
export const readMadeWords = async (
  { app, by }: Visit,
  meeting: Meeting,
  typed: TypedMade,
): Promise<MadeReading> => {
  const { n, words, kind, ownerPostId, when, lookAgainOn } = typed
  const read = when.is === 'words' ? await readDueWords(app, meeting, when.words) : null
  const due = when.is === 'day' ? saidDay(meeting, when.day, by.name) : read
  const { id, ref, seriesName, heldOn } = meeting
  const owner = (await listPosts(app.db)).find((post) => post.id === ownerPostId)
  const same = (
    await restatementsOf(app.db, {
      ...{ quote: words, kind, ownerPostId, ownerName: owner?.title ?? null, ownerText: null },
      ...{ duePhrase: read?.phrase ?? null, dueOn: due?.dueOn ?? null, measure: null, actionNumber: null },
      ...{ meeting: { id, ref, seriesName, heldOn }, documentId: null },
    })
  ).filter(({ earlier }) => earlier.ref !== typed.replaces)
  const working = read === null ? null : workingOf(read)
  return {
    typed,
    made: { words, kind, ownerPostId, due, lookAgainOn, seeAlsoRef: same[0]?.earlier.ref ?? null },
    working,
    same,
    problems: [...timingProblems(typed, working), ...samenessProblems(n, typed.anotherThan, same)],
  }
}

const workingOf = (due: DueReading): NonNullable<MadeReading['working']> => {
  const day = due.dueOn === null ? 'No date given' : formatDay(due.dueOn)
  return { day, words: due.working, shown: `${due.phrase} ${due.dueOn ?? 'none'}` }
}

const timingProblems = ({ n, when }: TypedMade, working: MadeReading['working']): readonly Problem[] => {
  if (when.is !== 'words') return []
  const field = `timing-new-${n}`
  if (working === null)
    return [
      {
        field,
        text: `New commitment ${n}: no date could be read in “${when.words}”. Enter a day, or select that no date was given`,
      },
    ]
  return when.shown === working.shown
    ? []
    : [{ field, text: `New commitment ${n}: check the date, ${working.day}, then record` }]
}

const samenessProblems = (
  n: number,
  anotherThan: readonly string[],
  same: readonly SamePromise[],
): readonly Problem[] => {
  const unseen = same.filter(({ earlier }) => !anotherThan.includes(earlier.ref))
  const [first] = unseen
  return first === undefined
    ? []
    : [
        {
          field: `another-new-${n}`,
          text: `New commitment ${n}: this may be the same promise as ${unseen.map(({ earlier }) => earlier.ref).join(', ')}. Confirm that it is another one, or take it off`,
        },
      ]
}
