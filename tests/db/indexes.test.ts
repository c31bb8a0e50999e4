import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filteredCommitments } from '../../db/commitment-filter.ts'
import { inOrder, linesOf, openInOrder } from '../../db/commitment-lines.ts'
import { listCommitments, listOpenCommitments } from '../../db/commitments.ts'
import { connect, type Connection } from '../../db/connect.ts'
import { hasNewsSince } from '../../db/history.ts'
import { migrate } from '../../db/migrate.ts'
import { hasTurns } from '../../db/next-looks.ts'
import { listDueMessages, listPlannedKeys } from '../../db/outbox.ts'
import { listSentItems } from '../../db/outbox-asked.ts'
import { listOutlines, listTurns } from '../../db/outlines.ts'
import type { Database } from '../../db/schema.ts'
import type { PlannedMessage } from '../../src/delivery/message.ts'
import { day } from '../support/builders.ts'
import { countedStatements } from '../support/counted-statements.ts'

let register: Connection
beforeAll(async () => {
  register = await connect({ file: ':memory:' })
  await migrate(register.db)
  // Without one whose turn it is, nothing more is asked.
  await register.db
    .insertInto('nextLooks')
    .values({ lookOn: day('2026-03-31'), commitmentId: 'x' })
    .execute()
})
afterAll(() => register.close())

/** Whether anything happened to each of them. */
const MORE =
  '^SEARCH (?:extensions|progressUpdates|revisits) USING COVERING INDEX \\S+ \\(commitmentId=\\?\\)|^SCAN json_each VIRTUAL TABLE'

const KNOWN = { meetings: new Map(), posts: new Map() }

const ALIKE = { acceptedAfter: '', acceptedBefore: '', dueFrom: day('2026-03-31') }

const PLANNED: PlannedMessage = {
  kind: 'reminder',
  dedupeKey: 'reminder/one',
  recipient: { personId: '', name: '', address: '' },
  reason: '',
  items: [{ commitmentId: '', rung: '', reason: '', itemKey: 'reminder/one/item' }],
}

/** How SQLite goes about each question that this work asks. */
const plansOf = async (work: (db: Kysely<Database>) => Promise<unknown>): Promise<readonly string[]> => {
  const { db, statements } = countedStatements(register.db)
  await work(db)
  const plans = []
  for (const query of statements) {
    const bound = query.sql.replaceAll('?', "''")
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(bound)}`.execute(register.db)
    plans.push(...rows.map(({ detail }) => detail).filter((step) => /^(?:SCAN|SEARCH)/.test(step)))
  }
  return plans
}

test.each([
  [
    'the commitments of a document, for its review',
    (db: Kysely<Database>) =>
      db.selectFrom('commitments').select('ref').where('documentId', '=', '').execute(),
    /^SEARCH commitments USING INDEX commitmentsByDocumentId/,
  ],
  [
    'whose date hangs on a sitting, for the page of a meeting',
    (db: Kysely<Database>) => listCommitments(db, { closed: 'without', dueRules: ['month-meeting'] }),
    /^SEARCH commitments USING INDEX commitmentsByDueRuleClosedOn/,
  ],
  [
    'whether there is news for the mails',
    (db: Kysely<Database>) => hasNewsSince(db, { entries: 7, hash: '' }),
    /^SEARCH history USING INTEGER PRIMARY KEY/,
  ],
  [
    'which commitments are open',
    (db: Kysely<Database>) => listOpenCommitments(db),
    /^SEARCH commitments USING INDEX commitmentsByClosedOnId \(closedOn=\? AND id>\?\)|^(?!.*commitments)/,
  ],
  [
    'which commitments their due date does not judge, whatever else there is',
    (db: Kysely<Database>) => listCommitments(db, { closed: 'without', notByDateOn: day('2026-03-31') }),
    /^SEARCH commitments USING INDEX commitmentsByClosedOnId \(closedOn=\? AND id=\?\)|^SCAN (?:progressUpdates|targetReadings|revisits) USING|^(?!.*commitments)/,
  ],
  [
    'which of all open commitments stand on a page',
    (db: Kysely<Database>) => linesOf(db, openInOrder(db), { offset: 50, limit: 50 }).execute(),
    /^SEARCH commitments USING INDEX commitmentsOpenByDueOn|^SCAN line|^SEARCH (?:progressUpdates|targetReadings) USING COVERING INDEX \S+ \(commitmentId=\?\)/,
  ],
  [
    'which commitments one post owns, in their order',
    (db: Kysely<Database>) =>
      linesOf(db, inOrder(filteredCommitments(db, { closed: 'without', ownerPostId: 'post-dcc' })), {
        offset: 0,
        limit: 50,
      }).execute(),
    /^SEARCH commitments USING INDEX commitmentsByOwnerPostIdId|^SCAN line|^SEARCH (?:progressUpdates|targetReadings) USING COVERING INDEX/,
  ],
  [
    'which mails are due',
    (db: Kysely<Database>) => listDueMessages(db, '', 200),
    /^SEARCH messages USING INDEX messagesBySentAtNextAttemptAt/,
  ],
  [
    'which commitments have their turn today',
    (db: Kysely<Database>) =>
      listTurns(db, { today: day('2026-03-31'), after: '', limit: 2000, alike: ALIKE }),
    new RegExp(
      `^SEARCH nextLooks USING PRIMARY KEY \\(lookOn=\\? AND commitmentId>\\?\\)|^SEARCH c USING INDEX \\S+ \\(id=\\?\\)|${MORE}`,
    ),
  ],
  [
    'whether the day of any has come',
    (db: Kysely<Database>) => hasTurns(db, day('2026-03-31')),
    /^SEARCH nextLooks USING PRIMARY KEY \(lookOn<\?\)|^SCAN askedLooks/,
  ],
  [
    'what one post owns',
    (db: Kysely<Database>) =>
      listOutlines(db, KNOWN, { of: { ownerPostId: 'post-dcc' }, after: '', limit: 2000 }),
    new RegExp(`^SEARCH c USING INDEX commitmentsByOwnerPostIdId \\(ownerPostId=\\? AND id>\\?\\)|${MORE}`),
  ],
  [
    'who was warned',
    (db: Kysely<Database>) => listSentItems(db, 'warning', ['commitment-C-0001']),
    /^SEARCH i USING INDEX messageItemsOfWarnings|^SEARCH [mc] USING (?:COVERING )?INDEX \S+ \((?:closedOn=\? AND )?id=\?\)|^SCAN json_each VIRTUAL TABLE/,
  ],
  [
    'what was planned before',
    (db: Kysely<Database>) => listPlannedKeys(db, [PLANNED]),
    /^SEARCH (?:messages|i) USING COVERING INDEX|^SCAN json_each VIRTUAL TABLE/,
  ],
])('an index answers %s', async (_, work, expected) => {
  const plans = await plansOf(work)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) expect(plan).toMatch(expected)
})
