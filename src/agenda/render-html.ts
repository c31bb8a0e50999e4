import { fileURLToPath } from 'node:url'
import { type Templates, templateEnvironment } from '../templates.ts'
import type { AgendaItem } from './agenda-item.ts'
import {
  agendaTitle,
  changeLines,
  factLines,
  headLines,
  itemLabel,
  omissionLines,
  overviewCells,
  overviewHead,
  sourceWords,
  timedHeading,
} from './item-lines.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/**
 * The agenda as one HTML page that prints on A4 and needs no other file. `marking` stands at the head and foot of
 * the page, '' for none.
 */
export const renderAgendaHtml = (agenda: RevisitAgenda, { marking }: { readonly marking: string }): string =>
  agendaTemplates().render('agenda.html.njk', {
    agenda,
    marking,
    officeInCss: inCss(agenda.office),
    markingInCss: inCss(marking),
    title: agendaTitle(agenda),
    headLines: headLines(agenda),
    overviewHead,
    overview: agenda.matters.groups.flatMap((group) => group.items.map(overviewCells)),
    groups: agenda.matters.groups.map(({ heading, items }) => ({
      heading,
      items: items.map((item) => itemView(item, agenda)),
    })),
    others: agenda.matters.others.map(({ number, words, ...item }) => ({
      number,
      words,
      heading: timedHeading(item),
    })),
    changes: changeLines(agenda),
    against: agenda.changes?.against ?? '',
    omissions: omissionLines(agenda),
  })

const itemView = (item: AgendaItem, agenda: RevisitAgenda) => ({
  number: item.number,
  heading: timedHeading(item),
  quote: item.quote,
  source: `${itemLabel(item)}. ${sourceWords(item)}.`,
  facts: factLines(item, agenda.composedOn),
  question: item.question,
})

/**
 * Words for a CSS string: all but letters, digits and blanks as code points, so that none can end the string or the
 * style sheet. The template prints them as they are, since HTML's escapes mean nothing to CSS.
 */
const inCss = (words: string): string =>
  words.replaceAll(
    /[^a-zA-Z0-9 ]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`,
  )

let templates: Templates | undefined

/** Made on first use, then kept: nothing is read on import, and a template is compiled once. */
const agendaTemplates = (): Templates => {
  templates ??= templateEnvironment({
    roots: [fileURLToPath(new URL('../../templates/agenda', import.meta.url))],
    escape: true,
  })
  return templates
}
