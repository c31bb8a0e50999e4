import { openRegister } from '../open-register.ts'
import { CodedError } from '../errors.ts'
import { confirmAfterDoubt, pauseMail, resumeMail, type SendChoice } from '../operation/hold-mail.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

type By = { readonly by?: string }

/** `matters pause`: no mail is planned or sent until somebody resumes it. */
export const pause = async (io: Io, options: By & { readonly reason: string }): Promise<number> =>
  await withRegister(io, async ({ db, moment }) => {
    await pauseMail(db, options.reason.trim(), actor(options), moment())
    io.out('All mail is paused. “matters resume” sends it again; nothing is lost, and nothing comes twice.\n')
  })

/** `matters resume`: ends a pause; after a restore or a doubtful clock it says what is to go. */
export const resume = async (
  io: Io,
  options: By & { readonly afterRestore?: true; readonly send?: string },
): Promise<number> => {
  if (options.send !== undefined && options.afterRestore === undefined)
    throw new CodedError('invalid', '--send goes with --after-restore.')
  const send = sendOption(options.send ?? 'today')
  return await withRegister(io, async ({ db, moment }) => {
    if (options.afterRestore === undefined) {
      await resumeMail(db, actor(options), moment())
      io.out('Mail is resumed: what is due by now goes within a minute of the worker’s next turn.\n')
      return
    }
    await confirmAfterDoubt(db, send, actor(options), moment())
    io.out(`${sentences[send]} The worker sees to it at its next turn.\n`)
  })
}

const sentences: Record<SendChoice, string> = {
  today: 'What is due today goes; what may have gone before is left unsent.',
  all: 'Everything that is still due goes.',
  nothing: 'Nothing goes today; mails begin again with what falls due from tomorrow on.',
}

/** @throws CodedError invalid */
const sendOption = (typed: string): SendChoice => {
  if (typed === 'today' || typed === 'all' || typed === 'nothing') return typed
  throw new CodedError('invalid', `--send must be today, all or nothing, not “${typed}”.`)
}

const actor = ({ by }: By) => ({ name: by?.trim() || 'Command line', postId: null })

const withRegister = async (
  io: Io,
  act: (register: Awaited<ReturnType<typeof openRegister>>) => Promise<void>,
): Promise<number> => {
  const register = await openRegister(localConfig(io), { create: false })
  try {
    await act(register)
    return 0
  } finally {
    await register.close()
  }
}
