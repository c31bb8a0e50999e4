import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertFiledMinutes, listFiledMinutes } from '../../db/document-meetings.ts'
import { listDocuments } from '../../db/documents.ts'
import type { Database } from '../../db/schema.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { clerk, someMinutes } from '../support/minutes.ts'

eachDatabase('the minutes in each file', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const putIn = async (text: string) =>
    await importMinutes(db, someMinutes({}, [], { text, name: `${text}.txt` }), clerk, momentOn('2025-10-09'))

  it('are found by their file and by their meeting', async () => {
    const first = await putIn('one')
    const { documentId } = await importMinutes(
      db,
      someMinutes({ heldOn: day('2025-11-04') }, []),
      clerk,
      momentOn('2025-11-06'),
    )
    const meetingId = first.meetings[0]?.meeting.id ?? ''
    expect(await listFiledMinutes(db, { meetingId })).toMatchObject([
      { documentId: first.documentId, version: 1 },
    ])
    expect(await listFiledMinutes(db, { documentId })).toHaveLength(1)
    expect(await listFiledMinutes(db)).toHaveLength(2)
    expect((await listDocuments(db, { meetingId })).map(({ id }) => id)).toEqual([first.documentId])
  })

  it('are replaced by one new version at a time', async () => {
    const [first, second, third] = [await putIn('one'), await putIn('another paper'), await putIn('a third')]
    const meetingId = first.meetings[0]?.meeting.id ?? ''
    await db.deleteFrom('documentMeetings').where('documentId', '!=', first.documentId).execute()
    const replacing = (documentId: string) =>
      insertFiledMinutes(db, [
        {
          documentId,
          meetingId,
          page: null,
          paragraph: 1,
          text: { from: 0, to: null },
          version: 2,
          state: null,
          replaces: { documentId: first.documentId, found: { unchanged: 3, changed: 0, gone: 1, added: 2 } },
        },
      ])
    await replacing(second.documentId)
    await expect(replacing(third.documentId)).rejects.toThrow(/unique/i)
    expect((await listFiledMinutes(db, { documentId: second.documentId }))[0]?.replaces?.found).toEqual({
      unchanged: 3,
      changed: 0,
      gone: 1,
      added: 2,
    })
  })
})
