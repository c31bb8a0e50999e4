import { openRegister } from '../app.ts'
import { formatLongDay } from '../calendar/plain-date.ts'
import { isCoded } from '../errors.ts'
import { importMinutes } from '../register/import-minutes.ts'
import { count } from '../register/standing.ts'
import { type Io, meetingDate, optionHint, progress, readInput } from './io.ts'
import { localConfig } from './local-config.ts'
import { readWatched } from './read-watched.ts'

/** `matters import FILE...`: files minutes for review. A file that cannot be read does not stop the others. */
export const importFiles = async (
  io: Io,
  files: readonly string[],
  options: { meetingDate?: string },
): Promise<number> => {
  const given = meetingDate(options.meetingDate)
  const config = localConfig(io)
  const register = await openRegister(config, { create: true })
  let refused = 0
  const shown = progress(io)
  try {
    for (const [index, file] of files.entries()) {
      shown.step(`Reading ${index + 1} of ${files.length}: ${file}`)
      try {
        const input = await readInput(io, file)
        const minutes = await readWatched(io, input, given, shown)
        const by = { name: 'Command line', postId: null }
        const imported = await importMinutes(register.db, minutes, by, register.moment())
        shown.done()
        for (const { meeting, candidates } of imported.meetings)
          io.out(
            `${input.fileName}: ${meeting.seriesName}, ${formatLongDay(meeting.heldOn)}. ${count(candidates, 'candidate waits', 'candidates wait')} for review at ${config.publicUrl}/minutes/${imported.documentId}\n`,
          )
        if (imported.newPosts.length > 0)
          io.out(`  New posts, to be checked and given an e-mail address: ${imported.newPosts.join(', ')}\n`)
      } catch (error) {
        shown.done()
        if (!isCoded(error)) throw error
        refused++
        io.err(`${file}: ${error.message}\n${optionHint(error.message)}`)
      }
    }
  } finally {
    await register.close()
  }
  return refused === 0 ? 0 : 1
}
