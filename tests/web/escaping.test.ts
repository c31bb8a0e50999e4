import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { findOrAddMeeting, findOrAddSeries } from '../../db/meetings.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { day } from '../support/builders.ts'
import { clerk, moment, NOW, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

const hostile = `<script>alert(1)</script> {{7*7}} O'Neill "quoted" \${x}`

describe('what people and minutes say is shown as it was written', () => {
  let web: Web
  beforeEach(async () => {
    web = await openWeb({ signedInAs: null })
    const { second } = await seedOffice(web.db)
    const [first] = await listCandidates(web.db, second.documentId)
    await acceptCandidate(web.db, first?.id ?? '', {}, clerk, moment)
    const series = await findOrAddSeries(web.db, 'Northfold Panel', NOW)
    await findOrAddMeeting(web.db, series, day('2026-05-05'), { chair: hostile, theme: hostile }, NOW)
    await web.post('/sign-in', { who: 'other', name: hostile, next: '/' })
  })
  afterEach(() => web.close())

  const shown = async (path: string): Promise<string> => {
    const { body } = await web.get(path)
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('49 ')
    return wordsOf(body)
  }

  it('in the header', async () => {
    expect(await shown('/')).toContain(hostile)
  })

  it.each(['/commitments', '/commitments/C-0007', '/commitments/C-0007/answer', '/meetings/HTAM-2026-02-10'])(
    'in a quote on %s',
    async (path) => {
      expect(await shown(path)).toContain("O'Neill to send the <script>alert(1)</script> {{7*7}} report")
    },
  )

  it('in the search box', async () => {
    const { body } = await web.get(`/commitments?words=${encodeURIComponent(hostile)}`)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}')
  })

  it('in words that may have been said before, and in those said first', async () => {
    const waiting = await web.db
      .selectFrom('candidates')
      .select(['id', 'documentId'])
      .where('decision', 'is', null)
      .executeTakeFirstOrThrow()
    const path = `/minutes/${waiting.documentId}/proposals/${waiting.id}/restatement?of=C-0007`
    expect(await shown(path)).toContain("O'Neill to send the <script>alert(1)</script> {{7*7}} report")
    await shown(path.replace('C-0007', encodeURIComponent(hostile)))
    await web.post(path, { of: 'C-0007', version: '1', way: 'new' })
    expect(await shown('/commitments/C-0007')).toContain('See also C-0008')
    expect(await shown('/commitments/C-0008')).toContain("“Action: O'Neill to send the <script>")
  })

  it('in a theme and a chair', async () => {
    const words = await shown('/meetings/NP-2026-05-05')
    expect(words.split(hostile).length - 1).toBeGreaterThanOrEqual(3)
  })

  it('in a reason, in the history and in the banner', async () => {
    const version =
      /name="version" value="(\d+)"/.exec((await web.get('/commitments/C-0007/close')).body)?.[1] ?? ''
    await web.post('/commitments/C-0007/close', {
      version,
      as: 'withdrawn',
      'superseded-by': '',
      reason: hostile,
    })
    const words = await shown('/commitments/C-0007')
    expect(words).toContain(`Reason: ${hostile}`)
  })

  it('in the title of a post, and in the banner that names it', async () => {
    await web.post('/posts/new', { title: hostile, code: '<b>', side: 'force', mail: 'none' })
    const words = await shown('/posts')
    expect(words).toContain(`${hostile} was added.`)
    expect(words).toContain(`${hostile} <b>`)
  })
})
