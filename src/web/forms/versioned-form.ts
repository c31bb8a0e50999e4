import { CodedError } from '../../errors.ts'
import type { Fields } from './fields.ts'
import { doOrShowAgain, type FormView, failedForm, freshForm, type Problem, typedInto } from './forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'

/** What small forms change: a thing with a page of its own and a version, so that a stale form is noticed. */
export type Versioned<S> = {
  /** Where the thing stands: /meetings/:ref */
  readonly path: string
  /** @throws CodedError not-found */
  readonly load: (visit: Visit) => Promise<S>
  readonly caption: (thing: S) => string
  readonly back: (thing: S) => { readonly text: string; readonly href: string }
}

/** One small page that changes one thing. `T`: what was typed. */
export type VersionedForm<S, T> = {
  /** The end of the address: /meetings/HTA-2026-04-14/move */
  readonly path: string
  readonly template: string
  readonly title: (thing: S, visit: Visit) => string
  readonly fields: readonly string[]
  readonly initial: (
    thing: S,
    visit: Visit,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
  readonly extras?: (thing: S, visit: Visit) => Promise<Readonly<Record<string, unknown>>>
  readonly parse: (
    form: Fields,
    visit: Visit,
  ) => { readonly value: T } | { readonly problems: readonly Problem[] }
  readonly act: (version: number, value: T, visit: Visit) => Promise<void>
  /** The field that a refusal of the act stands at. */
  readonly fieldOf?: (message: string) => string | null
  /** Where it leads, and what the banner says. */
  readonly done: (value: T, visit: Visit) => Promise<{ readonly to: string; readonly notice: string }>
  /** Where Cancel leads, when it is not the thing's own page. */
  readonly back?: Versioned<S>['back']
}

/** The page (GET) and its sending (POST), at the version of the thing that the person saw. */
export const versionedForm = <S extends { readonly version: number }, T>(
  of: Versioned<S>,
  form: VersionedForm<S, T>,
): readonly Route[] => {
  const path = `${of.path}/${form.path}`
  const show = async (visit: Visit, view: FormView | null, status: number): Promise<Answer> => {
    // After a conflict the page stands for the thing as it is now.
    const thing = await of.load(visit)
    return page(
      form.template,
      {
        title: form.title(thing, visit),
        caption: of.caption(thing),
        version: String(thing.version),
        backLink: (form.back ?? of.back)(thing),
        ...(await form.extras?.(thing, visit)),
        form: view ?? freshForm(await form.initial(thing, visit)),
      },
      status,
    )
  }
  return [
    { method: 'GET', path, section: 'meetings', handle: (visit) => show(visit, null, 200) },
    {
      method: 'POST',
      path,
      section: 'meetings',
      handle: async (visit) => {
        await of.load(visit)
        const again = (problems: readonly Problem[], status: number) =>
          show(visit, failedForm(typedInto(visit.form, form.fields), problems), status)
        const parsed = form.parse(visit.form, visit)
        if ('problems' in parsed) return await again(parsed.problems, 400)
        return await doOrShowAgain(
          async () => {
            await form.act(versionSeen(visit.form), parsed.value, visit)
            const { to, notice } = await form.done(parsed.value, visit)
            return seeOther(to, notice)
          },
          again,
          form.fieldOf ?? (() => null),
        )
      },
    },
  ]
}

/** The version in the hidden field. */
export const versionSeen = (form: Fields): number => {
  const typed = form.one('version')
  if (!/^\d{1,9}$/.test(typed))
    throw new CodedError('conflict', 'The form did not say what it was made for. Send it again.')
  return Number(typed)
}
