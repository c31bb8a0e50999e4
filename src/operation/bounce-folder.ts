import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import type { Moment } from '../register/actor.ts'
import { PROGRAM } from './keep-watch.ts'
import { LARGEST_REPORT } from './read-bounce.ts'
import { takeBounce } from './take-bounce.ts'

/**
 * Takes the reports that a mail system puts into a folder as .eml files. A file that was looked at is moved to the
 * folder `taken` or `left` beside it, and none is ever answered.
 */
export const takeFromFolder = async (
  db: Kysely<Database>,
  folder: string,
  moment: () => Moment,
): Promise<{ readonly taken: number; readonly left: number }> => {
  const names = (await readdir(folder)).filter((name) => /\.eml$/i.test(name)).toSorted()
  const counts = { taken: 0, left: 0 }
  for (const name of names) {
    const path = join(folder, name)
    const { size } = await stat(path)
    const by = { name: PROGRAM, postId: null }
    // Its size tells a report from a mail with a film in it, before that is read.
    const isTaken = size <= LARGEST_REPORT && (await takeBounce(db, await readFile(path), by, moment())).taken
    const where = isTaken ? 'taken' : 'left'
    counts[where]++
    await mkdir(join(folder, where), { recursive: true })
    await rename(path, join(folder, where, name))
  }
  return counts
}
