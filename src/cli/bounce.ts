import { openRegister } from '../open-register.ts'
import { LARGEST_REPORT } from '../operation/read-bounce.ts'
import { takeBounce } from '../operation/take-bounce.ts'
import { type Io, readFileInput } from './io.ts'
import { localConfig } from './local-config.ts'

/** `matters bounce`: takes a report that a mail came back; ends with 1 when it was not taken, and says why. */
export const bounce = async (io: Io, path: string): Promise<number> => {
  const source = path === '-' ? await io.input.read(LARGEST_REPORT) : (await readFileInput(io, path)).contents
  const register = await openRegister(localConfig(io), { create: false })
  try {
    const by = { name: 'Command line', postId: null }
    const { taken, words } = await takeBounce(register.db, source, by, register.moment())
    if (taken) io.out(`${words}\n`)
    else io.err(`${words}\n`)
    return taken ? 0 : 1
  } finally {
    await register.close()
  }
}
