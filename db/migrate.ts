import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { CodedError } from '../src/errors.ts'
import * as register from './migrations/0001-register.ts'
import * as collectionsAndVersions from './migrations/0002-collections-and-versions.ts'
import * as restatements from './migrations/0003-restatements.ts'
import * as reviewFacts from './migrations/0004-review-facts.ts'
import * as laddersAndHolidays from './migrations/0005-ladders-and-holidays.ts'
import * as mailAttachments from './migrations/0006-mail-attachments.ts'
import * as answerLinks from './migrations/0007-answer-links.ts'
import * as operation from './migrations/0008-operation.ts'
import * as openCommitmentsInOrder from './migrations/0009-open-commitments-in-order.ts'
import * as escalations from './migrations/0010-escalations.ts'
import * as agendas from './migrations/0011-agendas.ts'
import * as commitmentsByDocument from './migrations/0012-commitments-by-document.ts'
import * as meetingSeries from './migrations/0013-meeting-series.ts'
import * as agendaDraftings from './migrations/0015-agenda-draftings.ts'
import * as outcomesAndMeetingWords from './migrations/0016-outcomes-and-meeting-words.ts'
import * as nextLooks from './migrations/0017-next-looks.ts'
import * as messageBodies from './migrations/0018-message-bodies.ts'
import * as sinceAgendasWereIssued from './migrations/0019-since-agendas-were-issued.ts'
import * as datesAndTheirMeetings from './migrations/0020-dates-and-their-meetings.ts'
import * as itemsByCommitment from './migrations/0021-items-by-commitment.ts'
import * as looksByDay from './migrations/0022-looks-by-day.ts'
import * as openCommitmentsByDueDate from './migrations/0023-open-commitments-by-due-date.ts'
import type { Database } from './schema.ts'

/** One list for both databases, oldest first. A step that has landed is never edited; a new one is added. */
const migrations: Record<string, Migration> = {
  '0001-register': register,
  '0002-collections-and-versions': collectionsAndVersions,
  '0003-restatements': restatements,
  '0004-review-facts': reviewFacts,
  '0005-ladders-and-holidays': laddersAndHolidays,
  '0006-mail-attachments': mailAttachments,
  '0007-answer-links': answerLinks,
  '0008-operation': operation,
  '0009-open-commitments-in-order': openCommitmentsInOrder,
  '0010-escalations': escalations,
  '0011-agendas': agendas,
  '0012-commitments-by-document': commitmentsByDocument,
  '0013-meeting-series': meetingSeries,
  '0015-agenda-draftings': agendaDraftings,
  '0016-outcomes-and-meeting-words': outcomesAndMeetingWords,
  '0017-next-looks': nextLooks,
  '0018-message-bodies': messageBodies,
  '0019-since-agendas-were-issued': sinceAgendasWereIssued,
  '0020-dates-and-their-meetings': datesAndTheirMeetings,
  '0021-items-by-commitment': itemsByCommitment,
  '0022-looks-by-day': looksByDay,
  '0023-open-commitments-by-due-date': openCommitmentsByDueDate,
}

/**
 * Brings the database to this version's shape and returns the names of the steps taken.
 * @throws CodedError unavailable, when a step fails (the database is left as it was) or the database is newer than the program.
 */
export const migrate = async (db: Kysely<Database>): Promise<readonly string[]> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    // Builds had 0003 and 0004 before 0002 landed; the three stand on 0001 alone.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw translate(error)
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName)
}

const translate = (error: unknown): CodedError => {
  const message = error instanceof Error ? error.message : String(error)
  // Kysely's words when the database holds a step this list does not know.
  if (/corrupted migrations/.test(message))
    return new CodedError(
      'unavailable',
      'The database was made by a newer version of Matters Arising. Install that version, or restore the backup taken before the upgrade.',
    )
  return new CodedError('unavailable', `The database could not be brought up to date: ${message}`)
}
