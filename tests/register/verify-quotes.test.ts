import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from '../../db/schema.ts'
import { verifyQuotes } from '../../src/register/verify-quotes.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { aCandidate, someMinutes, takeIn } from '../support/minutes.ts'

eachDatabase('checking every quote again', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
    await takeIn(db, someMinutes({}, [aCandidate(), aCandidate({ quote: 'The CFO will report back.' })]))
    await takeIn(db, someMinutes({ heldOn: day('2025-11-04') }, []))
  })
  afterEach(() => register.close())

  it('finds all of them where they were', async () => {
    expect(await verifyQuotes(db)).toEqual({ documents: 2, quotes: 2, withoutMinutes: [], problems: [] })
  })

  it('forgives white space and nothing else', async () => {
    await db
      .updateTable('commitments')
      .set({ quote: 'The CFO  will\nreport back.' })
      .where('ref', '=', 'C-0002')
      .execute()
    expect((await verifyQuotes(db)).problems).toEqual([])
    await db
      .updateTable('commitments')
      .set({ quote: 'The CFO shall report back.' })
      .where('ref', '=', 'C-0002')
      .execute()
    expect((await verifyQuotes(db)).problems).toEqual([
      'C-0002: its words were not found in minutes-2025-10-07.txt.',
    ])
  })

  it('names a file whose contents have changed', async () => {
    const contents = Buffer.from('other words').toString('base64')
    await db
      .updateTable('documents')
      .set({ contents })
      .where('fileName', '=', 'minutes-2025-11-04.txt')
      .execute()
    expect((await verifyQuotes(db)).problems).toEqual([
      'minutes-2025-11-04.txt is not the file that came in: its contents have changed.',
    ])
  })

  it('names a document whose text was made to fit a changed quote', async () => {
    const text = 'The CFO will report back never.'
    await db.updateTable('documents').set({ text }).where('fileName', '=', 'minutes-2025-11-04.txt').execute()
    expect((await verifyQuotes(db)).problems).toEqual([
      'minutes-2025-11-04.txt: the words that were read out of it have changed since it came in.',
    ])
  })

  it('names a quote whose file was exchanged together with its hash', async () => {
    await db
      .updateTable('commitments')
      .set({ documentSha256: 'f'.repeat(64) })
      .where('ref', '=', 'C-0001')
      .execute()
    expect((await verifyQuotes(db)).problems).toEqual([
      'C-0001 was taken from another version of minutes-2025-10-07.txt.',
    ])
  })

  it('has nothing to say of an empty register', async () => {
    const empty = await open()
    expect(await verifyQuotes(empty.db)).toEqual({
      documents: 0,
      quotes: 0,
      withoutMinutes: [],
      problems: [],
    })
    await empty.close()
  })
})
