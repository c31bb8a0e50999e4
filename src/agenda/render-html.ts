import type { AgendaItem } from './agenda-item.ts'
import { htmlSheet } from './html-sheet.ts'
import {
  agendaTitle,
  changeLines,
  factLines,
  headLines,
  itemSource,
  omissionLines,
  overviewCells,
  overviewHead,
  timedHeading,
} from './item-lines.ts'
import type { Letterhead } from './letterhead.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** The agenda as one HTML page that prints on A4. */
export const renderAgendaHtml = (agenda: RevisitAgenda, letterhead: Letterhead): string =>
  htmlSheet(
    'agenda.html.njk',
    {
      office: agenda.office,
      title: agendaTitle(agenda),
      heldOnWords: agenda.heldOnWords,
      headLines: headLines(agenda),
    },
    {
      agenda,
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
    },
    letterhead,
  )

const itemView = (item: AgendaItem, agenda: RevisitAgenda) => ({
  number: item.number,
  heading: timedHeading(item),
  quote: item.quote,
  source: itemSource(item),
  facts: factLines(item, agenda.composedOn),
  question: item.question,
})
