import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `types`: the import is `import type`, which is gone when the program runs. `lazy`: `await import()`. */
type Import = { readonly from: string; readonly to: string; readonly types: boolean; readonly lazy: boolean }

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()

const files = ['src', 'db', 'jobs'].flatMap(filesOf)

/** The code without its comments; words in strings stay. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')

const code = new Map(files.map((file) => [file, codeOf(file)]))

const importsOf = (file: string): readonly Import[] => {
  const text = code.get(file) ?? ''
  const to = (name: string): string =>
    name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name
  const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{][^'"]*?\sfrom\s+)?'([^']+)'/gm)]
  const called = [...text.matchAll(/(typeof\s+)?\bimport\('([^']+)'\)(\.\w)?/g)]
  return [
    ...fixed.map(([, types, name]) => ({
      from: file,
      to: to(name ?? ''),
      types: types !== undefined,
      lazy: false,
    })),
    ...called.map(([, typed, name, member]) => ({
      from: file,
      to: to(name ?? ''),
      types: typed !== undefined || member !== undefined,
      lazy: true,
    })),
  ]
}

const imports = files.flatMap(importsOf)
const inside = imports.filter((i) => /^(src|db|jobs)\//.test(i.to))
const outside = imports.filter((i) => !/^(src|db|jobs|\.)/.test(i.to) && !i.to.startsWith('node:'))

const say = ({ from, to }: Import): string => `${from} imports ${to}`

/** The folder whose rule holds for a file: 'src/register', 'db', 'src/app.ts' for a file at the top of src. */
const areaOf = (file: string): string => {
  const [top = '', next = ''] = file.split('/')
  return top === 'src' ? `src/${next}` : top
}

const ports = ['src/errors.ts', 'src/clock.ts', 'src/log.ts', 'src/templates.ts']
const everythingBelow = [
  'src/calendar',
  'src/minutes',
  'src/extraction',
  'src/reading',
  'src/register',
  'src/delivery',
  'src/notifications',
  'src/agenda',
  'src/operation',
  'src/config.ts',
  'src/answers-config.ts',
  'src/papers-config.ts',
  'src/app.ts',
  'src/open-register.ts',
  'src/open-mailer.ts',
  'src/mail-writing.ts',
  'db',
  'jobs',
]

/**
 * Who may import whom; data flows down the page. A name ending in .ts is that file alone; `types:` allows types
 * only. Every area may import itself and the errors.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/calendar': [],
  'src/minutes': ['src/calendar'],
  // Post names and meeting days arrive as plain data, so extraction never learns of the register.
  'src/extraction': ['src/minutes', 'src/calendar', 'src/version.ts'],
  // The readers run in a process of their own; only its messages come back.
  'src/reading': ['src/extraction', 'src/minutes', 'types:src/calendar'],
  // A quote that does not stand in its document is refused where it enters: here.
  'src/register': [
    'src/calendar',
    'types:src/extraction',
    // What tells one promise from another is asked of two candidates and of a candidate and a commitment.
    'src/extraction/restated/telling-words.ts',
    'src/extraction/restated/deeds.ts',
    // Which body "the April Board" is, is asked by the reader and again once a sitting is planned.
    'src/extraction/names/meeting-names.ts',
    'types:src/minutes/document.ts',
    'src/minutes/quoting/quote.ts',
    'src/minutes/quoting/find-words.ts',
    'db',
    ...ports,
  ],
  'src/delivery': ['src/calendar', 'db', ...ports],
  'src/notifications': ['src/register', 'src/calendar', 'src/delivery/message.ts', 'db', ...ports],
  'src/agenda': [
    'src/register',
    'src/calendar',
    'types:src/extraction',
    'types:src/papers-config.ts',
    'db',
    ...ports,
  ],
  // How the program runs: what is wrong, what holds mail, what came back.
  'src/operation': [
    'src/delivery',
    'src/calendar',
    'src/register/people/posts.ts',
    'types:src/register/actor.ts',
    'db',
    ...ports,
  ],
  // Rows in, rows out. The two naming rules of meetings are asked where the row is made.
  db: ['types:src', 'src/register/meetings/meetings.ts', 'src/errors.ts'],
  jobs: ['db/job-runs.ts', 'types:db/schema.ts', 'types:src/clock.ts', 'types:src/log.ts', 'src/calendar'],
  'src/clock.ts': ['src/calendar'],
  'src/log.ts': [],
  'src/version.ts': [],
  'src/errors.ts': [],
  'src/templates.ts': [],
  'src/config.ts': [
    'types:db/connect.ts',
    'src/calendar',
    'src/answers-config.ts',
    'src/mail-config.ts',
    'src/nearest-name.ts',
    'src/papers-config.ts',
  ],
  'src/mail-config.ts': ['types:src/answers-config.ts'],
  'src/nearest-name.ts': [],
  'src/answers-config.ts': [],
  'src/papers-config.ts': [],
  // The work that jobs are given: plans and delivers mail.
  'src/mail-work.ts': [
    'types:jobs/registry.ts',
    'types:src/config.ts',
    'src/mail-writing.ts',
    'src/notifications',
    'src/delivery',
    'src/operation',
    'src/calendar',
    'src/register',
    'db',
    ...ports,
  ],
  'src/mail-writing.ts': [
    'types:src/config.ts',
    'types:db/schema.ts',
    'src/notifications',
    'src/agenda',
    'src/register',
  ],
  'src/app.ts': ['src', 'db', 'jobs'],
  'src/open-register.ts': ['types:src/config.ts', 'types:src/register/actor.ts', 'db', ...ports],
  'src/open-mailer.ts': [
    'types:jobs/runner.ts',
    'types:src/config.ts',
    'types:src/notifications/preview.ts',
    'src/delivery',
  ],
  'src/web': [...everythingBelow, ...ports],
  'src/api': [...everythingBelow, ...ports],
  'src/cli': [...everythingBelow, ...ports, 'src/version.ts', 'src/web', 'src/demo'],
  'src/demo': [...everythingBelow, ...ports, 'src/web', 'src/cli'],
  'src/main.ts': ['src/cli', 'src/reading'],
}

/**
 * The rooms of a large area, lowest first: each imports those above it in its list and what its area shares. Files
 * of the area itself, outside any room, lead through the rooms and may import them all.
 */
const rooms: Readonly<
  Record<string, { readonly shared: readonly string[]; readonly order: readonly string[] }>
> = {
  'src/extraction': {
    // What a candidate and a proposal are.
    shared: ['candidate.ts', 'proposal.ts'],
    order: [
      'patterns',
      'names',
      'due-rules',
      'measures',
      'sentences',
      'attendance',
      'meeting',
      'owners',
      'tables',
      'refusals',
      'promises',
      'marked',
      'due-days',
      'doubts',
      'weighing',
      'restated',
    ],
  },
  'src/register': {
    // Who acts, and the one way in which a commitment changes.
    shared: ['actor.ts', 'change-commitment.ts'],
    order: [
      'people',
      'commitments',
      'meetings',
      'answers',
      'restatements',
      'review',
      'minutes',
      'reader-report',
    ],
  },
  'src/web': {
    shared: [],
    order: ['words', 'serving', 'forms', 'review', 'agenda', 'answering', 'commitments', 'pages'],
  },
}

const allows = (rule: string, found: Import): boolean => {
  const typesOnly = rule.startsWith('types:')
  const target = typesOnly ? rule.slice('types:'.length) : rule
  return (!typesOnly || found.types) && (found.to === target || found.to.startsWith(`${target}/`))
}

describe('the folders', () => {
  it('are all in the table', () => {
    expect([...new Set(files.map(areaOf))].filter((area) => mayImport[area] === undefined)).toEqual([])
  })

  it('import what the table allows and nothing else', () => {
    const forbidden = inside.filter((found) => {
      const area = areaOf(found.from)
      const rules = [area, 'src/errors.ts', ...(mayImport[area] ?? [])]
      return !rules.some((rule) => allows(rule, found))
    })
    expect(forbidden.map(say)).toEqual([])
  })

  it('hold every file that is imported', () => {
    expect(inside.filter((found) => !code.has(found.to)).map(say)).toEqual([])
  })

  it('import no test', () => {
    expect(imports.filter((found) => found.to.startsWith('tests/')).map(say)).toEqual([])
  })

  it('have no circle among what is imported when the program runs', () => {
    expect(circles(inside.filter((found) => !found.types))).toEqual([])
  })

  it('leave the bodies of the ports to app.ts', () => {
    const bodies: Readonly<Record<string, readonly string[]>> = {
      'db/connect.ts': ['src/open-register.ts', 'src/cli/migrate.ts'],
      'jobs/embedded-runner.ts': ['src/app.ts'],
      'jobs/bullmq-runner.ts': ['src/app.ts'],
      // nodemailer has one door, so the folder mailer composes its files there.
      'src/delivery/smtp-mailer.ts': ['src/open-mailer.ts', 'src/delivery/folder-mailer.ts'],
      'src/delivery/folder-mailer.ts': ['src/open-mailer.ts'],
    }
    const loose = inside.filter((found) => !found.types && bodies[found.to]?.includes(found.from) === false)
    expect(loose.map(say)).toEqual([])
  })
})

describe.each(Object.entries(rooms))('the rooms of %s', (area, { shared, order }) => {
  const own = inside.filter(({ from, to }) => from.startsWith(`${area}/`) && to.startsWith(`${area}/`))
  const roomOf = (file: string): string => file.slice(area.length + 1).replace(/\/.*|^[^/]*\.ts$/, '')

  it('are all in the list', () => {
    const there = new Set(files.filter((file) => file.startsWith(`${area}/`)).map(roomOf))
    there.delete('')
    expect([...there].toSorted()).toEqual(order.toSorted())
  })

  it('import those above them in the list only', () => {
    const wrong = own.filter(({ from, to, types }) => {
      const [at, target] = [roomOf(from), roomOf(to)]
      if (at === '' || at === target) return false
      if (target === '') return !shared.some((file) => to === `${area}/${file}`)
      return !types && order.indexOf(target) > order.indexOf(at)
    })
    expect(wrong.map(say)).toEqual([])
  })
})

describe('each library', () => {
  /** One door each: to replace a library is to change one file. */
  const doors: Readonly<Record<string, string>> = {
    nodemailer: 'src/delivery/smtp-mailer.ts',
    'postal-mime': 'src/operation/read-bounce.ts',
    docx: 'src/agenda/docx-library.ts',
    mammoth: 'src/minutes/docx/read-docx.ts',
    unpdf: 'src/minutes/pdf/read-pdf.ts',
    htmlparser2: 'src/minutes/odt/xml-tree.ts',
    parse5: 'src/minutes/html/markup-tree.ts',
    'parse5-htmlparser2-tree-adapter': 'src/minutes/html/markup-tree.ts',
    nunjucks: 'src/templates.ts',
    bullmq: 'jobs/bullmq-runner.ts',
    ioredis: 'jobs/bullmq-runner.ts',
    'better-sqlite3': 'db/connect.ts',
    pg: 'db/connect.ts',
    'chrono-node': 'src/extraction',
    commander: 'src/cli',
    'date-fns': 'src/calendar',
    '@date-fns/tz': 'src/calendar',
    fastify: 'src/web',
    '@fastify': 'src/web',
    'govuk-frontend': 'src/web',
    'ical-generator': 'src/notifications/calendar-file.ts',
    kysely: '',
  }
  /** Behind these doors a whole folder may use the library, since the folder is about it. */
  const folders = new Set(['src/web', 'src/calendar'])
  const libraryOf = (name: string): string =>
    Object.keys(doors).find((known) => name === known || name.startsWith(`${known}/`)) ?? name

  it('has a door', () => {
    expect(outside.filter((found) => doors[libraryOf(found.to)] === undefined).map(say)).toEqual([])
  })

  it('is imported at its door only', () => {
    const wrong = outside.filter((found) => {
      const door = doors[libraryOf(found.to)] ?? ''
      return door !== '' && found.from !== door && !found.from.startsWith(`${door}/`)
    })
    expect(wrong.map(say)).toEqual([])
  })

  it('is imported in one file', () => {
    const users = Map.groupBy(outside, (found) => libraryOf(found.to))
    const shared = [...users].flatMap(([library, found]) => {
      const door = doors[library] ?? ''
      const from = [...new Set(found.map((i) => i.from))]
      return door === '' || folders.has(door) || from.length === 1 ? [] : [`${library}: ${from.join(', ')}`]
    })
    expect(shared).toEqual([])
  })

  it('that is heavy or not always needed is loaded when it is needed', () => {
    const heavy = new Set(['bullmq', 'ioredis', 'pg', 'mammoth', 'unpdf', 'docx', 'postal-mime'])
    const eager = outside.filter((found) => heavy.has(libraryOf(found.to)) && !found.types && !found.lazy)
    expect(eager.map(say)).toEqual([])
  })

  it('Kysely runs in db only: elsewhere it is the type of a handle', () => {
    const users = outside.filter((found) => found.to.startsWith('kysely') && !found.types)
    expect(users.filter((found) => !found.from.startsWith('db/')).map(say)).toEqual([])
  })
})

describe('the world outside', () => {
  const usersOf = (words: RegExp): readonly string[] =>
    files.filter((file) => words.test(code.get(file) ?? ''))

  it('is read in main.ts only, as far as the environment and the arguments go', () => {
    expect(usersOf(/\bprocess\.(env|argv)\b/)).toEqual(['src/main.ts'])
  })

  it('tells the time in clock.ts only', () => {
    expect(usersOf(/\bnew Date\(\s*\)|\bDate\.now\(|\bTemporal\.Now\b/)).toEqual(['src/clock.ts'])
  })

  it('is not asked for chance, but for the keys of rows and secrets', () => {
    expect(usersOf(/\bMath\.random\(/)).toEqual([])
  })
})

describe('pure files', () => {
  const pure = files.filter((file) =>
    [
      /^src\/calendar\//,
      /^src\/extraction\/(?!(?:read-minutes-file|reader-version)\.ts)/,
      /^src\/register\/(?:[\w-]+\/)?(standing|target-line|revisits|meetings|posts|commitment|actor|rejection-reasons|review-facts|reviewed-due|words-taken|meetings-in|pair-by-words|reader-score|score-words|replay-score|action-number|answer-link|extension-request|evidence|find-restatements|rarity|restatement-reason|restating-words|out-of-question|same-promise|figures|holiday-dates|silence|series|rhythm|propose-sittings|anchored-dates|month-sittings|slips|agreed-moves|promised-at|mentions|same-place|drafting|papers-out)\.ts$/,
      /^src\/notifications\/(ladder(-book)?|plan-[\w-]+|notice(-\w+)?|\w+-words|readers|facts|escalation|look-grounds|next-look|reached-rungs|said-of-many|monthly-figures|movement)\.ts$/,
      /^src\/agenda\/(revisit-agenda|selection|suggested-question|groups|strays|nothing-due|standing-items|agenda-item|matter-facts|quote-words|matter-record|next-sitting|draw-matters|choices|omissions|compare-agendas|item-lines|why-gone|draft-moves|lateness|outcomes|check-minutes|docx-styles|question-pack|question-lines|brief\/(?!load|render)[\w-]+)\.ts$/,
      /^src\/delivery\/(message|address)\.ts$/,
      /^src\/operation\/(judge-clock|finding|findings|mail-findings)\.ts$/,
      /^src\/minutes\/(document|quoting\/[\w-]+|lines\/(?!decode-text)[\w-]+|repairs\/[\w-]+)\.ts$/,
      /^jobs\/(schedule|registry|redis-fitness)\.ts$/,
    ].some((pattern) => pattern.test(file)),
  )

  it('are there', () => {
    expect(pure.length).toBeGreaterThan(40)
  })

  it('never wait', () => {
    expect(pure.filter((file) => /\basync\s*[(\w]|\bawait\s+[\w(]/.test(code.get(file) ?? ''))).toEqual([])
  })

  it('know no database, no clock and no file system', () => {
    const impure = imports.filter(
      (found) =>
        pure.includes(found.from) &&
        !found.types &&
        (/^db\//.test(found.to) ||
          found.to === 'src/clock.ts' ||
          /^(kysely|node:(fs|child_process|net|http|https|os))/.test(found.to)),
    )
    expect(impure.map(say)).toEqual([])
  })

  it('import pure files only', () => {
    const impure = inside.filter(
      (found) =>
        pure.includes(found.from) && !found.types && !pure.includes(found.to) && found.to !== 'src/errors.ts',
    )
    expect(impure.map(say)).toEqual([])
  })
})

describe('the code', () => {
  const filesWith = (words: RegExp): readonly string[] =>
    files.filter((file) => words.test(code.get(file) ?? ''))

  it('has no enum, no class but an error, no namespace', () => {
    expect(filesWith(/^\s*(export\s+)?(const\s+)?enum\s/m)).toEqual([])
    expect(
      filesWith(/^\s*(export\s+)?(abstract\s+)?class\s+\w+(?!\w* extends \w*Error)/m).filter(
        (f) => f !== 'src/errors.ts',
      ),
    ).toEqual([])
    expect(filesWith(/^\s*(export\s+)?namespace\s/m)).toEqual([])
  })

  it('switches no check off', () => {
    expect(
      files.filter((f) =>
        /@ts-(ignore|expect-error|nocheck)|oxlint-disable(?!-next-line \S)|eslint-disable/.test(
          readFileSync(join(root, f), 'utf8'),
        ),
      ),
    ).toEqual([])
    expect(filesWith(/(?<!\(\?):\s*any\s*[,;)=|[\]>]|\bas any\b|<any>/)).toEqual([])
  })

  it('leaves nothing for later', () => {
    expect(
      files.filter((f) => /\b(TODO|FIXME|XXX|HACK)\b/.test(readFileSync(join(root, f), 'utf8'))),
    ).toEqual([])
  })

  it('names no file for nothing in particular', () => {
    expect(
      files.filter((f) => /(^|\/)(utils?|helpers?|common|misc|manager|service)(\.ts|\/)/.test(f)),
    ).toEqual([])
  })
})

/** Every circle once, named from its first file in the alphabet. */
function circles(edges: readonly Import[]): readonly string[] {
  const next = Map.groupBy(edges, (edge) => edge.from)
  const done = new Set<string>()
  const found = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      const circle = path.slice(at)
      const first = circle.indexOf(circle.toSorted()[0] ?? '')
      found.add([...circle.slice(first), ...circle.slice(0, first), circle[first]].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const edge of next.get(file) ?? []) visit(edge.to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return [...found]
}
