import type { Kysely } from 'kysely'
import {
  type FalseAlarm,
  listFalseAlarms,
  listMisses,
  type Miss,
  tallyReviews,
} from '../../../db/reader-facts.ts'
import type { Database } from '../../../db/schema.ts'
import { type ReaderScore, readerScore } from './reader-score.ts'

/** How many misses and false alarms are shown: enough to see a pattern. */
const SHOWN = 10

export type ReaderReport = {
  readonly score: ReaderScore
  readonly misses: readonly Miss[]
  readonly falseAlarms: readonly FalseAlarm[]
}

/** How well the reader reads, on this register's own decisions. `since`: an instant, '' for all minutes. */
export const loadReaderReport = async (db: Kysely<Database>, since: string): Promise<ReaderReport> => ({
  score: readerScore(await tallyReviews(db, since)),
  misses: await listMisses(db, since, SHOWN),
  falseAlarms: await listFalseAlarms(db, since, SHOWN),
})
