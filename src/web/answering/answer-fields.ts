import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type Commitment, openClaim } from '../../register/commitments/commitment.ts'
import { type ExtensionRequest, openRequest } from '../../register/commitments/extension-request.ts'
import { dayFieldNames, readDay } from '../forms/day-field.ts'
import type { Fields } from '../forms/fields.ts'
import { chosen, onlyProblems, type Problem, textProblem } from '../forms/forms.ts'

export type Says = 'progress' | 'delivered' | 'more-time'

/** What the form of an answer says, once nothing is wrong with it. */
export type AnswerFields = {
  readonly says: Says
  readonly words: string
  readonly askedForOn: PlainDate | null
  readonly url: string | null
  readonly writer: string
}

export const answerFieldNames: readonly string[] = [
  'says',
  'words',
  ...dayFieldNames('asked'),
  'url',
  'writer',
]

export const LONGEST_ANSWER = 4000

/** What may be said as things stand, and why the rest may not. */
export const offeredAnswers = (commitment: Commitment, requests: readonly ExtensionRequest[]) => {
  const claim = openClaim(commitment)
  const request = openRequest(requests)
  const undated = commitment.dueOn === null
  return {
    choices: [
      { value: 'progress' as const, text: 'Report progress' },
      ...(claim === null
        ? [
            {
              value: 'delivered' as const,
              text: 'Say that it is delivered',
              hint: { text: 'The office then accepts the answer or not.' },
            },
          ]
        : []),
      ...(request === null
        ? [
            {
              value: 'more-time' as const,
              text: undated ? 'Propose a date' : 'Ask for more time',
              hint: {
                text: `The office decides. Until then ${undated ? 'no date is set' : 'the due date stands'}.`,
              },
            },
          ]
        : []),
    ],
    notes: [
      ...(claim === null
        ? []
        : [
            `The answer of ${formatDay(claim.statedOn)}, that it is delivered, awaits acceptance by the office.`,
          ]),
      ...(request === null
        ? []
        : [
            `The request of ${formatDay(request.statedOn)} for ${formatDay(request.askedForOn)} awaits the office’s decision.`,
          ]),
    ],
  }
}

export const readAnswerFields = (
  form: Fields,
  commitment: Commitment,
  requests: readonly ExtensionRequest[],
  today: PlainDate,
): { readonly value: AnswerFields } | { readonly problems: readonly Problem[] } => {
  const { choices } = offeredAnswers(commitment, requests)
  const says = chosen(
    form.one('says'),
    choices.map(({ value }) => value),
  )
  const asked = readDay(form, 'asked', 'Date')
  const url = readUrl(form.one('url'))
  const problems = onlyProblems([
    says === undefined ? { field: 'says', text: 'Select what you want to say' } : null,
    says === 'more-time' || says === undefined ? null : strayDate(asked),
    says === 'more-time' ? askedProblem(asked, commitment, today) : null,
    textProblem(form, 'words', {
      missing: says === 'more-time' ? 'Enter why that date is needed' : 'Enter your answer',
      name: 'Your answer',
      limit: LONGEST_ANSWER,
    }),
    'problem' in url ? url.problem : null,
    textProblem(form, 'writer', { name: 'Your name', limit: 100 }),
  ])
  if (problems.length > 0 || says === undefined || 'problem' in url) return { problems }
  return {
    value: {
      says,
      words: form.one('words').replaceAll('\0', '').toWellFormed(),
      askedForOn: says === 'more-time' && 'day' in asked ? asked.day : null,
      url: url.url,
      writer: form.one('writer'),
    },
  }
}

/** Without scripts the date can be seen whatever was chosen above it. */
const strayDate = (asked: ReturnType<typeof readDay>): Problem | null =>
  'day' in asked && asked.day === null
    ? null
    : { field: 'says', text: 'You entered a date. Choose to ask for it, or empty the date' }

const askedProblem = (
  asked: ReturnType<typeof readDay>,
  { dueOn }: Commitment,
  today: PlainDate,
): Problem | null => {
  if ('problem' in asked) return asked.problem
  const { day } = asked
  const problem = (text: string): Problem => ({ field: 'asked-day', text })
  if (day === null) return problem('Enter the date you ask for')
  if (day <= today) return problem('Date must be in the future')
  return dueOn !== null && day <= dueOn
    ? problem(`Date must be after ${formatDay(dueOn)}, when it is due`)
    : null
}

/** Only addresses of pages: anything else could do something when the office follows it. */
const readUrl = (typed: string): { readonly url: string | null } | { readonly problem: Problem } => {
  if (typed === '') return { url: null }
  const problem = (text: string) => ({ problem: { field: 'url', text } })
  if (typed.length > 1000) return problem('Link must be 1000 characters or less')
  if (!/^https?:\/\/\S+$/i.test(typed) || !URL.canParse(typed))
    return problem('Enter a link that begins with https://, such as https://www.force.example/plan')
  const { username, password, href } = new URL(typed)
  return username === '' && password === ''
    ? { url: href }
    : problem('The link holds a user name or password. Enter it without')
}
