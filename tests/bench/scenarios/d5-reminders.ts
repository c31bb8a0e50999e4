import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PostalMime from 'postal-mime'
import { connect } from '../../../db/connect.ts'
import { type Redmine, redmineWith, whyNoRedmine } from '../anchors/redmine.ts'
import { type DigestRegister, forgetMails, officeRegister } from '../digest-register.ts'
import { type PromptSink, promptSink, type Sent } from '../prompt-sink.ts'
import { DAYS, PEOPLE, redmineOffice, registerOffice, TOLD_OF, toldOf } from '../reminded-office.ts'
import { runProgram, type Spent } from '../run-program.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'
import { spreadOf } from '../verdict.ts'

type Side = 'anchor' | 'product'
type Morning = Spent & { readonly mails: readonly Sent[] }

type State = {
  readonly sink: PromptSink
  readonly redmine: Redmine
  readonly register: DigestRegister
  readonly mornings: Readonly<Record<Side, Morning[]>>
}

/** Mornings of the product in a run, whose mean counts: one is over so soon that anything else upsets it. */
const MORNINGS = 5
const DELIVER_ONCE = fileURLToPath(new URL('../deliver-once.ts', import.meta.url))

/**
 * Each side is a program that starts, finds what is due in the same office and hands the mails to one server: Redmine by
 * the task that its manual has for this, the product as its worker does on a Monday.
 */
export const reminders: Scenario<State> = {
  id: 'D5',
  what: 'Redmine’s reminders / ours: 6,768 items in 400 mails',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 25, aim: 45, better: 'higher' },
  // Making the input runs both programs.
  warmups: 0,
  mostPairs: 3,
  setup: async (size) => {
    if (size !== 'full') return { skipped: 'It runs with --full only: Redmine takes minutes.' }
    const absent = whyNoRedmine()
    if (absent !== null) return { skipped: absent }
    const [sink, register] = [await promptSink(), await officeRegister(registerOffice)]
    try {
      await deliver({ sink, register })
      const redmine = await redmineWith(redmineOffice(), sink.port)
      sink.taken()
      return { sink, redmine, register, mornings: { anchor: [], product: [] } }
    } catch (error) {
      sink.close()
      register.remove()
      throw error
    }
  },
  anchor: async ({ sink, redmine, mornings }) => {
    const spent = await redmine.remind(DAYS)
    mornings.anchor.push({ ...spent, mails: sink.taken() })
    return spent.wall
  },
  product: async (state) => {
    const mornings: Morning[] = []
    for (let run = 0; run < MORNINGS; run += 1)
      mornings.push({ ...(await deliver(state)), mails: state.sink.taken() })
    state.mornings.product.push(...mornings)
    return mornings.reduce((sum, { wall }) => sum + wall, 0) / MORNINGS
  },
  check: async ({ mornings }) => [
    ...(await faultsOf('Redmine', mornings.anchor, /#(\d+)/g)),
    ...(await faultsOf('The product', mornings.product, /\bC-(\d+)/g)),
  ],
  notes: ({ redmine, mornings: { anchor, product } }) => {
    const [slow, fast] = [medianSeconds(anchor), medianSeconds(product)]
    return [
      `Redmine ${redmine.version} took ${slow.wall.toFixed(1)} s, the product ${fast.wall.toFixed(2)} s; of processor time ${slow.cpu.toFixed(1)} s and ${fast.cpu.toFixed(2)} s, ${(slow.cpu / fast.cpu).toFixed(1)} times as much.`,
    ]
  },
  close: ({ sink, redmine, register }) => {
    sink.close()
    redmine.close()
    register.remove()
  },
}

/**
 * The product's morning, from the start of the process to its end, in a register that has not sent anything. As when the
 * program itself is started, what Node makes of its files is made once and kept.
 */
const deliver = async ({ sink, register }: Pick<State, 'sink' | 'register'>): Promise<Spent> => {
  const connection = await connect({ file: register.file, scratch: true })
  await forgetMails(connection)
  await connection.close()
  const args = [DELIVER_ONCE, register.file, `${sink.port}`, register.folder]
  const env = { ...process.env, NODE_COMPILE_CACHE: join(register.folder, 'compiled') }
  return await runProgram(process.execPath, args, env)
}

/** Whether each morning sent one mail to each person, with everything that is to be told and nothing else. */
const faultsOf = async (who: string, mornings: readonly Morning[], name: RegExp): Promise<string[]> => {
  const owed = toldOf()
  const faults: string[] = []
  for (const { mails } of mornings) {
    const told = await Promise.all(
      mails.map(async ({ to, source }) => ({ to, items: await namedIn(source, name) })),
    )
    const named = told.flatMap(({ items }) => items).length
    const right = told.filter(({ to, items }) => owed.get(to)?.join() === items.join())
    const readers = new Set(right.map(({ to }) => to)).size
    if (mails.length !== PEOPLE || readers !== PEOPLE || named !== TOLD_OF)
      faults.push(
        `${who} sent ${mails.length} mails of ${PEOPLE}, which name ${named} items of ${TOLD_OF}; ${readers} of them tell their reader of just what is due.`,
      )
  }
  return faults
}

/** The numbers of the items that the words of a mail name, each once and in order. */
const namedIn = async (source: string, name: RegExp): Promise<readonly number[]> => {
  const { text = '' } = await PostalMime.parse(Buffer.from(source, 'latin1'))
  return [...new Set([...text.matchAll(name)].map(([, n]) => Number(n)))].toSorted((a, b) => a - b)
}

const medianSeconds = (mornings: readonly Morning[]): { readonly wall: number; readonly cpu: number } => {
  const of = (clock: 'wall' | 'cpu'): number => spreadOf(mornings.map((each) => each[clock])).median / 1000
  return { wall: of('wall'), cpu: of('cpu') }
}
