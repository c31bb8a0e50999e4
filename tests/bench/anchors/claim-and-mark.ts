import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/** A table of jobs in a file of its own, as little as can be: an id and whether it is done. Every commit is FULL. */
export const rawJobs = (folder: string) => {
  const database = new SqliteDatabase(join(folder, 'raw.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(
    'create table jobs (id integer primary key, leased text not null, done text); create index waiting on jobs (done, leased)',
  )
  const insert = database.prepare(`insert into jobs (id, leased) values (?, '')`)
  const claim = database.prepare(
    `update jobs set leased = 'x' where id in (select id from jobs where done is null and leased = '' order by id limit 100) returning id`,
  )
  const mark = database.prepare(`update jobs set done = 'x' where id = ? and done is null`)
  return {
    fill: (jobs: number): void => {
      database.exec('delete from jobs')
      database.transaction(() => {
        for (let id = 1; id <= jobs; id += 1) insert.run(id)
      })()
    },
    /** Claims a hundred at a time and marks each by itself; gives back how many it did. */
    run: (): number => {
      let done = 0
      for (;;) {
        const ids = claim.all() as { id: number }[]
        if (ids.length === 0) return done
        for (const { id } of ids) done += mark.run(id).changes
      }
    },
    /** One change, committed by itself; 1 when it was made. */
    mark: (id: number): number => mark.run(id).changes,
    close: () => database.close(),
  }
}
