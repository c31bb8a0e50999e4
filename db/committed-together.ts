import type { Kysely } from 'kysely'
import { commitBeside } from './disk-wait.ts'
import type { Database } from './schema.ts'

/** Work on several things at once, which gives back something for each, in their order. */
type WorkOnAll<In, Out> = (db: Kysely<Database>, items: readonly In[]) => Promise<readonly Out[]>

/** Commits all in one transaction; where one of them breaks it, each in its own, so that no other suffers. */
export const committedInOne = async <In, Out>(
  db: Kysely<Database>,
  items: readonly In[],
  work: WorkOnAll<In, Out>,
): Promise<readonly PromiseSettledResult<Out>[]> => {
  if (items.length === 0) return []
  try {
    const values = await commitBeside(db, (db) => work(db, items))
    return values.map((value) => ({ status: 'fulfilled', value }))
  } catch (reason) {
    if (items.length === 1) return [{ status: 'rejected', reason }]
  }
  const each: PromiseSettledResult<Out>[] = []
  for (const item of items) each.push(...(await committedInOne(db, [item], work)))
  return each
}

/**
 * What comes in while a commit is under way goes into the next one together: committing is most of what a short
 * transaction costs. Nobody goes on before their own is on the disk. While `isMoreComing`, a commit waits for it as
 * long as the last one took, since that is what it saves. The work must bear being begun twice.
 */
export const committedTogether = <In, Out>(
  db: Kysely<Database>,
  work: WorkOnAll<In, Out>,
  isMoreComing: () => boolean = () => false,
): ((item: In) => Promise<Out>) => {
  type Waiting = { readonly item: In; tell(result: PromiseSettledResult<Out> | undefined): void }
  let waiting: Waiting[] = []
  let busy = false
  let lastTook = 0
  let cameIn = (): void => {}
  const allIn = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(lastTook, LONGEST_WAIT))
      cameIn = () => {
        if (isMoreComing()) return
        clearTimeout(timer)
        resolve()
      }
      cameIn()
    })
  const run = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) {
      // What has come in from the network by now is let in first.
      await nextTurn()
      await allIn()
      const those = waiting
      waiting = []
      const began = performance.now()
      const results = await committedInOne(
        db,
        those.map(({ item }) => item),
        work,
      )
      lastTook = performance.now() - began
      for (const [n, { tell }] of those.entries()) tell(results[n])
    }
    busy = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({
        item,
        tell: (result) =>
          result?.status === 'fulfilled' ? resolve(result.value) : reject(result?.reason as Error),
      })
      if (busy) cameIn()
      else void run()
    })
}

/** Milliseconds: a disk that was slow once is not waited for like that each time. */
const LONGEST_WAIT = 10

/**
 * Lets in whoever waits for an answer before long work goes on. Node takes in a new connection at one turn, and reads
 * what is asked on it at the next.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
