import { listHoldings, listPosts } from '../../../db/people.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { holdersOn, type Post } from '../../register/people/posts.ts'
import { mailNames, noAddress, sideNames } from '../words/post-words.ts'
import { page, type Route } from '../serving/route.ts'

const sides: readonly Post['side'][] = ['office', 'force', 'partner']

/** The posts, who holds each today, and what mail reaches them. */
export const postsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/posts',
    section: 'posts',
    handle: async ({ app, moment }) => {
      const posts = await listPosts(app.db)
      const today = holdersOn(await listHoldings(app.db), moment.today)
      const told = new Set(posts.flatMap(({ escalatesToPostId }) => escalatesToPostId ?? []))
      const getsMail = (post: Post): boolean =>
        post.mail !== 'none' || post.escalatesToPostId !== null || told.has(post.id)
      const row = (post: Post) => ({
        href: `/posts/${post.id}`,
        title: post.title,
        code: post.code,
        mail: mailNames[post.mail],
        next: posts.find(({ id }) => id === post.escalatesToPostId)?.title ?? null,
        holders: today
          .filter((holding) => holding.post.id === post.id)
          .map(({ person, fromOn }) => ({
            name: person.name,
            href: `/people/${person.id}`,
            since: `since ${formatDay(fromOn)}`,
            email: person.email,
            // A post that receives nothing needs no address.
            flag: person.email === '' && getsMail(post) ? noAddress : null,
          })),
      })
      return page('posts', {
        title: 'Posts',
        sides: sides
          .map((side) => ({
            name: sideNames[side],
            rows: posts.filter((post) => post.side === side).map(row),
          }))
          .filter(({ rows }) => rows.length > 0),
      })
    },
  },
]
