import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { checkHistory } from '../../db/history.ts'
import { browse } from '../support/faults/browser.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { MORNING, officeEnv, refOf, seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { timed } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const COMMITMENTS = 5

/** An office's whole action log is put in on the command line while others work; SQLite lets one write at a time. */
export const importBesideSaves: Fault = {
  id: 'F21',
  words: 'a long action log is imported on the command line while people save',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const rows = size === 'full' ? 5_000 : 500
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 2, commitments: COMMITMENTS })
      const sink = keep(await smtpSink())
      const env = officeEnv({ database: register.address, smtpPort: sink.port })
      const clock = runningClock(MORNING, 1)
      const program = keep(launch({ command: 'start', folder: register.folder, env, clock }))
      await program.ready
      const person = await browse(program)
      await writeFile(join(register.folder, 'log.html'), actionLog(rows))
      const over = new AbortController()
      const imported = promisify(execFile)(process.execPath, [matters, 'import', 'log.html'], {
        cwd: register.folder,
        env,
      }).finally(() => over.abort())
      const saves: number[] = []
      const pages: number[] = []
      while (!over.signal.aborted) {
        const saved = await timed(() =>
          person.recordProgress(refOf((saves.length % COMMITMENTS) + 1), `Report ${saves.length}`),
        )
        check.that(saved.gave === 302 || saved.gave === 303, `a save was answered with ${saved.gave}`)
        saves.push(saved.ms)
        const seen = await timed(() => person.see('/'))
        check.that(seen.gave === 200, `the register’s page was answered with ${seen.gave}`)
        pages.push(seen.ms)
      }
      const { stdout } = await imported
      const candidates = await register.db.selectFrom('candidates').select('id').execute()
      const kept = await register.db.selectFrom('progressUpdates').select('id').execute()
      const p95 = (times: readonly number[]): number =>
        Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0)
      check.that(saves.length >= 5, `only ${saves.length} saves fell into the import`)
      check.that(candidates.length === rows, `${candidates.length} of ${rows} rows are there: ${stdout}`)
      check.that(
        kept.length === saves.length,
        `${kept.length} of ${saves.length} reports are in the register`,
      )
      check.that((await checkHistory(register.db)).sound, 'the history is not whole')
      check.that(p95(pages) < 1_000, `pages took ${p95(pages)} ms`)
      check.that(p95(saves) < 1_000, `saves took ${p95(saves)} ms`)
      return {
        runs: 1,
        ...noMails,
        saw: `${rows} rows beside ${saves.length} saves: pages p95 ${p95(pages)} ms, saves p95 ${p95(saves)} ms, the slowest ${Math.round(Math.max(...saves))} ms`,
        problems: [...new Set(check.problems)],
      }
    }),
}

const matters = fileURLToPath(new URL('../../src/matters.mjs', import.meta.url))

const actionLog = (rows: number): string => `<html><body><h1>Holding to Account Meeting</h1>
<p>Tuesday 3 February 2026</p><h2>Action log</h2>
<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>Due date</th><th>Status</th></tr>
${Array.from({ length: rows }, (_, n) => `<tr><td>${n + 1}</td><td>DCC to report on station ${n + 1} of the northern area and share the plan with the office.</td><td>DCC</td><td>${(n % 28) + 1} June 2026</td><td>Open</td></tr>`).join('\n')}
</table></body></html>`
