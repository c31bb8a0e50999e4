import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { DueReading, Measure } from '../src/extraction/candidate.ts'
import type { CandidatesTable } from './schema.ts'

/** The columns that candidates and commitments share, and the two values they hold. */
type DueRow = Pick<
  CandidatesTable,
  | 'dueOn'
  | 'duePhrase'
  | 'dueAnchorOn'
  | 'dueRule'
  | 'duePrecision'
  | 'dueEvent'
  | 'dueWorking'
  | 'dueOtherReadings'
>

type MeasureRow = Pick<CandidatesTable, 'measure' | 'comparator' | 'targetValue' | 'unit' | 'baselineValue'>

/** The vague mark travels with the other readings: both are for people to read, never to query. */
type Extra = { vague: boolean; readings: readonly { dueOn: PlainDate; working: string }[] }

const nothingElse: Extra = { vague: false, readings: [] }
/** As nearly every row has it. */
const NOTHING_ELSE = JSON.stringify(nothingElse)

export const dueToRow = (due: DueReading | null): DueRow => ({
  dueOn: due?.dueOn ?? null,
  duePhrase: due?.phrase ?? null,
  dueAnchorOn: due?.anchorOn ?? null,
  dueRule: due?.rule ?? null,
  duePrecision: due?.precision ?? 'none',
  dueEvent: due?.event ?? null,
  dueWorking: due?.working ?? null,
  dueOtherReadings: JSON.stringify({
    vague: due?.vague ?? false,
    readings: due?.otherReadings ?? [],
  } satisfies Extra),
})

/** `dueOn` is the day that was read, which for a commitment is its baseline. */
export const dueFromRow = (row: DueRow, dueOn: PlainDate | null): DueReading | null => {
  if (row.duePhrase === null || row.dueAnchorOn === null || row.dueRule === null) return null
  const extra =
    row.dueOtherReadings === NOTHING_ELSE ? nothingElse : (JSON.parse(row.dueOtherReadings) as Extra)
  return {
    phrase: row.duePhrase,
    anchorOn: row.dueAnchorOn,
    rule: row.dueRule,
    precision: row.duePrecision,
    // Words that fixed no day stay dateless, also when a day was agreed later.
    dueOn: row.duePrecision === 'none' || row.duePrecision === 'event' ? null : dueOn,
    event: row.dueEvent,
    working: row.dueWorking ?? '',
    vague: extra.vague,
    otherReadings: extra.readings,
  }
}

export const measureToRow = (measure: Measure | null): MeasureRow => ({
  measure: measure?.what ?? null,
  comparator: measure?.comparator ?? null,
  targetValue: measure?.value ?? null,
  unit: measure?.unit ?? null,
  baselineValue: measure?.baseline ?? null,
})

export const measureFromRow = (row: MeasureRow): Measure | null =>
  row.measure === null || row.comparator === null || row.targetValue === null
    ? null
    : {
        what: row.measure,
        comparator: row.comparator,
        value: row.targetValue,
        unit: row.unit ?? '',
        baseline: row.baselineValue,
      }
