import { getCommitment } from '../../../db/commitments.ts'
import { CodedError } from '../../errors.ts'
import type { Seen } from '../../register/change-commitment.ts'
import { type Commitment, ownerLabel } from '../../register/commitments/commitment.ts'
import { describeStanding } from '../../register/commitments/standing.ts'
import { dueDateWords } from '../words/commitment-words.ts'
import type { Fields } from './fields.ts'
import { doOrShowAgain, type FormView, failedForm, freshForm, type Problem, typedInto } from './forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { kindName } from '../words/words.ts'

/** One small page that records one thing about a commitment. */
export type CommitmentForm<T> = {
  /** The last part of the address: /commitments/C-0042/due-date */
  readonly action: string
  readonly title: (commitment: Commitment) => string
  readonly button: string
  readonly fields: readonly string[]
  /** What the fields hold before anybody types. */
  readonly initial: (commitment: Commitment, visit: Visit) => Promise<Readonly<Record<string, string>>>
  /** What the template needs beside the form: the choices of a list, a claim to judge. */
  readonly extras: (commitment: Commitment, visit: Visit) => Promise<Readonly<Record<string, unknown>>>
  /** Why it cannot be recorded now, if so. */
  readonly refusal: (commitment: Commitment, visit: Visit) => CodedError | null
  readonly parse: (form: Fields, commitment: Commitment, visit: Visit) => Promise<Parsed<T>>
  readonly act: (seen: Seen, value: T, visit: Visit) => Promise<void>
  /** The banner after it was recorded. */
  readonly done: (value: T, commitment: Commitment) => string
}

export type Parsed<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

/** The page (GET) and its sending (POST), at the version of the commitment that the person saw. */
export const commitmentFormRoutes = <T>(form: CommitmentForm<T>): readonly Route[] => {
  const path = `/commitments/:ref/${form.action}`
  return [
    {
      method: 'GET',
      path,
      section: 'register',
      handle: async (visit) => {
        const commitment = await getCommitment(visit.app.db, visit.params.ref ?? '')
        const refusal = form.refusal(commitment, visit)
        if (refusal !== null) throw refusal
        return await show(form, visit, freshForm(await form.initial(commitment, visit)), 200)
      },
    },
    {
      method: 'POST',
      path,
      section: 'register',
      handle: async (visit) => {
        const commitment = await getCommitment(visit.app.db, visit.params.ref ?? '')
        const again = (problems: readonly Problem[], status: number) =>
          show(form, visit, failedForm(typedInto(visit.form, form.fields), problems), status)
        const parsed = await form.parse(visit.form, commitment, visit)
        if ('problems' in parsed) return await again(parsed.problems, 400)
        return await doOrShowAgain(async () => {
          const seen = { ref: commitment.ref, version: versionSeen(visit.form, commitment) }
          await form.act(seen, parsed.value, visit)
          return seeOther(`/commitments/${commitment.ref}`, form.done(parsed.value, commitment))
        }, again)
      },
    },
  ]
}

/** The refusal of every form that changes an open commitment. */
export const mustBeOpen = ({ ref, closure }: Commitment): CodedError | null =>
  closure === null ? null : new CodedError('conflict', `${ref} is closed. Reopen it first.`)

const show = async <T>(
  form: CommitmentForm<T>,
  visit: Visit,
  formView: FormView,
  status: number,
): Promise<Answer> => {
  // Read again: after a conflict the page shows the commitment as it is now, with that version.
  const commitment = await getCommitment(visit.app.db, visit.params.ref ?? '')
  return page(
    `commitment-${form.action}`,
    {
      title: form.title(commitment),
      caption: `${kindName[commitment.kind]} ${commitment.ref}`,
      quote: commitment.quote,
      facts: `${ownerLabel(commitment)}. Due date: ${dueDateWords(commitment)}. ${describeStanding(commitment, visit.moment.today)}.`,
      version: String(commitment.version),
      button: form.button,
      form: formView,
      backLink: { text: commitment.ref, href: `/commitments/${commitment.ref}` },
      ...(await form.extras(commitment, visit)),
    },
    status,
  )
}

/** The version of the commitment that a form was made for; without it nothing may be changed. */
export const versionSeen = (form: Fields, commitment: Commitment): number => {
  const typed = form.one('version')
  if (/^\d{1,9}$/.test(typed)) return Number(typed)
  throw new CodedError(
    'conflict',
    `The form did not say which version of ${commitment.ref} it was made for. Check what you typed and send it again.`,
  )
}
