import { openRegister } from '../open-register.ts'
import { addDays, formatLongDay } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import { factsIn } from '../notifications/load-facts.ts'
import { type Ahead, lookAhead } from '../notifications/look-ahead.ts'
import { mailKindNames } from '../notifications/mail-names.ts'
import { count } from '../register/commitments/standing.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

export type MailOptions = {
  next?: string
  json?: boolean
  person?: string
  on?: string
  kind?: string
  out?: string
}

/** `matters mail`: who will be told what; `matters mail preview`: what it will look like. Nothing is sent. */
export const mail = async (io: Io, what: string | undefined, options: MailOptions): Promise<number> => {
  if (what === 'preview') return await (await import('./mail-preview.ts')).mailPreview(io, options)
  if (what !== undefined)
    throw new CodedError('invalid', `“matters mail” knows preview, not “${what}”. See matters mail --help.`)
  const forPreview = (['person', 'on', 'kind', 'out'] as const).find((name) => options[name] !== undefined)
  if (forPreview !== undefined)
    throw new CodedError('invalid', `--${forPreview} goes with “matters mail preview”.`)
  const days = readDays(options.next ?? '30d')
  const config = localConfig(io)
  const register = await openRegister(config, { create: false })
  try {
    const { db } = register
    const { today } = register.moment()
    const loadFacts = factsIn(db, config)
    const ahead = await lookAhead({ db, loadFacts }, { today, days })
    const until = formatLongDay(addDays(today, days - 1))
    io.out(options.json === true ? `${JSON.stringify(asData(ahead), null, 1)}\n` : asText(ahead, until))
    return 0
  } finally {
    await register.close()
  }
}

const MOST_DAYS = 366

/** @throws CodedError invalid */
const readDays = (typed: string): number => {
  const [, number = '', unit = 'd'] = /^(\d{1,4})([dw]?)$/.exec(typed.trim().toLowerCase()) ?? []
  const days = Number(number) * (unit === 'w' ? 7 : 1)
  if (number !== '' && days >= 1 && days <= MOST_DAYS) return days
  throw new CodedError(
    'invalid',
    `--next must be a number of days up to ${MOST_DAYS}, such as 30d, not “${typed}”.`,
  )
}

const asData = ({ days, unreachable, facts }: Ahead) => {
  const refs = refsOf(facts)
  return {
    days: days.map(({ on, messages }) => ({
      on,
      mails: messages.map(({ kind, recipient, reason, items }) => ({
        kind,
        to: { name: recipient.name, address: recipient.address },
        reason,
        items: items.map(({ commitmentId, reason }) => ({ ref: refs.get(commitmentId) ?? '', reason })),
      })),
    })),
    unreachable,
  }
}

const asText = ({ days, unreachable, facts }: Ahead, until: string): string => {
  const refs = refsOf(facts)
  const mails = days.flatMap(({ messages }) => messages).length
  const lines = days.flatMap(({ on, messages }) => [
    ...(messages.length === 0 ? [] : [formatLongDay(on)]),
    ...messages.flatMap(({ kind, recipient, reason, items }) => [
      `  ${recipient.name} <${recipient.address}>`,
      `    ${mailKindNames[kind]}: ${reason}`,
      ...items.map(({ commitmentId, reason }) => `      ${refs.get(commitmentId) ?? ''}  ${reason}`),
    ]),
  ])
  const missing = unreachable.map(({ name, post, why }) => `  ${name} (${post}) ${why}`)
  return [
    `${mails === 0 ? 'Nothing goes out' : `${count(mails, 'mail')} will go out`} until ${until}, if nothing changes until then.`,
    ...lines,
    ...(missing.length === 0 ? [] : ['Cannot be reached', ...missing]),
    '',
  ].join('\n')
}

const refsOf = ({ commitments }: Ahead['facts']): ReadonlyMap<string, string> =>
  new Map(commitments.map(({ id, ref }) => [id, ref]))
