import type { Kysely } from 'kysely'
import { listAttendance } from '../../db/meetings.ts'
import { listHoldings, listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { DueReading } from '../extraction/candidate.ts'
import type { MadeAtMeeting } from '../register/commitments/add-at-meeting.ts'
import type { CommitmentKind } from '../register/commitments/commitment.ts'
import { restatementsOf } from '../register/restatements/load-restatements.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { holdersOn, type Post } from '../register/people/posts.ts'
import { readDueWords, saidDay } from '../web/words/due-words.ts'
import { dayOption } from './io.ts'

/** How a promise of a meeting is typed: `--promise "Share the policy" --kind action --owner DCC --due-on 2026-06-30`. */
export type PromiseOptions = {
  readonly promise?: string
  readonly kind?: string
  readonly owner?: string
  /** The words on timing, as they were said. */
  readonly due?: string
  readonly dueOn?: string
  /** False when `--no-date` was given: no date was said. */
  readonly date?: boolean
  readonly lookAgain?: string
  /** References of commitments that it is not, with commas. */
  readonly another?: string
}

const kinds: readonly CommitmentKind[] = ['action', 'undertaking', 'target', 'revisit']

/**
 * The promise as it enters the register. As on the page, no date that was worked out is recorded before the person
 * has seen it, and nothing that may be there already before they say that it is another one.
 * @throws CodedError invalid
 */
export const promiseOf = async (
  db: Kysely<Database>,
  meeting: Meeting,
  options: PromiseOptions,
  { region, by }: { readonly region: Region; readonly by: string },
): Promise<MadeAtMeeting> => {
  const words = (options.promise ?? '').replaceAll(/\s+/g, ' ').trim()
  if (words === '') throw invalid('Enter what was promised, as it was said: --promise "…".')
  const kind = kinds.find((known) => known === options.kind)
  if (kind === undefined)
    throw invalid(`Say what kind of commitment it is: --kind, one of ${kinds.join(', ')}.`)
  const owner = options.owner === undefined ? null : await ownerOf(db, meeting, options.owner)
  const due = await dueOf(db, meeting, options, { region, by })
  const lookAgainOn =
    options.lookAgain === undefined ? null : dayAfter('--look-again', options.lookAgain, meeting)
  const seeAlsoRef = await anotherThan(db, meeting, { words, kind, owner, due }, options.another ?? '')
  return { words, kind, ownerPostId: owner?.id ?? null, due, lookAgainOn, seeAlsoRef }
}

/** A post by its code or title, or by who held it, or sat there for it, on the day of the meeting. */
const ownerOf = async (db: Kysely<Database>, { id, heldOn }: Meeting, typed: string): Promise<Post> => {
  const posts = await listPosts(db)
  const isSaid = (word: string | null): boolean => word !== null && fold(word) === fold(typed)
  const post = posts.find(({ code, title }) => isSaid(code) || isSaid(title))
  if (post !== undefined) return post
  const seen = [
    ...holdersOn(await listHoldings(db), heldOn).map(({ person, post }) => ({ ...person, postId: post.id })),
    ...(await listAttendance(db, id)),
  ]
  const ids = new Set(
    seen.filter(({ name, initials }) => isSaid(name) || isSaid(initials)).map(({ postId }) => postId),
  )
  const theirs = posts.filter((one) => ids.has(one.id))
  const [only, ...more] = theirs
  if (only === undefined)
    throw invalid(
      `--owner: there is no post “${typed}”, and nobody of that name in one on ${formatDay(heldOn)}. The posts are ${posts.map(({ code }) => code).join(', ')}.`,
    )
  if (more.length > 0)
    throw invalid(`--owner: “${typed}” may be ${theirs.map(({ code }) => code).join(' or ')}. Name the post.`)
  return only
}

const dueOf = async (
  db: Kysely<Database>,
  meeting: Meeting,
  { due, dueOn, date }: PromiseOptions,
  { region, by }: { readonly region: Region; readonly by: string },
): Promise<DueReading | null> => {
  const day = dueOn === undefined ? null : dayAfter('--due-on', dueOn, meeting)
  const none = date === false
  if (day !== null && none) throw invalid('Either --due-on or --no-date, not both.')
  if (due === undefined) {
    if (day === null && !none)
      throw invalid(
        'Say when it is due: --due "by the end of June" in the words that were said, --due-on with a day, or --no-date.',
      )
    return day === null ? null : saidDay(meeting, day, by)
  }
  const read = await readDueWords({ db, config: { region } }, meeting, due)
  if (read === null)
    throw invalid(
      `No date could be read in “${due}”. Give the day with --due-on, or say --no-date, without --due.`,
    )
  // What was worked out is seen before it is recorded, since a first date is never edited.
  if (read.dueOn === null ? none : read.dueOn === day) return read
  throw invalid(
    read.dueOn === null
      ? `“${due}” gives no date: ${read.working} If that is right, add --no-date.`
      : `“${due}” gives ${formatDay(read.dueOn)}: ${read.working} If that is right, add --due-on ${read.dueOn}. If not, leave --due out and give the day that was said.`,
  )
}

/** The reference of an earlier promise in nearly the same words; the person has said that this is another one. */
const anotherThan = async (
  db: Kysely<Database>,
  { id, ref, seriesName, heldOn }: Meeting,
  said: {
    readonly words: string
    readonly kind: CommitmentKind
    readonly owner: Post | null
    readonly due: DueReading | null
  },
  another: string,
): Promise<string | null> => {
  const { words, kind, owner, due } = said
  const same = await restatementsOf(db, {
    ...{
      quote: words,
      kind,
      ownerPostId: owner?.id ?? null,
      ownerName: owner?.title ?? null,
      ownerText: null,
    },
    ...{ duePhrase: due?.phrase || null, dueOn: due?.dueOn ?? null, measure: null, actionNumber: null },
    ...{ meeting: { id, ref, seriesName, heldOn }, documentId: null },
  })
  const known = new Set(another.toUpperCase().split(/[\s,]+/))
  const unseen = same.map(({ earlier }) => earlier.ref).filter((one) => !known.has(one))
  if (unseen.length > 0)
    throw invalid(
      `This may be the same promise as ${unseen.join(', ')}. If it is another one, add --another ${same.map(({ earlier }) => earlier.ref).join(',')}.`,
    )
  return same[0]?.earlier.ref ?? null
}

const dayAfter = (flag: string, typed: string, { heldOn }: Meeting): PlainDate => {
  const day = dayOption(flag, typed)
  if (day > heldOn) return day
  throw invalid(`${flag}: the day must be after the meeting of ${formatDay(heldOn)}.`)
}

const fold = (text: string): string => text.trim().toLowerCase()

const invalid = (message: string): CodedError => new CodedError('invalid', message)
