import {
  agendaTitle,
  factLines,
  headLines,
  itemSource,
  overviewCells,
  overviewHead,
  timedHeading,
} from '../../../src/agenda/item-lines.ts'
import { renderAgendaDocx } from '../../../src/agenda/render-docx.ts'
import type { RevisitAgenda } from '../../../src/agenda/revisit-agenda.ts'
import { agendaOf, aQuietOne, datedFor } from '../../agenda/example.ts'
import { unzip } from '../../agenda/unzip.ts'
import { aClaim, anExtension } from '../../support/builders.ts'
import { type Piece, plainDocx } from '../anchors/plain-docx.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly agenda: RevisitAgenda
  readonly pieces: readonly Piece[]
  plain: Buffer
  product: Buffer
}

const ITEMS = 200

const agendaOf200 = (): RevisitAgenda =>
  agendaOf(
    Array.from({ length: ITEMS }, (_, n) =>
      aQuietOne({
        quote: `Action: DCC to bring paper ${n} on neighbourhood teams, with costs, options and risks, to the office.`,
        ...datedFor('2025-09-04'),
        ...(n % 3 === 0 ? { extensions: [anExtension('2025-06-30', '2025-09-04')] } : {}),
        ...(n % 4 === 0 ? { updates: [aClaim('2025-08-01', { words: `Paper ${n} went out.` })] } : {}),
      }),
    ),
  )

/** The words of the agenda in the order in which the Word file has them. */
const piecesOf = (agenda: RevisitAgenda): readonly Piece[] => {
  const items = agenda.matters.groups.flatMap((group) => group.items)
  return [
    { heading: agendaTitle(agenda), level: 1 },
    ...headLines(agenda).map(({ label, words }) => ({ text: `${label} ${words.join('; ')}` })),
    ...agenda.before.flatMap(({ title, note }) => [{ heading: title, level: 1 as const }, { text: note }]),
    { heading: agenda.matters.title, level: 1 },
    { text: agenda.summary },
    {
      widths: [700, 2700, 1700, 1400, 3138],
      rows: [
        overviewHead.map((words) => [words]),
        ...items.map((item) => overviewCells(item).map((c) => [c])),
      ],
    },
    ...agenda.matters.groups.flatMap((group) => [
      { heading: group.heading, level: 2 as const },
      ...group.items.flatMap((item): readonly Piece[] => [
        { heading: timedHeading(item), level: 3 },
        { text: `“${item.quote}”` },
        { text: itemSource(item) },
        {
          widths: [1700, 7938],
          rows: factLines(item, agenda.composedOn).map(({ label, words }) => [[label], words]),
        },
        { text: 'Suggested question' },
        { text: item.question },
        { widths: [9638], rows: [[['Answer noted']]] },
      ]),
    ]),
    ...agenda.after.flatMap(({ title, note }) => [{ heading: title, level: 1 as const }, { text: note }]),
  ]
}

/** The words of a Word file and nothing else: blanks and what only sets it out are left out. */
const wordsIn = (file: Buffer): string =>
  [...(unzip(file).get('word/document.xml') ?? '').matchAll(/<w:t[ >][^<]*<\/w:t>/g)]
    .map(([run]) => run.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/\s/g, '')

export const docxOf200: Scenario<State> = {
  id: 'A3',
  what: 'agenda of 200 items as Word / the docx library on ready words',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 2, aim: 1.4, better: 'lower' },
  warmups: 3,
  setup: () => {
    const agenda = agendaOf200()
    const nothing = Buffer.alloc(0)
    return { agenda, pieces: piecesOf(agenda), plain: nothing, product: nothing }
  },
  anchor: async (state) => {
    state.plain = await plainDocx(state.pieces)
  },
  product: async (state) => {
    state.product = await renderAgendaDocx(state.agenda, { marking: 'OFFICIAL' })
  },
  check: ({ agenda, plain, product }) => {
    const items = agenda.matters.groups.flatMap((group) => group.items).length
    const [ready, ours] = [wordsIn(plain), wordsIn(product)]
    return [
      ...(items === ITEMS ? [] : [`The agenda has ${items} items.`]),
      ...(ready.length > ITEMS * 200 ? [] : [`The library wrote ${ready.length} letters only.`]),
      ...(ours === ready ? [] : [`The product wrote ${ours.length} letters, the library ${ready.length}.`]),
    ]
  },
}
