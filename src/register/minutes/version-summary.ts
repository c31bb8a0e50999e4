import type { VersionCounts } from '../../../db/document-meetings.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'

/** "Version 2 of these minutes: 14 unchanged, 2 with changed wording, 1 no longer there, 1 new" */
export const versionSummary = (
  number: number,
  { unchanged, changed, gone, added }: VersionCounts,
): string => {
  const parts = [
    [unchanged, 'unchanged'],
    [changed, 'with changed wording'],
    [gone, 'no longer there'],
    [added, 'new'],
  ] as const
  const said = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  return `Version ${number} of these minutes: ${said.length === 0 ? 'nothing is proposed in it' : said.join(', ')}`
}

/** "version 2", "the approved version", as a sentence names it. */
export const versionName = ({
  version,
  state,
}: {
  readonly version: number
  readonly state: 'draft' | 'approved' | null
}): string => (state === null ? `version ${version}` : `the ${state} version`)

/** Said of words that a new version does not have; also the reason that is offered for withdrawing them. */
export const notInVersion = (
  version: { readonly version: number; readonly state: 'draft' | 'approved' | null },
  putInOn: PlainDate,
): string => `These words are not in ${versionName(version)} of the minutes, put in on ${formatDay(putInOn)}.`
