import { listIssued } from '../../../db/agendas.ts'
import type { AgendaItem } from '../../agenda/agenda-item.ts'
import { type AgendaChanges, isUnchanged } from '../../agenda/compare-agendas.ts'
import { changeLines, itemLabel, minuteWords, sourceWords } from '../../agenda/item-lines.ts'
import { isDue, unsigned } from '../../agenda/omissions.ts'
import { formatDay, formatLongDay } from '../../calendar/plain-date.ts'
import { type AgendaDraft, agendaCaption, agendaPath, itemsOf } from './agenda-draft.ts'
import { papersList } from './papers-list.ts'
import type { PageView, Visit } from '../serving/route.ts'
import { formatInstant } from '../words/words.ts'

/** The page on which an agenda is put together. */
export const agendaView = async (
  visit: Visit,
  draft: AgendaDraft,
  changes: AgendaChanges | null,
): Promise<PageView> => {
  const { meeting, paper, version, revision, issued, fixed } = draft
  const path = agendaPath(meeting)
  const versions = await listIssued(visit.app.db, meeting.id)
  const running = runningTimes(paper.matters)
  return {
    title: `Agenda of ${formatDay(meeting.heldOn)}`,
    caption: agendaCaption(meeting),
    heading: formatLongDay(meeting.heldOn),
    backLink: { text: 'The meeting', href: `/meetings/${meeting.ref}` },
    path,
    revision: String(revision),
    isOpen: fixed === null,
    fixed,
    isDraft: issued === null || (fixed === null && version > issued.version),
    state:
      issued === null
        ? 'Draft'
        : version > issued.version
          ? `Draft of version ${version}`
          : `Issued${version > 1 ? `, version ${version}` : ''}`,
    canBegin:
      issued !== null &&
      version === issued.version &&
      meeting.heldOn >= visit.moment.today &&
      meeting.cancelledOn === null,
    nextVersion: (issued?.version ?? 0) + 1,
    summary: paper.summary,
    composedOn: formatDay(paper.composedOn),
    time: timeWords(paper),
    groupedBy: {
      chosen: draft.groupedBy,
      items: [
        { value: 'reason', text: 'Why they come back' },
        { value: 'owner', text: 'Who answers for them' },
        { value: 'theme', text: 'What the meeting they come from was about' },
        { value: 'none', text: 'One list, in any order' },
      ],
    },
    mattersTitle: paper.matters.title,
    groups: paper.matters.groups.map(({ heading, items }) => ({
      heading,
      items: items.map((item, at) => ({
        ...itemView(item, path),
        time: timeOf(item, running),
        isFirst: at === 0,
        isLast: at === items.length - 1,
      })),
    })),
    others: paper.matters.others.map((item, at) => ({
      id: item.id,
      number: item.number,
      heading: item.heading,
      words: item.words,
      time: timeOf(item, running),
      href: `${path}/others/${item.id}`,
      isFirst: at === 0,
      isLast: at === paper.matters.others.length - 1,
    })),
    leftOut: paper.leftOut.map(({ ref, heading, reasons, due, by, on, reason }) => ({
      ref,
      heading,
      href: `/commitments/${ref}`,
      reasons: reasons.map(({ words }) => words),
      signed: `Left out by ${by} on ${formatDay(on)}${reason === '' ? '' : `: ${reason}`}`,
      isMissing: due && reason === '',
      reasonHref: `${path}/matters/${ref}/leave-out`,
    })),
    unsigned: unsigned(paper.leftOut).map(({ ref }) => ref),
    changes: changes === null ? null : changesView(changes),
    draftFiles: papersList(`/meetings/${meeting.ref}/versions/draft`, visit.app),
    versions: versions.toReversed().map((one) => ({
      name: `${one.number}, version ${one.version}`,
      issued: `Issued on ${formatInstant(one.issuedAt, visit.app.config.timeZone)} by ${one.issuedBy}`,
      files: papersList(`/meetings/${meeting.ref}/versions/${one.version}`, visit.app),
    })),
  }
}

/** What differs from an earlier agenda, for a page. */
export const changesView = (changes: AgendaChanges) => ({
  against: changes.against,
  isNone: isUnchanged(changes),
  parts: changeLines({ changes }),
})

const itemView = (item: AgendaItem, path: string) => ({
  ref: item.ref,
  number: item.number,
  heading: item.heading,
  label: itemLabel(item),
  href: `/commitments/${item.ref}`,
  owner: item.owner.holder === null ? item.owner.label : `${item.owner.label} (${item.owner.holder})`,
  standing:
    item.dueOn === null ? item.standingWords : `Due date: ${formatDay(item.dueOn)}. ${item.standingWords}`,
  reasons: item.reasons.map(({ words }) => words),
  carriedFrom: item.carriedFrom.map(({ ref, heldOn }) => ({
    text: formatDay(heldOn),
    href: `/meetings/${ref}`,
  })),
  isDue: isDue(item.reasons),
  quote: item.quote,
  source: sourceWords(item),
  question: item.question,
  changeHref: `${path}/matters/${item.ref}`,
  leaveOutHref: `${path}/matters/${item.ref}/leave-out`,
})

type Timed = { readonly number: string; readonly minutes: number | null }

/** By number: the minutes of everything up to and with the matter. */
const runningTimes = ({ groups, others }: AgendaDraft['paper']['matters']): ReadonlyMap<string, number> => {
  let sum = 0
  return new Map(
    [...groups.flatMap(({ items }): readonly Timed[] => items), ...others].map(({ number, minutes }) => {
      sum += minutes ?? 0
      return [number, sum]
    }),
  )
}

/** "10 minutes, 25 in all so far"; null when no time was given. */
const timeOf = ({ number, minutes }: Timed, running: ReadonlyMap<string, number>): string | null =>
  minutes === null ? null : `${minuteWords(minutes)}, ${running.get(number) ?? minutes} in all so far`

const timeWords = (paper: AgendaDraft['paper']): string => {
  const all = itemsOf(paper).length + paper.matters.others.length
  if (paper.counts.timed === 0) return 'No time has been allotted yet.'
  const to = paper.counts.timed === all ? 'all matters' : `${paper.counts.timed} of ${all} matters`
  return `${minuteWords(paper.counts.minutes)} allotted, to ${to}.`
}
