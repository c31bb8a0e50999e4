import { loadCalendar } from '../../db/added-holidays.ts'
import { listCandidates } from '../../db/candidates.ts'
import { loadSaidBefore } from '../agenda/said-before.ts'
import { openRegister } from '../open-register.ts'
import { formatLongDay } from '../calendar/plain-date.ts'
import { isCoded } from '../errors.ts'
import { importMinutes } from '../register/minutes/import-minutes.ts'
import { count } from '../register/commitments/standing.ts'
import { versionSummary } from '../register/minutes/version-summary.ts'
import { type Io, meetingDate, progress, readInput } from './io.ts'
import { optionHint } from './option-hint.ts'
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
        const calendar = await loadCalendar(register.db, config.region)
        const minutes = await readWatched(io, input, { ...given, calendar }, shown)
        const by = { name: 'Command line', postId: null }
        const imported = await importMinutes(register.db, minutes, by, register.moment())
        shown.done()
        for (const { meeting, candidates, version } of imported.meetings) {
          io.out(
            `${input.fileName}: ${meeting.seriesName}, ${formatLongDay(meeting.heldOn)}. ${count(candidates, 'candidate waits', 'candidates wait')} for review at ${config.publicUrl}/minutes/${imported.documentId}\n`,
          )
          if (version !== null) io.out(`  ${versionSummary(version.number, version.found)}\n`)
        }
        const waiting = (await listCandidates(register.db, imported.documentId)).filter(
          ({ decision }) => decision === null,
        )
        const again = await loadSaidBefore(register.db, waiting)
        if (again.size > 0) io.out(`  ${mayRestate(again.size, waiting.length)}\n`)
        for (const note of minutes.document.notes) io.out(`  ${note}\n`)
        if (imported.newPosts.length > 0)
          io.out(`  New posts, to be checked and given an e-mail address: ${imported.newPosts.join('; ')}\n`)
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

/** "3 of them may restate commitments already in the register." */
const mayRestate = (again: number, all: number): string => {
  const them = all === 1 ? 'It' : `${again} of them`
  return `${them} may restate ${again === 1 ? 'a commitment' : 'commitments'} already in the register.`
}
