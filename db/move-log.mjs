// Plain JavaScript on purpose: to read TypeScript, this thread would need ten megabytes more of its own.
import { parentPort, workerData } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'

/**
 * The body of a thread that has a register's file open for itself, and moves SQLite's log into it whenever it is told
 * to. Nobody is held up: what is written meanwhile stays in the log. What goes wrong ends the thread.
 */
const database = new SqliteDatabase(workerData, { fileMustExist: true })
// The log is on the disk before it is moved, and the file before the log is begun anew.
database.pragma('synchronous = FULL')

parentPort.on('message', () => {
  database.pragma('wal_checkpoint(passive)')
  parentPort.postMessage('moved')
})
