import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDrafting } from '../../db/agenda-draftings.ts'
import { getCommitment } from '../../db/commitments.ts'
import { insertExtensionRequest } from '../../db/extension-requests.ts'
import { listMeetings } from '../../db/meetings.ts'
import { issueAsItStands } from '../../src/agenda/issue-agenda.ts'
import { keepDraft } from '../../src/agenda/keep-draft.ts'
import { insertHold } from '../../db/mail-holds.ts'
import { day } from '../support/builders.ts'
import { clerk, moment, NOW, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const words = async () => wordsOf((await web.get('/')).body)
const april = async () => {
  const found = (await listMeetings(web.db)).find(({ ref }) => ref === 'HTAM-2026-04-14')
  if (found === undefined) throw new Error('The meeting is not there')
  return found
}

describe('what there is to do', () => {
  it('begins with what the office itself was to look at again and did not', async () => {
    const page = await words()
    expect(page).toContain('The office is overdue to look again (2)')
    expect(page).toContain(
      'To be looked at again on 31 January 2026. Overdue since 10 February 2026 (20 days). It comes to the meeting of 14 April 2026.',
    )
    const headings = [...(await web.get('/')).body.matchAll(/<h2 class="govuk-heading-m" id="([\w-]+)"/g)]
    expect(headings.map(([, id]) => id)).toEqual(['looks', 'proposals', 'answers', 'meetings', 'mail'])
  })

  it('leads to each thing that waits', async () => {
    const { body } = await web.get('/')
    expect(body).toContain('href="/commitments/C-0005"')
    expect(await words()).toContain('3 proposals still to be decided.')
    for (const [, href] of body.matchAll(/app-to-do__item"><a class="govuk-link" href="([^"]+)"/g))
      expect([href, (await web.get(href ?? '')).statusCode]).toEqual([href, 200])
  })

  it('names a request for more time until it is decided', async () => {
    expect(await words()).toContain('Nobody has asked for more time.')
    const { id } = await getCommitment(web.db, 'C-0001')
    await insertExtensionRequest(web.db, {
      id: 'request-1',
      commitmentId: id,
      askedForOn: day('2026-06-30'),
      reason: 'The supplier is late.',
      statedOn: day('2026-02-27'),
      statedBy: 'Delia Marsh',
      answerLinkId: null,
      recordedAt: NOW,
      recordedBy: 'Delia Marsh',
    })
    expect(await words()).toContain(
      'Requests for more time (1) C-0001: Action: DCC to share the custody improvement plan with the office by the end of December… Delia Marsh asked on 27 February 2026 for 30 June 2026 instead of 31 January 2026: “The supplier is late.”',
    )
    await web.db
      .updateTable('extensionRequests')
      .set({
        decidedOn: day('2026-03-02'),
        decidedBy: 'Priya Anand',
        decidedAs: 'refused',
        decidedReason: '',
      })
      .execute()
    expect(await words()).toContain('Nobody has asked for more time.')
  })

  it('says how the agenda of each next meeting stands', async () => {
    expect(await words()).toContain('Agenda to be drafted on 7 April 2026.')
    const meeting = await april()
    await keepDraft(web.db, { meeting, office: 'Westmarch' }, clerk, moment)
    expect(await findDrafting(web.db, meeting.id, meeting.heldOn)).toBeDefined()
    expect(await words()).toContain('Agenda drafted on 2 March 2026; not issued yet.')
    await issueAsItStands(web.db, { meeting, office: 'Westmarch' }, clerk, moment)
    expect(await words()).toContain('Agenda issued as HTAM/2026/1 by Priya Anand.')
  })

  it('says what is wrong with mail', async () => {
    expect(await words()).toContain('Mail in trouble')
    const hold = {
      cause: 'person' as const,
      reason: 'the server moves',
      begunAt: NOW,
      begunBy: 'Priya Anand',
    }
    await insertHold(web.db, hold)
    expect(await words()).toMatch(/Mail in trouble \(\d\).* Held mail .*the server moves/)
  })

  it('keeps what is in order to one line each', async () => {
    await web.db
      .updateTable('revisits')
      .set({ doneOn: day('2026-02-20') })
      .execute()
    await web.db.updateTable('candidates').set({ decision: 'rejected' }).execute()
    await web.db.updateTable('progressUpdates').set({ claim: 'progress' }).execute()
    await web.db
      .updateTable('meetings')
      .set({ cancelledOn: day('2026-02-20') })
      .where('heldOn', '>', day('2026-03-01'))
      .execute()
    const page = await words()
    expect(page).toContain(
      'In order The office has looked again at everything it was to look at by today. Every proposal from minutes has been decided. No answer waits for the office. Nobody has asked for more time. No meeting is planned.',
    )
  })

  it('invites the first minutes while the register is empty', async () => {
    const empty = await openWeb()
    const page = wordsOf((await empty.get('/')).body)
    expect(page).toContain('The register is empty. Put in minutes to begin.')
    expect(page).not.toContain('In order')
    await empty.close()
  })
})
