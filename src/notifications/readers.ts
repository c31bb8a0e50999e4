import type { PlainDate } from '../calendar/plain-date.ts'
import type { PlannedMessage } from '../delivery/message.ts'
import { type Holding, holdersOn, type Post } from '../register/people/posts.ts'
import type { Reader, Unreachable } from './facts.ts'

/** Planned mails, and those who should have had one but have no address. */
export type MailPlan = {
  readonly messages: readonly PlannedMessage[]
  readonly unreachable: readonly Unreachable[]
}

/** Today's holders of posts that receive this kind of mail, each person once, in a fixed order. */
export const readersOf = (
  mail: Post['mail'],
  holdings: readonly Holding[],
  today: PlainDate,
): readonly Reader[] => withMail(holdings, today).get(mail) ?? []

/** Today's holders of posts that receive any mail at all, each person once, in a fixed order. */
export const mailedHolders = (holdings: readonly Holding[], today: PlainDate): readonly Reader[] =>
  withMail(holdings, today).get('any') ?? []

type ByMail = ReadonlyMap<Post['mail'] | 'any', readonly Reader[]>

/** Every source of mails asks, of the same people and for the same day. */
const withMail = (holdings: readonly Holding[], today: PlainDate): ByMail => {
  const known = asked.get(holdings)
  if (known?.today === today) return known.byMail
  const current = holdersOn(holdings, today)
  const mailed = current.filter(({ post }) => post.mail !== 'none')
  const byMail: ByMail = new Map<Post['mail'] | 'any', readonly Reader[]>([
    ...[...Map.groupBy(current, ({ post }) => post.mail)].map(
      ([mail, held]) => [mail, whoHold(held)] as const,
    ),
    ['any', whoHold(mailed)],
  ])
  asked.set(holdings, { today, byMail })
  return byMail
}

const asked = new WeakMap<readonly Holding[], { readonly today: PlainDate; readonly byMail: ByMail }>()

/** The people in these posts, each once, in a fixed order. */
export const whoHold = (current: readonly Holding[]): readonly Reader[] => {
  const byPerson = Map.groupBy(current, ({ person }) => person.id)
  return [...byPerson.values()]
    .flatMap((held) => {
      const [first] = held
      return first === undefined ? [] : [{ person: first.person, posts: held.map(({ post }) => post) }]
    })
    .toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1))
}

/** One mail for each reader that `write` has something for. */
export const planFor = (
  readers: readonly Reader[],
  write: (reader: Reader) => Omit<PlannedMessage, 'recipient'> | null,
): MailPlan => {
  const messages: PlannedMessage[] = []
  const unreachable: Unreachable[] = []
  for (const reader of readers) {
    const { person } = reader
    const written = write(reader)
    if (written === null) continue
    if (person.email.trim() === '')
      unreachable.push({ name: person.name, post: postsOf(reader), why: noAddress })
    else
      messages.push({
        ...written,
        recipient: { personId: person.id, name: person.name, address: person.email.trim() },
      })
  }
  return { messages, unreachable }
}

const noAddress = 'has no email address'

/** "Policy Officer", "Chief Constable and Deputy Chief Constable" */
export const postsOf = ({ posts }: Reader): string => inWords.format(posts.map(({ title }) => title))

const inWords = new Intl.ListFormat('en-GB')
