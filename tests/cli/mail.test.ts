import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { addDays, plainDate } from '../../src/calendar/plain-date.ts'
import { run } from '../../src/cli/program.ts'
import { systemClock } from '../../src/clock.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { capturedIo } from '../support/captured-io.ts'

// The command asks the computer for the day, so everything is told from it.
const today = plainDate(systemClock.now().slice(0, 10))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-mail-'))
})
afterEach(() => rm(folder, { recursive: true }))

const matters = async (...args: string[]) => {
  const io = capturedIo(folder, {}, '')
  const exit = await run(args, io)
  return { exit, said: io.said(), complained: io.complained() }
}

/** One commitment of the deputy, due in 10 days; the policy officer has no address. */
const register = async () => {
  await mkdir(join(folder, 'data'))
  const { db, close } = await connect({ file: join(folder, 'data', 'register.db') })
  await migrate(db)
  await seedRegister(db, ['C-0001'])
  await db
    .updateTable('commitments')
    .set({ dueOn: addDays(today, 10) })
    .execute()
  await db.updateTable('people').set({ email: '' }).where('name', '=', 'Priya Anand').execute()
  await close()
}

describe('matters mail', () => {
  it('lists who is told what, when and why, and who cannot be reached', async () => {
    await register()
    const { exit, said } = await matters('mail', '--next', '30d')
    expect(exit).toBe(0)
    expect(said).toMatch(
      /^\d+ mails? will go out until \w+day \d+ \w+ \d{4}, if nothing changes until then\.\n/,
    )
    expect(said).toContain('  Delia Marsh <delia.marsh@westmarch.example>\n')
    expect(said).toMatch(
      / {4}Weekly digest: weekly digest of .* for the Deputy Chief Constable\n {6}C-0001 {2}\S/,
    )
    expect(said).toMatch(/Cannot be reached\n {2}Priya Anand \(Policy Officer\) has no email address\n$/)
  })

  it('says the same as data', async () => {
    await register()
    const { said } = await matters('mail', '--next', '4w', '--json')
    const data = JSON.parse(said) as {
      days: { mails: { to: { address: string }; items: { ref: string; reason: string }[] }[] }[]
      unreachable: unknown[]
    }
    const [mail] = data.days[0]?.mails ?? []
    expect(mail?.to).toEqual({ name: 'Delia Marsh', address: 'delia.marsh@westmarch.example' })
    expect(mail?.items.map(({ ref }) => ref)).toEqual(['C-0001'])
    expect(data.unreachable).toHaveLength(1)
  })

  it('says so when nothing goes', async () => {
    await matters('migrate')
    expect((await matters('mail')).said).toMatch(/^Nothing goes out until .*\n$/)
  })

  it.each([
    [['--next', 'soon'], '--next must be a number of days up to 366, such as 30d, not “soon”.'],
    [['--next', '400d'], '--next must be a number of days up to 366'],
    [['send'], '“matters mail” knows preview, not “send”.'],
    [['--person', 'Delia'], '--person goes with “matters mail preview”.'],
    [['preview', '--json'], '--next and --json go with “matters mail”, without preview.'],
    [['preview', '--on', '2026-04-07'], '--on goes with --person'],
    [['preview', '--kind', 'poem'], 'There is no mail of the kind “poem” here. There is: handover,'],
  ])('refuses %j', async (args, sentence) => {
    const { exit, complained } = await matters('mail', ...args)
    expect(exit).toBeGreaterThan(0)
    expect(complained).toContain(sentence)
  })
})

describe('matters mail preview', () => {
  it('writes each kind as a mail that opens, from an invented office, without a register', async () => {
    const { exit, complained } = await matters('mail', 'preview', '--out', 'previews')
    expect([exit, complained]).toEqual([
      0,
      'Wrote 9 mails to previews, each as .eml and .html. Nothing was sent.\n',
    ])
    const names = (await readdir(join(folder, 'previews'))).filter((name) => name.endsWith('.eml'))
    expect(names).toHaveLength(9)
    for (const name of names) {
      const mail = await PostalMime.parse(await readFile(join(folder, 'previews', name)))
      expect([name, mail.subject !== '', mail.html !== undefined]).toEqual([name, true, true])
    }
  })

  it('shows one kind as text', async () => {
    const { said } = await matters('mail', 'preview', '--kind', 'agenda-ready')
    expect(said).toContain('Attached: revisit-agenda-HTAM-2026-04-14.docx\n')
    expect(said).toContain('Subject:  Revisit agenda: Holding to Account Meeting, 14 April 2026\n')
  })

  it('shows what a person would get', async () => {
    await register()
    const { complained } = await matters('mail', 'preview', '--person', 'marsh')
    expect(complained).toMatch(/(nothing goes|this goes|Nothing new goes) to Delia Marsh on|No mail goes on/)
    const { exit, complained: nobody } = await matters('mail', 'preview', '--person', 'Nobody')
    expect([exit, nobody]).toEqual([1, 'There is nobody named Nobody in the register.\n'])
  })
})
