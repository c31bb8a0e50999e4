import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childrenOf } from '../support/child-processes.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { type Hostile, refusedByContent, takesEverything } from './hostile-files.ts'

type Answers = ReadonlyMap<string, Awaited<ReturnType<Web['upload']>>>

const others = childrenOf()

describe.each([
  // A reading has ten seconds of silence and 256 MB; what takes all there is takes as well what is less.
  ['is refused for what it is', refusedByContent, {}],
  [
    'is stopped when it takes too much',
    takesEverything,
    { limits: { heapMb: 64, silenceMs: 1_500, overallMs: 10_000 } },
  ],
] as const)('a hostile file %s', (_, files, rules) => {
  let web: Web
  let answers: Answers
  let meanwhile: readonly number[]

  beforeAll(async () => {
    web = await openWeb({ reading: { ...rules, waiting: files.length } })
    // The browser's cookie comes first.
    await web.get('/minutes/new')
    // All at once, as an attack would come, while somebody else looks at pages.
    const all = Promise.all(
      files.map(async (file) => [file.name, await web.upload('/minutes/new', file)] as const),
    )
    const looked = []
    for (let page = 0; page < 10; page += 1) looked.push((await web.get('/minutes')).statusCode)
    meanwhile = looked
    answers = new Map(await all)
  }, 60_000)
  afterAll(() => web.close())

  it.each(files.map((file) => [file.what, file] as const))('%s', (__, { name, sentence }: Hostile) => {
    const answer = answers.get(name)
    expect(problemOf(answer?.body ?? '')).toEqual(
      typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence),
    )
    expect(answer?.statusCode).toBe(400)
    expect(answer?.body).not.toMatch(/\.ts:\d|at async|RangeError|node_modules/)
  })

  it('while pages answer', () => {
    expect(meanwhile).toEqual(Array(10).fill(200))
  })

  it('and nothing is kept of it, and no process is left of its reading', async () => {
    const kept = await Promise.all(
      (['documents', 'candidates', 'meetings', 'posts', 'people', 'history'] as const).map((table) =>
        web.db.selectFrom(table).selectAll().execute(),
      ),
    )
    expect(kept.flat()).toEqual([])
    expect(childrenOf()).toEqual(others)
  })
})

/** What the error summary says. */
const problemOf = (html: string): string =>
  wordsOf(/class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '')
