import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCandidate, listCandidates } from '../../../db/candidates.ts'
import { getCommitment, listCommitments } from '../../../db/commitments.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { findOrAddMeeting, findOrAddSeries, listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { loadMinutesCheck } from '../../../src/agenda/load-minutes-check.ts'
import { recordOutcomes } from '../../../src/agenda/record-outcomes.ts'
import { loadSaidBefore } from '../../../src/agenda/said-before.ts'
import type { Candidate } from '../../../src/extraction/candidate.ts'
import type { MadeAtMeeting } from '../../../src/register/commitments/add-at-meeting.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import type { Meeting } from '../../../src/register/meetings/meetings.ts'
import { recordAsOutcome } from '../../../src/register/review/restate-candidate.ts'
import { takePickedWords, takeProposalsWords } from '../../../src/register/minutes/take-minutes-words.ts'
import { verifyQuotes } from '../../../src/register/verify-quotes.ts'
import { aDueReading, day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../../support/minutes.ts'

const NOW = momentOn('2026-04-20')
const heldOn = day('2026-04-14')
const june = aDueReading({
  phrase: 'by the end of June',
  anchorOn: heldOn,
  dueOn: day('2026-06-30'),
  precision: 'month',
  working: '“by the end of June” means by its last day, 30 June 2026.',
})
const inMinutes = aCandidate({
  quote: 'Action: DCC to share the force drone policy with the Police and Crime Panel by the end of June.',
  place: { page: 4, item: '7', paragraph: 31 },
  due: june,
})

eachDatabase('minutes of a meeting at which something was recorded', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  let april: Meeting
  beforeEach(async () => {
    register = await open()
    db = register.db
    await takeIn(db)
    const series = await findOrAddSeries(db, 'Holding to Account Meeting', NOW.at)
    april = await findOrAddMeeting(db, series, heldOn, { chair: 'Petra Thornbury', theme: '' }, NOW.at)
  })
  afterEach(() => register.close())

  const postId = async (code: string) => (await listPosts(db)).find((post) => post.code === code)?.id ?? ''
  const takeDown = async (given: Partial<MadeAtMeeting> = {}) => {
    const made: MadeAtMeeting = {
      ...{ words: 'Share the drone policy with the Panel', kind: 'action', lookAgainOn: null },
      ...{ ownerPostId: await postId('DCC'), due: june, seeAlsoRef: null },
      ...given,
    }
    const [ref = ''] = await recordOutcomes(db, april, { outcomes: [], made: [made] }, clerk, NOW)
    return ref
  }
  const recordMoreTime = async (on: string) => {
    const { version } = await getCommitment(db, 'C-0001')
    const outcome = {
      ...{ ref: 'C-0001', version, kind: 'more-time' as const, words: 'The supplier is late' },
      ...{ on: day(on), agreedBy: 'Petra Thornbury', replacedBy: '' },
    }
    await recordOutcomes(db, april, { outcomes: [outcome], made: [] }, clerk, NOW)
  }
  const propose = async (candidates: readonly Candidate[], text?: string) => {
    const minutes = someMinutes(
      { heldOn },
      candidates,
      text === undefined ? { name: 'april.txt' } : { name: 'april.txt', text },
    )
    const { documentId } = await importMinutes(db, minutes, clerk, NOW)
    return await listCandidates(db, documentId)
  }
  const beside = async (candidate: Candidate, text?: string) => {
    const stored = await propose([candidate], text)
    const found = await loadSaidBefore(db, stored)
    return (found.get(stored[0]?.id ?? '') ?? []).map(({ earlier }) => earlier.ref)
  }

  describe('their words', () => {
    it('become the quote of a promise that was taken down, and what was taken down stays on record', async () => {
      const ref = await takeDown()
      const [candidate] = await propose([inMinutes])
      await takeProposalsWords(db, candidate?.id ?? '', { ref, version: 1 }, clerk, NOW)
      const taken = await getCommitment(db, ref)
      expect(taken).toMatchObject({
        quote: inMinutes.quote,
        place: inMinutes.place,
        documentId: candidate?.documentId,
        ownerText: 'DCC',
        fromMeeting: { words: 'Share the drone policy with the Panel' },
        dueOn: '2026-06-30',
        baselineDueOn: '2026-06-30',
        due: { phrase: 'by the end of June' },
      })
      expect(await findCandidate(db, candidate?.id ?? '')).toMatchObject({
        decision: { as: 'accepted', commitmentId: taken.id },
      })
      expect((await listHistory(db, 'commitment', taken.id)).at(-1)).toMatchObject({
        act: 'took the words of the minutes',
        detail: { from: 'Share the drone policy with the Panel', to: inMinutes.quote },
      })
      expect(await verifyQuotes(db)).toMatchObject({ quotes: 2, withoutMinutes: [], problems: [] })
      expect(await checkHistory(db)).toMatchObject({ sound: true })
    })

    it('leave the first date as it was recorded, and keep theirs beside it', async () => {
      const ref = await takeDown({ due: aDueReading({ anchorOn: heldOn, dueOn: day('2026-05-31') }) })
      const [candidate] = await propose([inMinutes])
      await takeProposalsWords(db, candidate?.id ?? '', { ref }, clerk, NOW)
      expect(await getCommitment(db, ref)).toMatchObject({
        dueOn: '2026-05-31',
        baselineDueOn: '2026-05-31',
        due: { phrase: 'in 6 months', otherReadings: [{ dueOn: '2026-06-30' }] },
        extensions: [],
      })
    })

    it('give the first date where none was recorded', async () => {
      const ref = await takeDown({ due: null })
      const [candidate] = await propose([inMinutes])
      await takeProposalsWords(db, candidate?.id ?? '', { ref }, clerk, NOW)
      expect(await getCommitment(db, ref)).toMatchObject({
        dueOn: '2026-06-30',
        baselineDueOn: '2026-06-30',
        due: { phrase: 'by the end of June', dueOn: '2026-06-30' },
        extensions: [{ from: null, to: '2026-06-30', agreedBy: 'Petra Thornbury' }],
      })
    })

    it.each([
      ['give the owner where none was recorded', null, false, 'DCC'],
      ['leave another owner as it was recorded', 'CC', false, 'CC'],
      ['bring their owner when a person says so', 'CC', true, 'DCC'],
    ] as const)('%s', async (_, recorded, withOwner, code) => {
      const ref = await takeDown({ ownerPostId: recorded === null ? null : await postId(recorded) })
      const [candidate] = await propose([inMinutes])
      await takeProposalsWords(db, candidate?.id ?? '', { ref, withOwner }, clerk, NOW)
      expect((await getCommitment(db, ref)).owner?.code).toBe(code)
    })

    it('can be picked where nothing was proposed', async () => {
      const ref = await takeDown()
      const [candidate] = await propose([inMinutes])
      const { documentId = '' } = candidate ?? {}
      const words = {
        ...{ documentId, meetingId: april.id, quote: 'DCC to share the force drone policy' },
        ...{
          place: inMinutes.place,
          ownerText: 'DCC',
          ownerPostId: null,
          due: null,
          measure: null,
          actionNumber: null,
        },
      }
      await takePickedWords(db, { ref }, words, clerk, NOW)
      expect(await getCommitment(db, ref)).toMatchObject({ quote: words.quote, documentId })
      const again = takePickedWords(db, { ref }, words, clerk, NOW)
      await expect(again).rejects.toThrow(`${ref} has its words from minutes already`)
    })

    it('are refused where they do not stand, or are of another meeting', async () => {
      const ref = await takeDown()
      const [candidate] = await propose([inMinutes])
      const words = {
        ...{ documentId: candidate?.documentId ?? '', meetingId: april.id, quote: 'Never said' },
        ...{
          place: inMinutes.place,
          ownerText: null,
          ownerPostId: null,
          due: null,
          measure: null,
          actionNumber: null,
        },
      }
      await expect(takePickedWords(db, { ref }, words, clerk, NOW)).rejects.toThrow(
        'do not stand in april.txt',
      )
      const [october] = await listMeetings(db)
      const elsewhere = { ...words, quote: inMinutes.quote, meetingId: october?.id ?? '' }
      await expect(takePickedWords(db, { ref }, elsewhere, clerk, NOW)).rejects.toThrow('minutes of another')
      expect((await getCommitment(db, ref)).documentId).toBeNull()
    })

    it('are taken once, when two people decide', async () => {
      const ref = await takeDown()
      const [candidate] = await propose([inMinutes])
      await takeProposalsWords(db, candidate?.id ?? '', { ref, version: 1 }, clerk, NOW)
      await expect(
        takeProposalsWords(db, candidate?.id ?? '', { ref, version: 1 }, clerk, NOW),
      ).rejects.toThrow('has been decided already')
    })
  })

  describe('a proposal is set beside a promise that was taken down', () => {
    it.each([
      ['in other words', {}, true],
      [
        'with another owner, for a person to look at',
        {
          quote: 'CC to share the drone policy with the Panel.',
          owner: { text: 'CC', from: 'stated', post: 'CC' },
        },
        true,
      ],
      ['without its date', { quote: 'DCC to share drone policy with the Panel.', due: null }, true],
      [
        'but not on another matter',
        { quote: 'DCC to bring the fleet replacement plan by the end of June.' },
        false,
      ],
      [
        'but not on another deed with the same thing',
        { quote: 'DCC to withdraw the hangar lease and the licence at Amblesea by the end of June.' },
        false,
      ],
      ['but not because of a word that any promise holds', { quote: 'DCC to share the report.' }, false],
    ] as const)('%s', async (_, given, isFound) => {
      const ref = await takeDown()
      expect(await beside(aCandidate({ ...inMinutes, ...given }))).toEqual(isFound ? [ref] : [])
    })
  })

  describe('a proposal is set beside an outcome that was recorded', () => {
    const text = (words: string, heading = '3.1 Custody improvement plan') =>
      [
        'Holding to Account Meeting',
        heading,
        words,
        '4 Any other business',
        'The flood store at Amblesea was noted.',
      ].join('\n')
    const extended = 'It was agreed to extend the date to 1 June 2026.'
    const dated = (quote: string, dueOn: string) =>
      aCandidate({ quote, owner: null, due: aDueReading({ phrase: 'to 1 June', dueOn: day(dueOn) }) })

    it.each([
      [
        'that says only how long, under its heading',
        dated(extended, '2026-06-01'),
        text(extended),
        ['C-0001'],
      ],
      [
        'that gives the day of it in other words',
        dated('The revised paper is due on 1 June 2026.', '2026-06-01'),
        text('The revised paper is due on 1 June 2026.'),
        ['C-0001'],
      ],
      [
        'that speaks of more time until another day, for a person to compare',
        dated('It was agreed to extend the date to 9 July 2026.', '2026-07-09'),
        text('It was agreed to extend the date to 9 July 2026.'),
        ['C-0001'],
      ],
      [
        'but not under another heading',
        dated(extended, '2026-06-01'),
        text(extended, '3.1 Fleet replacement'),
        [],
      ],
      [
        'but not with another day and no word of more time',
        dated('The next paper is due on 9 July 2026.', '2026-07-09'),
        text('The next paper is due on 9 July 2026.'),
        [],
      ],
    ] as const)('%s', async (_, candidate, words, refs) => {
      await recordMoreTime('2026-06-01')
      expect(await beside(candidate, words)).toEqual(refs)
    })

    it('which nothing was recorded of is set beside nothing', async () => {
      expect(await beside(dated(extended, '2026-06-01'), text(extended))).toEqual([])
    })

    it('and is kept with it when a person says so, without a change', async () => {
      await recordMoreTime('2026-06-01')
      const [stored] = await propose([dated(extended, '2026-06-01')], text(extended))
      const before = await getCommitment(db, 'C-0001')
      await recordAsOutcome(db, stored?.id ?? '', { ref: 'C-0001', version: before.version }, clerk, NOW)
      expect(await getCommitment(db, 'C-0001')).toEqual({ ...before, version: before.version + 1 })
      expect(await findCandidate(db, stored?.id ?? '')).toMatchObject({ decision: { as: 'restated' } })
    })
  })

  describe('what was recorded and does not stand in them', () => {
    const checked = async (text: string, candidates: readonly Candidate[] = []) => {
      const stored = await propose(candidates, [text, ...candidates.map(({ quote }) => quote)].join('\n'))
      const check = await loadMinutesCheck(db, april.id, await loadSaidBefore(db, stored))
      const refs = (list: readonly { earlier: { ref: string } }[] = []) =>
        list.map(({ earlier }) => earlier.ref)
      return {
        notFound: refs(check?.notFound),
        unquoted: check?.unquoted.map(({ earlier, isMentioned }) => [earlier.ref, isMentioned]) ?? [],
      }
    }

    it.each([
      ['is listed', 'The board discussed the estate.', ['C-0001']],
      ['is found by its reference', 'C-0001 was given until June.', []],
      [
        'is found where the minutes tell of it',
        'Members heard that the custody improvement plan had been shared.',
        [],
      ],
      ['is not found by a topic alone', 'Custody figures were noted.', ['C-0001']],
    ])('%s', async (_, text, notFound) => {
      await recordMoreTime('2026-06-01')
      expect((await checked(text)).notFound).toEqual(notFound)
    })

    it('is listed for promises as well, until a proposal holds them', async () => {
      const ref = await takeDown()
      expect((await checked('The board discussed the estate.')).unquoted).toEqual([[ref, false]])
    })

    it('is told apart when they speak of it, though nothing was proposed', async () => {
      const ref = await takeDown()
      const words = 'The DCC said that the drone policy would go to the Panel.'
      expect((await checked(words)).unquoted).toEqual([[ref, true]])
    })

    it('is not listed where what superseded it is found', async () => {
      const { version } = await getCommitment(db, 'C-0001')
      const outcome = {
        ...{ ref: 'C-0001', version, kind: 'superseded' as const, words: '', on: null, agreedBy: '' },
        replacedBy: 0,
      }
      const made = {
        ...{ words: 'Share the drone policy with the Panel', kind: 'action' as const, ownerPostId: null },
        ...{ due: null, lookAgainOn: null, seeAlsoRef: null },
      }
      await recordOutcomes(db, april, { outcomes: [outcome], made: [made] }, clerk, NOW)
      expect((await checked('The board discussed the estate.', [inMinutes])).notFound).toEqual([])
    })

    it('is not listed where a proposal may be it', async () => {
      await takeDown()
      expect((await checked('The board discussed the estate.', [inMinutes])).unquoted).toEqual([])
    })
  })

  it('without anything recorded, nothing is checked', async () => {
    await propose([inMinutes])
    expect(await loadMinutesCheck(db, april.id, new Map())).toBeNull()
    expect(await listCommitments(db)).toHaveLength(1)
  })
})
