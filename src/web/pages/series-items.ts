import { CodedError } from '../../errors.ts'
import { changeFrame } from '../../register/meetings/change-series.ts'
import {
  type FrameItem,
  type FrameKind,
  frameKindWords,
  type Series,
  usualFrame,
  withItem,
} from '../../register/meetings/series.ts'
import type { Fields } from '../forms/fields.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  textProblem,
} from '../forms/forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { aboutSeries, seriesPath } from '../words/series-words.ts'
import { type VersionedForm, versionedForm, versionSeen } from '../forms/versioned-form.ts'

const path = '/meetings/series/:code/items'
const kinds = Object.keys(frameKindWords) as readonly FrameKind[]

const frameOf = ({ standingItems }: Series): readonly FrameItem[] => standingItems ?? usualFrame

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const series = await aboutSeries.load(visit)
  const frame = frameOf(series)
  const own = `${seriesPath(series)}/items`
  return page(
    'series-items',
    {
      title: 'Standing items',
      caption: series.name,
      backLink: aboutSeries.back(series),
      form,
      path: own,
      version: String(series.version),
      items: frame.map(({ kind, title }, at) => ({
        at: String(at),
        number: at + 1,
        title,
        about: kind === 'item' ? null : frameKindWords[kind],
        href: `${own}/${at}`,
        isFirst: at === 0,
        isLast: at === frame.length - 1,
        // Without it there would be no agenda.
        canGo: kind !== 'matters',
      })),
    },
    status,
  )
}

/** An act of one button: done, or the page again with why not. */
const actRoute = (
  name: string,
  change: (frame: readonly FrameItem[], at: number, form: Fields) => readonly FrameItem[],
  act: (form: Fields) => string,
): Route => ({
  method: 'POST',
  path: `${path}/${name}`,
  section: 'meetings',
  handle: async (visit) => {
    const { app, by, moment, form } = visit
    const series = await aboutSeries.load(visit)
    return await doOrShowAgain(
      async () => {
        const at = placeIn(form.one('item'))
        const item = frameOf(series)[at]?.title ?? ''
        const seen = { code: series.code, version: versionSeen(form) }
        const to = (frame: readonly FrameItem[]) => change(frame, at, form)
        await changeFrame(app.db, seen, { to, act: act(form), item }, by, moment)
        return seeOther(`${seriesPath(series)}/items`)
      },
      (problems, status) => show(visit, failedForm({}, problems), status),
    )
  },
})

const moveRoute = actRoute(
  'move',
  (frame, at, form) => {
    const to = form.one('direction') === 'up' ? at - 1 : at + 1
    const item = itemAt(frame, at)
    if (to < 0 || to >= frame.length)
      throw new CodedError('invalid', `${item.title} is already the ${to < 0 ? 'first' : 'last'} item`)
    return frame.toSpliced(at, 1).toSpliced(to, 0, item)
  },
  (form) => `moved a standing item ${form.one('direction') === 'up' ? 'up' : 'down'}`,
)

const removeRoute = actRoute(
  'remove',
  (frame, at) => {
    itemAt(frame, at)
    return frame.toSpliced(at, 1)
  },
  () => 'removed a standing item',
)

const itemFields = {
  template: 'series-item',
  fields: ['title', 'kind'],
  extras: async () => ({ kinds: kinds.map((value) => ({ value, text: frameKindWords[value] })) }),
  parse: (form: Fields) => {
    const kind = chosen(form.one('kind'), kinds)
    const problems = onlyProblems([
      textProblem(form, 'title', { missing: 'Enter the heading of the item', name: 'Heading', limit: 100 }),
      kind === undefined ? { field: 'kind', text: 'Select what stands under the heading' } : null,
    ])
    return problems.length > 0 || kind === undefined
      ? { problems }
      : { value: { kind, title: form.one('title') } }
  },
  fieldOf: (message: string) => (/matters|of this sort/.test(message) ? 'kind' : null),
  back: (series: Series) => ({ text: 'Standing items', href: `${seriesPath(series)}/items` }),
}

const listOf = ({ params }: Visit): string => `${seriesPath({ code: params.code ?? '' })}/items`

const addForm: VersionedForm<Series, FrameItem> = {
  ...itemFields,
  path: 'items/add',
  title: () => 'Add a standing item',
  initial: () => ({ title: '', kind: 'item' }),
  act: async (version, item, { app, by, moment, params }) =>
    await changeFrame(
      app.db,
      { code: params.code ?? '', version },
      { to: (frame) => beforeNextMeeting(frame, item), act: 'added a standing item', item: item.title },
      by,
      moment,
    ),
  done: async ({ title }, visit) => ({
    to: listOf(visit),
    notice: `${title} was added. Move it to its place.`,
  }),
}

/** The date of the next meeting, where it closes the agenda, stays the last item. */
const beforeNextMeeting = (frame: readonly FrameItem[], item: FrameItem): readonly FrameItem[] => {
  const at = frame.at(-1)?.kind === 'next-meeting' ? frame.length - 1 : frame.length
  return withItem(frame.toSpliced(at, 0, item), at, item)
}

const changeForm: VersionedForm<Series, FrameItem> = {
  ...itemFields,
  path: 'items/:position',
  title: () => 'Change a standing item',
  initial: (series, visit) => {
    const { title, kind } = itemAt(frameOf(series), placeIn(visit.params.position ?? ''))
    return { title, kind }
  },
  act: async (version, item, { app, by, moment, params }) => {
    const at = placeIn(params.position ?? '')
    await changeFrame(
      app.db,
      { code: params.code ?? '', version },
      {
        to: (frame) => {
          itemAt(frame, at)
          return withItem(frame, at, item)
        },
        act: 'changed a standing item',
        item: item.title,
      },
      by,
      moment,
    )
  },
  done: async ({ title }, visit) => ({ to: listOf(visit), notice: `${title} was saved.` }),
}

const placeIn = (typed: string): number => {
  if (/^\d{1,3}$/.test(typed)) return Number(typed)
  throw noSuchItem()
}

const itemAt = (frame: readonly FrameItem[], at: number): FrameItem => {
  const item = frame[at]
  if (item === undefined) throw noSuchItem()
  return item
}

const noSuchItem = (): CodedError =>
  new CodedError('not-found', 'There is no such standing item. Somebody may have removed it.')

/** What stands on every agenda of a series, in its order. Agendas that were issued stay as they are. */
export const seriesItemsRoutes: readonly Route[] = [
  { method: 'GET', path, section: 'meetings', handle: (visit) => show(visit, freshForm(), 200) },
  moveRoute,
  removeRoute,
  ...versionedForm(aboutSeries, addForm),
  ...versionedForm(aboutSeries, changeForm),
]
