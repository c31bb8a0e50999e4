import type { Kysely } from 'kysely'

type Column = {
  readonly table: string
  readonly name: string
  readonly references?: string
}

/** All may be null: what was not kept at the time stays unknown. */
const columns: readonly Column[] = [
  // Which reader read the document, and which proposed the candidate.
  { table: 'documents', name: 'readerVersion' },
  { table: 'candidates', name: 'readerVersion' },
  // What the person accepted, beside what was read; without a kind nothing of it was kept.
  { table: 'candidates', name: 'acceptedKind' },
  { table: 'candidates', name: 'acceptedOwnerPostId', references: 'posts.id' },
  { table: 'candidates', name: 'acceptedDueOn' },
  { table: 'candidates', name: 'acceptedMeasure' },
  { table: 'candidates', name: 'rejectionCode' },
  // When a person put in a commitment that the reader had not found, and which reader that was.
  { table: 'commitments', name: 'addedByHandAt' },
  { table: 'commitments', name: 'missedByReader' },
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // One at a time: SQLite adds one column to a statement.
  for (const { table, name, references } of columns)
    await db.schema
      .alterTable(table)
      .addColumn(name, 'text', (c) => (references === undefined ? c : c.references(references)))
      .execute()
  for (const [table, column] of [
    ['commitments', 'addedByHandAt'],
    ['documents', 'importedAt'],
  ] as const)
    await db.schema
      .createIndex(`${table}By${column.charAt(0).toUpperCase()}${column.slice(1)}`)
      .on(table)
      .column(column)
      .execute()
}
