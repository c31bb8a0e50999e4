import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { paperTools } from '../../src/cli/paper-tools.ts'

const office = { name: 'Office of the Westmarch Commissioner', forceName: 'the force', marking: '' }

it('serves no PDFs where LibreOffice is not installed, and says a wrong logo before anything is served', async () => {
  expect(await paperTools({ office, pdf: { searchIn: [] } })).toEqual({})
  const folder = await mkdtemp(join(tmpdir(), 'tools-'))
  const logo = join(folder, 'logo.png')
  await writeFile(logo, 'no picture')
  await expect(paperTools({ office: { ...office, logo }, pdf: null })).rejects.toMatchObject({
    code: 'invalid',
    message: `MATTERS_OFFICE_LOGO names ${logo}, but it is no PNG, JPEG or SVG picture with a size.`,
  })
  await expect(paperTools({ office, pdf: { program: '/nowhere/soffice' } })).rejects.toThrow(
    'MATTERS_SOFFICE',
  )
  await rm(folder, { recursive: true })
})
