import { listHistory } from '../../../db/history.ts'
import { listLadderChanges } from '../../../db/ladders.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { type LadderName, usualLadders } from '../../notifications/ladder.ts'
import { lastChange, officeLadder } from '../../notifications/ladder-book.ts'
import { ladderNames, ladderParts, ladderSubjects, ladderWords } from '../../notifications/ladder-words.ts'
import { setOfficeLadder } from '../../notifications/set-ladder.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  type Problem,
  typedInto,
} from '../forms/forms.ts'
import { historyLines } from '../commitments/history-lines.ts'
import { ladderFieldNames, ladderValues, readLadder } from '../forms/ladder-fields.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'

/** When reminders go out: the office's choice for each kind of thing. */
export const laddersRoutes: readonly Route[] = [
  { method: 'GET', path: '/mail/reminders', section: 'mail', handle: (visit) => showAll(visit) },
  {
    method: 'GET',
    path: '/mail/reminders/:name',
    section: 'mail',
    handle: async (visit) => {
      const name = nameIn(visit)
      const ladder = officeLadder(await listLadderChanges(visit.app.db), name)
      return await showOne(visit, name, freshForm(ladderValues(ladder)), 200)
    },
  },
  {
    method: 'POST',
    path: '/mail/reminders/:name',
    section: 'mail',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const name = nameIn(visit)
      const again = (problems: readonly Problem[], status: number) =>
        showOne(visit, name, failedForm(typedInto(form, ladderFieldNames), problems), status)
      const isUsual = form.one('choice') === 'usual'
      const read = isUsual ? { ladder: null } : readLadder(form, name)
      if ('problems' in read) return await again(read.problems, 400)
      return await doOrShowAgain(async () => {
        await setOfficeLadder(app.db, { name, ladder: read.ladder, seenId: form.one('seen') }, by, moment)
        return seeOther('/mail/reminders', `${ladderSubjects[name].title}: the reminders were saved.`)
      }, again)
    },
  },
]

const nameIn = ({ params }: Visit): LadderName => {
  const name = chosen(params.name ?? '', ladderNames)
  if (name === undefined) throw new CodedError('not-found', 'There are no reminders of that kind.')
  return name
}

const showAll = async ({ app }: Visit): Promise<Answer> => {
  const changes = await listLadderChanges(app.db)
  const present = new Map(
    changes.flatMap(({ commitmentId, name, ladder }) =>
      commitmentId === null ? [] : [[`${name}/${commitmentId}`, ladder] as const],
    ),
  )
  const own = [...present.values()].filter((ladder) => ladder !== null).length
  return page('ladders', {
    title: 'When reminders go out',
    backLink: { text: 'Mail', href: '/mail' },
    own:
      own === 0
        ? null
        : own === 1
          ? '1 commitment has reminders of its own.'
          : `${own} commitments have reminders of their own.`,
    rows: ladderNames.map((name) => {
      const change = lastChange(changes, name, null)
      return {
        title: ladderSubjects[name].title,
        from: `Counted from ${ladderSubjects[name].day}`,
        words: capitalised(ladderWords(officeLadder(changes, name))),
        by:
          change === undefined || change.ladder === null
            ? null
            : `Chosen by ${change.setBy} on ${formatDay(change.setOn)}`,
        href: `/mail/reminders/${name}`,
      }
    }),
  })
}

const showOne = async (visit: Visit, name: LadderName, form: FormView, status: number): Promise<Answer> => {
  const { db, config } = visit.app
  const change = lastChange(await listLadderChanges(db), name, null)
  const { title, day } = ladderSubjects[name]
  return page(
    'ladder',
    {
      title: `Reminders: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      backLink: { text: 'When reminders go out', href: '/mail/reminders' },
      form,
      seen: change?.id ?? '',
      day,
      parts: ladderParts(name),
      usual: `The usual days: ${ladderWords(usualLadders[name])}.`,
      isUsual: change === undefined || change.ladder === null,
      history: historyLines(await listHistory(db, 'ladder', name), config.timeZone),
    },
    status,
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
