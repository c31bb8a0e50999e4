import type { StoredDocument } from '../../../db/documents.ts'
import type { VersionWords } from '../../../db/version-words.ts'
import { dayIn, formatDay } from '../../calendar/plain-date.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { notInVersion, versionName } from '../../register/minutes/version-summary.ts'
import { type WordRun, wordChanges } from '../../register/minutes/word-changes.ts'
import { placeWords } from '../words/words.ts'

/** Two wordings side by side, with where each stands. */
export type Wordings = {
  readonly before: { readonly title: string; readonly runs: readonly WordRun[]; readonly place: string }
  readonly after: { readonly title: string; readonly runs: readonly WordRun[]; readonly place: string }
}

export type OpenWording = {
  readonly found: 'changed' | 'gone'
  readonly documentId: string
  readonly tag: string
  readonly sentence: string
  readonly wordings: Wordings | null
  readonly decideHref: string
  readonly withdrawHref: string
  readonly canBeTwo: boolean
}

/** What later versions of its minutes say about a commitment's words, in finished sentences. */
export const wordingView = (
  commitment: Commitment,
  versions: readonly VersionWords[],
  documents: readonly StoredDocument[],
  timeZone: string,
) => ({
  open: openWording(commitment, versions, documents, timeZone),
  also: versions
    .filter(({ found, documentId }) => found === 'unchanged' && documentId !== commitment.documentId)
    .flatMap(({ words, documentId }) => {
      const version = versionIn(documents, documentId, commitment, timeZone)
      return words === null || version === null
        ? []
        : [{ words: `Also in ${version.name}, ${placeWords(words.place)}`, file: version.file }]
    }),
  decided: versions.flatMap(({ settled, earlier, words, found, documentId }) => {
    const version = versionIn(documents, documentId, commitment, timeZone)
    if (settled === null || version === null) return []
    const reason = settled.reason === '' ? '' : ` ${settled.reason}`
    const on = formatDay(dayIn(timeZone, settled.at))
    if (settled.as === 'taken')
      return [
        {
          words: `${settled.by} took the words of ${version.name} on ${on}.${reason}`,
          quote: earlier.quote,
          label: 'Until then',
        },
      ]
    const what =
      found === 'gone'
        ? `kept it on ${on}, though its words are not in ${version.name}`
        : `kept these words on ${on}`
    return [
      { words: `${settled.by} ${what}.${reason}`, quote: words?.quote ?? null, label: `In ${version.name}` },
    ]
  }),
})

/** What waits for a person: only the newest version counts, and a closed commitment asks for nothing. */
export const openWording = (
  commitment: Commitment,
  versions: readonly VersionWords[],
  documents: readonly StoredDocument[],
  timeZone: string,
): OpenWording | null => {
  const last = versions.at(-1)
  if (
    last === undefined ||
    last.settled !== null ||
    last.found === 'unchanged' ||
    commitment.closure !== null
  )
    return null
  const version = versionIn(documents, last.documentId, commitment, timeZone)
  if (version === null) return null
  const base = `/commitments/${commitment.ref}`
  const sentence =
    last.found === 'gone'
      ? notInVersion(version, version.putInOn)
      : `${capitalised(version.name)} of the minutes, put in on ${formatDay(version.putInOn)}, has other words.`
  return {
    found: last.found,
    documentId: last.documentId,
    tag: last.found === 'gone' ? 'No longer there' : 'Changed wording',
    sentence,
    wordings: wordingsOf(commitment, last, version.name),
    decideHref: `${base}/wording`,
    withdrawHref: `${base}/close?as=withdrawn&reason=${encodeURIComponent(sentence)}`,
    canBeTwo: last.candidateId !== null,
  }
}

const wordingsOf = ({ quote, place }: Commitment, { words }: VersionWords, name: string): Wordings | null => {
  if (words === null) return null
  const { before, after } = wordChanges(quote, words.quote)
  return {
    before: { title: 'In the register', runs: before, place: placeWords(place) },
    after: { title: `In ${name}`, runs: after, place: placeWords(words.place) },
  }
}

const versionIn = (
  documents: readonly StoredDocument[],
  documentId: string,
  { meeting }: Commitment,
  timeZone: string,
) => {
  const document = documents.find(({ id }) => id === documentId)
  const minutes = document?.minutes.find(({ meetingId }) => meetingId === meeting.id)
  if (document === undefined || minutes === undefined) return null
  return {
    version: minutes.version,
    state: minutes.state,
    name: versionName(minutes),
    putInOn: dayIn(timeZone, document.importedAt),
    file: { name: document.fileName, href: `/minutes/${document.id}/file` },
  }
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
