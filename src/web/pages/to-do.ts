import { countCommitments } from '../../../db/checks.ts'
import { formatLongDay } from '../../calendar/plain-date.ts'
import { page, type Route } from '../serving/route.ts'
import { toDoParts } from '../commitments/to-do-view.ts'

/** Where the office begins its day: what waits for it, its own overdue looks first. */
export const toDoRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    section: 'to-do',
    handle: async (visit) => {
      const parts = await toDoParts(visit)
      return page('to-do', {
        title: 'To do',
        today: formatLongDay(visit.moment.today),
        isEmpty: (await countCommitments(visit.app.db)) === 0,
        // What is late is never hidden behind what is not; what is in order takes one line at the foot.
        parts: parts.filter(({ items }) => items.length > 0),
        quiet: parts.filter(({ items }) => items.length === 0).map(({ none }) => none),
      })
    },
  },
]
