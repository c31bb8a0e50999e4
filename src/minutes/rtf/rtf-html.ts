import { CodedError } from '../../errors.ts'
import { type LeftOut, nothingLeftOut } from '../lines/left-out-notes.ts'
import { decodeRtf, newCodePages, type RtfCodePages, unicodeSign } from './rtf-code-pages.ts'
import { type Destination, destinationOf } from './rtf-destinations.ts'
import { addEdge, endCell, endFlow, endParagraph, endRow, type Flow, newFlow, startRow } from './rtf-flow.ts'
import { BODY, depthOf, newState, type RtfState, setState } from './rtf-state.ts'
import { rtfTokens } from './rtf-tokens.ts'

export type RtfWords = {
  readonly html: string
  /** What was met on the way and left out, or moved. */
  readonly met: Record<LeftOut, number>
  /** False when the file broke off before its end. */
  readonly whole: boolean
}

/**
 * The words of a rich text file as HTML for `htmlToBlocks`. It carries the numbers of its lists as words.
 * Deleted and hidden words, comments, headers and footers are left out; a text box follows the paragraph it
 * hangs on; footnotes stand at the end.
 * @throws CodedError `invalid` when its groups stand in each other deeper than in any document.
 */
export const rtfToHtml = (bytes: Uint8Array): RtfWords => {
  const reader = newReader()
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'bytes') {
      addBytes(reader, token.bytes)
      continue
    }
    flush(reader)
    if (token.kind === 'open') openGroup(reader)
    else if (token.kind === 'word') obey(reader, token.name, token.value)
    else {
      closeGroup(reader)
      // The file's own group has ended: what may follow is no part of it.
      if (reader.groups.length === 0) break
    }
  }
  const whole = reader.groups.length === 0
  return { html: `${endFlow(reader.flow)}${reader.footnotes.join('')}`, met: reader.met, whole }
}

type Reader = {
  /** The states of the groups around the one being read. */
  readonly groups: RtfState[]
  state: RtfState
  /** A group has just been opened: the next word says what it holds. */
  fresh: boolean
  /** The group is one to be passed over by programs that do not know it. */
  optional: boolean
  /** Bytes not decoded yet: several can make one sign. */
  bytes: string
  /** Signs still to be passed over, that stand in for one of Unicode. */
  skip: number
  flow: Flow
  readonly outerFlows: Flow[]
  readonly footnotes: string[]
  readonly pages: RtfCodePages
  /** The font or style that is being defined. */
  defined: number
  defaultFont: number
  /** The styles that are headings. */
  readonly headings: Set<number>
  readonly met: Record<LeftOut, number>
}

const newReader = (): Reader => ({
  groups: [],
  state: newState(),
  fresh: false,
  optional: false,
  bytes: '',
  skip: 0,
  flow: newFlow(),
  outerFlows: [],
  footnotes: [],
  pages: newCodePages(),
  defined: -1,
  defaultFont: -1,
  headings: new Set(),
  met: nothingLeftOut(),
})

const DEEPEST = 500

const openGroup = (reader: Reader): void => {
  if (reader.groups.length >= DEEPEST)
    throw new CodedError(
      'invalid',
      'The file cannot be read: its parts stand in each other too deeply. Save the minutes as .docx or .pdf, then try again.',
    )
  reader.groups.push(reader.state)
  reader.state = { ...reader.state, ends: null }
  reader.fresh = true
  reader.optional = false
  reader.skip = 0
}

const closeGroup = (reader: Reader): void => {
  const { ends } = reader.state
  if (ends !== null) {
    const html = endFlow(reader.flow)
    reader.flow = reader.outerFlows.pop() ?? newFlow()
    if (ends === 'box') reader.flow.beside += html
    else reader.footnotes.push(`<li>${html}</li>`)
  }
  reader.state = reader.groups.pop() ?? newState()
  reader.fresh = false
  reader.skip = 0
}

const addBytes = (reader: Reader, bytes: string): void => {
  reader.fresh = false
  if (reader.state.reads === 'nothing') return
  const skipped = Math.min(reader.skip, bytes.length)
  reader.skip -= skipped
  reader.bytes += bytes.slice(skipped)
}

const flush = (reader: Reader): void => {
  const { bytes, state, pages, defined } = reader
  if (bytes === '') return
  reader.bytes = ''
  if (state.reads !== 'styles')
    write(reader, decodeRtf(bytes, state.font < 0 ? reader.defaultFont : state.font, pages))
  else if (/^(?:heading \d|title;)/i.test(bytes.trim())) reader.headings.add(defined)
}

const write = ({ state, flow, met }: Reader, words: string): void => {
  if (state.reads === 'label') flow.label += escaped(words)
  if (state.reads !== 'words' || state.deleted) return
  const blank = words.trim() === ''
  if (!blank && state.hidden) met.hidden += 1
  else if (!blank && state.struck) met.struck += 1
  if (state.hidden || (state.struck && !blank)) return
  const raised = state.raised ? `<sup>${escaped(words)}</sup>` : escaped(words)
  flow.words += state.bold && !blank ? `<b>${raised}</b>` : raised
}

const obey = (reader: Reader, name: string, value: number | null): void => {
  const { state, fresh, optional } = reader
  reader.fresh = fresh && name === '*'
  reader.optional = reader.fresh
  if (reader.fresh) return
  if (name !== 'u' && reader.skip > 0) {
    reader.skip -= 1
    return
  }
  const destination = fresh ? destinationOf(name) : undefined
  if (destination !== undefined) enter(reader, destination)
  else if (optional) state.reads = 'nothing'
  else if (state.reads === 'fonts') defineFont(reader, name, value)
  else if (state.reads === 'styles') reader.defined = name === 's' ? (value ?? 0) : reader.defined
  else if (state.reads !== 'nothing') follow(reader, name, value)
}

const enter = (reader: Reader, destination: Destination): void => {
  const { state, flow, met } = reader
  if (destination === 'first-spelling') {
    if (state.reads === 'spelling') state.reads = 'words'
  } else if (state.reads === 'nothing' || state.deleted) state.reads = 'nothing'
  else if (destination === 'box' || destination === 'footnote') {
    reader.outerFlows.push(flow)
    reader.flow = newFlow()
    Object.assign(state, newState(), { standIns: state.standIns, ends: destination })
    if (destination === 'footnote') met.footnotes += 1
  } else if (destination === 'comment' || destination === 'picture') {
    met[destination === 'comment' ? 'comments' : 'pictures'] += 1
    state.reads = 'nothing'
  } else if (destination === 'label') {
    // Words that were there before have joined this paragraph, whose number is no longer shown.
    state.reads = flow.words === '' ? 'label' : 'nothing'
    if (flow.words === '') flow.label = ''
  } else if (destination !== 'inside') state.reads = destination
}

const defineFont = (reader: Reader, name: string, value: number | null): void => {
  if (name === 'f') reader.defined = value ?? 0
  else if (name === 'fcharset') reader.pages.fonts.set(reader.defined, value ?? 0)
}

const follow = (reader: Reader, name: string, value: number | null): void => {
  const { state, flow, met } = reader
  const sign = SIGNS[name]
  if (sign !== undefined) return write(reader, sign)
  if (TRACKED.has(name) && value !== 0) met.tracked += 1
  const depth = depthOf(state)
  // A row says what it is like before its cells, or behind them.
  const row = Math.max(1, Math.min(depth, flow.tables.length))
  const nested = Math.max(2, depth)
  switch (name) {
    case 'u':
      reader.skip = state.standIns
      // The format's numbers have a sign: those above 32,767 are written as negative.
      return write(reader, unicodeSign((value ?? 0) & 0xffff))
    case 'par':
    case 'sect':
      // The mark of a paragraph that was deleted joins it with the next.
      if (!state.deleted) endParagraph(flow, depth, state.outline < BODY || reader.headings.has(state.style))
      return
    case 'line':
      if (state.reads === 'words' && !state.deleted && !state.hidden) flow.words += '<br>'
      return
    case 'cell':
      endParagraph(flow, 1, false)
      return endCell(flow, 1)
    case 'nestcell':
      endParagraph(flow, nested, false)
      return endCell(flow, nested)
    case 'row':
      return endRow(flow, 1)
    case 'nestrow':
      return endRow(flow, nested)
    case 'trowd':
      return startRow(flow, row)
    case 'cellx':
      return addEdge(flow, row, value ?? 0)
    case 'deff':
      reader.defaultFont = value ?? -1
      return
    case 'ansicpg':
    case 'mac':
      reader.pages.page = value ?? MACINTOSH
      return
    default:
      return setState(state, name, value)
  }
}

const TRACKED = new Set(['deleted', 'revised', 'mvf', 'mvt'])
const MACINTOSH = 10_000

/** Words of the format that stand for one sign of the text. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  page: ' ',
  column: ' ',
  '~': '\u00a0',
  _: '-',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
