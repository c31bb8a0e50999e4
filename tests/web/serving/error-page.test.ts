import { describe, expect, it } from 'vitest'
import { errorAnswer } from '../../../src/web/serving/error-page.ts'

const thrown = (message: string, code?: string): Error => Object.assign(new Error(message), { code })

describe('a register that is in trouble', () => {
  it.each([
    ['SQLite, disk full', thrown('database or disk is full', 'SQLITE_FULL'), 'is full'],
    ['SQLite, file limit', thrown('disk I/O error', 'SQLITE_IOERR_WRITE'), 'is full'],
    ['PostgreSQL, disk full', thrown('could not extend file', '53100'), 'is full'],
    ['SQLite, held by another program', thrown('database is locked', 'SQLITE_BUSY'), 'does not answer'],
    ['PostgreSQL, shutting down', thrown('terminating connection', '57P01'), 'does not answer'],
    ['PostgreSQL, gone', thrown('connect ECONNREFUSED', 'ECONNREFUSED'), 'does not answer'],
    ['PostgreSQL, broken off', thrown('Connection terminated unexpectedly'), 'does not answer'],
  ])('is said so, and can be looked up in the log: %s', (_, error, words) => {
    const { status, view, isOurFault } = errorAnswer(error)
    expect([status, isOurFault]).toEqual([503, true])
    expect(JSON.stringify(view)).toContain(words)
  })

  it.each([
    ['a broken rule', thrown('NOT NULL constraint failed', 'SQLITE_CONSTRAINT_NOTNULL')],
    ['a mistake in a query', thrown('column does not exist', '42703')],
    ['a fault of our own', thrown('Cannot read properties of undefined')],
    ['nothing to speak of', undefined],
  ])('is not blamed for %s', (_, error) => {
    expect(errorAnswer(error ?? {}).status).toBe(500)
  })
})
