import { type Alike, refsOf, type Turn } from '../../db/outlines.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import type { NotificationFacts } from './facts.ts'
import { toldSince } from './notice-keys.ts'
import type { Subject } from './notice-source.ts'
import { noticesOfMany, type SaidOfMany } from './said-of-many.ts'
import type { Found, Teller } from './tellers.ts'

/** What is known of those that are alike, from the one of them that was read. */
type Likeness = {
  readonly said: readonly Said[]
  readonly lookOn: PlainDate
  readonly subject: Omit<Subject, 'ref'>
}

/** What one reader is told of each. */
type Said = Omit<SaidOfMany, 'of' | 'refs'> & { readonly to: number }

/**
 * Thousands of commitments fall due on one day that only their references tell apart: nothing has happened to them,
 * none is late or new, and the office has chosen no other ladder since. One of them is read, and what there is to say
 * of it is said of the others.
 */
export const alikeOnes = (
  facts: NotificationFacts<unknown>,
  tellers: readonly Teller[],
  today: PlainDate,
) => {
  const known = new Map<string, Likeness>()
  const ladders = facts.ladders ?? []
  const singledOut = new Set([
    ...ladders.flatMap(({ commitmentId }) => commitmentId ?? []),
    ...tellers.flatMap(({ telling }) => (telling.ofAlike === 'same' ? [] : telling.ofAlike(facts))),
  ])
  const likenessOf = ({ id, likeness }: Turn): string | null => (singledOut.has(id) ? null : likeness)
  /** The one of each that was read, by its id. */
  const readOf = new Map<string, string>()
  const toRead = (turns: readonly Turn[], asked: ReadonlySet<string>): readonly string[] => {
    const chosen = new Set<string>()
    return turns.flatMap((turn) => {
      if (asked.has(turn.id)) return []
      const likeness = likenessOf(turn)
      if (likeness !== null && (readOf.has(likeness) || chosen.has(likeness))) return []
      if (likeness !== null) chosen.add(likeness)
      return [turn.id]
    })
  }
  return {
    alike: {
      acceptedAfter: ladders.findLast(({ commitmentId }) => commitmentId === null)?.setAt ?? '',
      acceptedBefore: toldSince(today),
      dueFrom: today,
    } satisfies Alike,

    /** Reads each that is like no other, and one of those that are alike, once in a run. */
    read: async (
      turns: readonly Turn[],
      load: (ids: readonly string[]) => Promise<readonly Outline[]>,
    ): Promise<ReadonlyMap<string, Outline>> => {
      const read = new Map<string, Outline>()
      const asked = new Set<string>()
      for (let ids = toRead(turns, asked); ids.length > 0; ids = toRead(turns, asked)) {
        for (const id of ids) asked.add(id)
        for (const outline of await load(ids)) read.set(outline.id, outline)
        for (const turn of turns) {
          const [likeness, outline] = [likenessOf(turn), read.get(turn.id)]
          if (likeness === null || outline === undefined || readOf.has(likeness)) continue
          // Somebody may have changed it since; then another stands for the others.
          if (isLike(outline, likeness)) readOf.set(likeness, turn.id)
        }
      }
      return read
    },

    /** Learns from those that were read what is said of others like them, and says it of those that were not. */
    sayOfOthers: (
      turns: readonly Turn[],
      read: ReadonlyMap<string, Outline>,
      found: readonly Found[],
      nextLookOf: (outline: Outline) => PlainDate,
    ): void => {
      const saidOf = saidBy(found)
      for (const turn of turns) {
        const [likeness, outline] = [likenessOf(turn), read.get(turn.id)]
        if (likeness === null || outline === undefined || readOf.get(likeness) !== turn.id) continue
        const { ref, meeting, owner, ownerText } = outline
        known.set(likeness, {
          said: (saidOf.get(turn.id) ?? []).map((said) => ({
            ...said,
            ...around(ref, said.like.item.itemKey),
          })),
          lookOn: nextLookOf(outline),
          subject: { meeting, owner, ownerText },
        })
      }
      const others = turns.filter(({ id }) => !read.has(id))
      for (const [likeness, of] of Map.groupBy(others, likenessOf)) {
        const alike = known.get(likeness ?? '')
        if (alike !== undefined) say(of, alike, found)
      }
    },

    /** The next look at one that was not read, since it is like another. */
    lookOnOf: (turn: Turn): PlainDate => known.get(likenessOf(turn) ?? '')?.lookOn ?? today,
  }
}

const isLike = (outline: Outline, likeness: string): boolean => {
  const { kind, dueOn, owner, ownerText, closure, extensions, updates, revisits } = outline
  if (closure !== null || extensions.length + updates.length + revisits.length > 0) return false
  return likeness === `${kind}/${dueOn}/${owner === null ? `/${ownerText ?? ''}` : owner.id}`
}

const saidBy = (found: readonly Found[]): ReadonlyMap<string, readonly Pick<Said, 'to' | 'like'>[]> =>
  Map.groupBy(
    found.flatMap(({ telling, notices }, to) =>
      telling.ofAlike === 'same' ? notices.map((like) => ({ to, like })) : [],
    ),
    ({ like }) => like.item.commitmentId,
  )

const say = (of: readonly Turn[], { said, subject }: Likeness, found: readonly Found[]): void => {
  const refs = refsOf(of)
  for (const { to, like, before, after } of said) {
    const commitment = { ref: like.commitment.ref, ...subject }
    const ofMany = { like: { ...like, commitment }, before, after, of, refs }
    if (of.length >= MANY) found[to]?.many.push(ofMany)
    else found[to]?.notices.push(...noticesOfMany(ofMany))
  }
}

/** Of fewer it is cheaper to go through them than to ask the database once more. */
const MANY = 50

const around = (ref: string, itemKey: string): Pick<Said, 'before' | 'after'> => {
  const at = itemKey.indexOf(`/${ref}/`) + 1
  if (at === 0) throw new TypeError(`The key ${itemKey} does not name ${ref}`)
  return { before: itemKey.slice(0, at), after: itemKey.slice(at + ref.length) }
}
