import { expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { agendaInRegister } from '../../src/agenda/agenda-paper.ts'
import { day } from '../support/builders.ts'
import { draftingOffice, OFFICE } from './drafting-office.ts'
import { unzip } from './unzip.ts'

it('the Word file is made once for all who get the same paper, and anew when the register has changed', async () => {
  const register = await connect({ file: ':memory:' })
  try {
    await migrate(register.db)
    const { april, clock, promise } = await draftingOffice(register.db)
    const office = { name: OFFICE, marking: '' }
    const write = agendaInRegister({ db: register.db, region: undefined, office })
    const fileOf = async () => (await (await write(null, april, day('2026-04-07'))).file()).contents
    const first = await fileOf()
    expect(await fileOf()).toBe(first)
    clock.set('2026-04-07T09:00:00.000Z')
    await promise('C-0002', '2026-04-10')
    const later = await fileOf()
    const names = (file: Buffer) => (unzip(file).get('word/document.xml') ?? '').includes('C-0002')
    expect([names(first), names(later)]).toEqual([false, true])
  } finally {
    await register.close()
  }
})
