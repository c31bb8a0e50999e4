import SqliteDatabase from 'better-sqlite3'

/** One statement that writes a reminder for every commitment that falls due; how long it took and how many it wrote. */
export const insertSelect = (file: string): { readonly milliseconds: number; readonly rows: number } => {
  const database = new SqliteDatabase(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(
    `drop table if exists reminder;
     create table reminder (id text primary key, itemKey text not null unique, messageId text not null,
       commitmentId text not null, rung text not null, reason text not null)`,
  )
  const plan = database.prepare(
    `insert into reminder
     select lower(hex(randomblob(16))), 'reminder/' || ref || '/7-days-before/' || dueOn, 'message', id,
       '7-days-before', '7 days before ' || dueOn
     from commitments where closedOn is null and dueOn <= '2026-04-30' on conflict (itemKey) do nothing`,
  )
  const began = performance.now()
  const { changes } = plan.run()
  const milliseconds = performance.now() - began
  database.close()
  return { milliseconds, rows: changes }
}
