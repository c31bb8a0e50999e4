import { countCommitments } from '../../../db/checks.ts'
import { knownFrom } from '../../../db/commitments.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { sittingsBySeries } from '../../register/meetings/meetings.ts'
import { commitmentRow } from '../words/commitment-words.ts'
import { chosen, freshForm } from '../forms/forms.ts'
import { pagingOf, placeOf } from '../serving/paging.ts'
import { type Outlook, standingChoices, viewRegister } from '../commitments/register-view.ts'
import { page, type Route, type Visit } from '../serving/route.ts'
import { count } from '../words/words.ts'

/** The register itself: what needs attention at the top, then every commitment that the filters let through. */
export const registerRoutes: readonly Route[] = [
  { method: 'GET', path: '/commitments', section: 'register', handle: (visit) => showRegister(visit) },
]

const showRegister = async ({ app, moment, query }: Visit) => {
  const filters = {
    standing:
      chosen(
        query.one('standing'),
        standingChoices.map((choice) => choice.value),
      ) ?? 'open',
    owner: query.one('owner'),
    meeting: query.one('meeting'),
    words: query.one('words').slice(0, 200),
  }
  const meetings = (await listMeetings(app.db)).toReversed()
  const posts = await listPosts(app.db)
  const outlook: Outlook = { today: moment.today, sittings: sittingsBySeries(meetings.toReversed()) }
  const register = await viewRegister(app.db, outlook, knownFrom(meetings, posts))
  const asked = query.one('page')
  const { total, rows } = await register.list(
    filters.standing,
    {
      ...(filters.owner === '' ? {} : { ownerPostId: filters.owner }),
      ...(filters.meeting === '' ? {} : { meetingId: filters.meeting }),
      ...(filters.words === '' ? {} : { search: filters.words }),
    },
    (total) => placeOf(asked, total),
  )
  const shown = pagingOf(asked, total, (number) => registerHref({ ...filters, page: String(number) }))
  const isFiltered =
    filters.standing !== 'open' || filters.owner !== '' || filters.meeting !== '' || filters.words !== ''
  const missed = register.count('office-overdue')
  const isEmpty = register.count('open') === 0 && (await countCommitments(app.db)) === 0

  return page('register', {
    title: 'Register of commitments',
    isEmpty,
    isFiltered,
    form: freshForm(filters),
    officeOverdue:
      missed === 0
        ? null
        : {
            words: `${count(missed, 'revisit')} passed without a meeting`,
            link: missed === 1 ? 'Show it' : 'Show them',
            href: registerHref({ standing: 'office-overdue' }),
          },
    counts: tiles.map(({ choice, words }) => ({
      number: register.count(choice).toLocaleString('en-GB'),
      words,
      href: registerHref({ standing: choice }),
      alert: choice === 'overdue' && register.count(choice) > 0,
    })),
    waiting:
      register.proposals === 0
        ? null
        : `${count(register.proposals, 'proposal')} from minutes still to be decided`,
    options: {
      standings: standingChoices,
      owners: [
        { value: '', text: 'Everyone' },
        ...posts.map(({ id, title, code }) => ({ value: id, text: `${title} (${code})` })),
        { value: 'none', text: 'No post' },
      ],
      meetings: [
        { value: '', text: 'Any meeting' },
        ...meetings
          .filter((meeting) => meeting.heldOn <= moment.today)
          .map(({ id, seriesName, heldOn }) => ({ value: id, text: `${formatDay(heldOn)}, ${seriesName}` })),
      ],
    },
    shown: shownWords(shown, isFiltered),
    rows: rows.map((commitment) => commitmentRow(commitment, moment.today)),
    pagination: shown.pagination,
  })
}

const tiles = [
  { choice: 'overdue', words: 'Overdue' },
  { choice: 'due-soon', words: 'Due in the next 30 days' },
  { choice: 'awaiting-acceptance', words: 'Awaiting acceptance' },
  { choice: 'no-date', words: 'No date given' },
  { choice: 'open', words: 'All open' },
] as const

const registerHref = (filters: Readonly<Record<string, string>>): string => {
  const set = Object.entries(filters).filter(
    ([name, value]) =>
      value !== '' && !(name === 'standing' && value === 'open') && !(name === 'page' && value === '1'),
  )
  return set.length === 0 ? '/commitments' : `/commitments?${new URLSearchParams(set).toString()}`
}

const shownWords = (
  { from, to, total }: { from: number; to: number; total: number },
  isFiltered: boolean,
): string => {
  const what = isFiltered ? count(total, 'commitment') : count(total, 'open commitment')
  if (total === 0) return `${what} found`
  return from === 1 && to === total ? what : `${what}, showing ${from} to ${to}`
}
