import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { MailModel } from '../../src/notifications/mail-model.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'

const render = mailTemplates(fileURLToPath(new URL('../../templates', import.meta.url)))

const model: MailModel = {
  subject: '1 commitment is overdue',
  preheader: 'C-0042',
  acts: [],
  attached: [],
  officeName: 'Office of the Commissioner for Westmarch',
  heading: '1 commitment is overdue',
  asAt: 'Tuesday 31 March 2026',
  greeting: "Owen O'Neill",
  why: 'You get this reminder because you hold the post of Policy Officer.',
  figures: null,
  sections: [],
  registerLink: 'https://register.westmarch.example/commitments',
  contact: { name: 'the policy team', address: 'policy@westmarch.example' },
}

test('a name with an apostrophe is escaped for the page only', () => {
  const { text, html } = render(model)
  expect(text).toContain("For Owen O'Neill")
  expect(html).toContain('For Owen O&#39;Neill.')
})

// The text has no place for the subject, and to Nunjucks neither a loop over nothing nor its absence is an error.
const needed = Object.keys(model).filter(
  (key) => !['subject', 'preheader', 'acts', 'attached', 'sections', 'figures'].includes(key),
)

test.each(needed)('without its %s no mail is written', (key) => {
  expect(() => render({ ...model, [key]: undefined })).toThrow()
})
