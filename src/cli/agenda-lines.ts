import type { Kysely } from 'kysely'
import { findDrafting } from '../../db/agenda-draftings.ts'
import { findLatestIssued, findOpenDraft, listIssued } from '../../db/agendas.ts'
import type { Database } from '../../db/schema.ts'
import { movesSince } from '../agenda/keep-draft.ts'
import { cameSinceIssue } from '../agenda/keep-issued.ts'
import { loadDraft } from '../agenda/load-agenda.ts'
import { formatDay } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import type { Moment } from '../register/actor.ts'
import type { Meeting } from '../register/meetings/meetings.ts'

type Wanted = { readonly meeting: Meeting; readonly office: string; readonly region: Region }

/** The agenda as it would be issued now, for programs. */
export const agendaAsJson = async (db: Kysely<Database>, wanted: Wanted, moment: Moment): Promise<string> => {
  const { paper, version, revision, state, drafted, moves } = await stateOf(db, wanted, moment)
  const { matters, leftOut, counts, meeting } = paper
  return `${JSON.stringify(
    {
      meeting: meeting.ref,
      heldOn: meeting.heldOn,
      state,
      version,
      revision,
      draftedOn: drafted?.draftedOn ?? null,
      since: moves.map(({ ref, move, words, noticedOn }) => ({ ref, move, words, on: noticedOn })),
      minutes: counts.minutes,
      groups: matters.groups.map(({ heading, items }) => ({
        heading,
        items: items.map(
          ({ number, ref, heading, owner, dueOn, standingWords, reasons, question, minutes }) => ({
            number,
            ref,
            heading,
            owner: owner.label,
            dueOn,
            standing: standingWords,
            reasons,
            question,
            minutes,
          }),
        ),
      })),
      others: matters.others.map(({ number, heading, words, minutes }) => ({
        number,
        heading,
        words,
        minutes,
      })),
      leftOut: leftOut.map(({ ref, due, by, on, reason, reasons }) => ({
        ref,
        due,
        by,
        on,
        reason,
        reasons,
      })),
    },
    null,
    1,
  )}\n`
}

/** The same to be read on a screen. */
export const agendaAsText = async (db: Kysely<Database>, wanted: Wanted, moment: Moment): Promise<string> => {
  const { paper, state, version, drafted, moves } = await stateOf(db, wanted, moment)
  const { matters, leftOut, counts } = paper
  const lines = [
    `${paper.meeting.seriesName}, ${paper.heldOnWords} (${paper.meeting.ref}): ${state}, version ${version}`,
    paper.summary,
    ...(counts.minutes === 0 ? [] : [`${counts.minutes} minutes allotted, to ${counts.timed} matters.`]),
    ...(drafted === undefined ? [] : [`Drafted on ${formatDay(drafted.draftedOn)} by ${drafted.draftedBy}.`]),
    ...moves.map(({ ref, move, words }) => `  since then ${ref} ${move}: ${words}`),
  ]
  for (const { heading, items } of matters.groups) {
    lines.push('', heading === '' ? 'Matters' : heading)
    for (const { number, ref, heading, owner, minutes, reasons } of items)
      lines.push(
        `  ${number}  ${ref}  ${heading} (${owner.label})${timeWords(minutes)}`,
        ...reasons.map(({ words }) => `       ${words}`),
      )
  }
  if (matters.others.length > 0) lines.push('', 'Other matters')
  for (const { number, heading, minutes } of matters.others)
    lines.push(`  ${number}  ${heading}${timeWords(minutes)}`)
  if (leftOut.length > 0) lines.push('', 'Left out')
  for (const { ref, heading, by, reason, due } of leftOut)
    lines.push(
      `  ${ref}  ${heading}: by ${by}${reason === '' ? (due ? ', due and without a reason' : '') : `: ${reason}`}`,
    )
  return `${lines.join('\n')}\n`
}

export const versionsAsJson = async (db: Kysely<Database>, meeting: Meeting): Promise<string> => {
  const issued = (await listIssued(db, meeting.id)).map(({ number, version, issuedAt, issuedBy, paper }) => ({
    number,
    version,
    issuedAt,
    issuedBy,
    items: paper.counts.items,
    leftOut: paper.leftOut.length,
  }))
  const draft = await findOpenDraft(db, meeting.id)
  return `${JSON.stringify({ meeting: meeting.ref, issued, draft: draft?.version ?? null }, null, 1)}\n`
}

export const versionsAsText = async (db: Kysely<Database>, meeting: Meeting): Promise<string> => {
  const issued = await listIssued(db, meeting.id)
  const draft = await findOpenDraft(db, meeting.id)
  const lines = issued.map(
    ({ number, version, paper, issuedBy }) =>
      `${number}, version ${version}: issued on ${formatDay(paper.issue?.on ?? paper.composedOn)} by ${issuedBy}, ${paper.counts.items} matters`,
  )
  if (draft !== undefined) lines.push(`Version ${draft.version} is a draft.`)
  if (lines.length === 0) lines.push(`The agenda of ${meeting.ref} has not been issued yet.`)
  return `${lines.join('\n')}\n`
}

const stateOf = async (db: Kysely<Database>, wanted: Wanted, moment: Moment) => {
  const { meeting } = wanted
  const draft = await findOpenDraft(db, meeting.id)
  const issued = await findLatestIssued(db, meeting.id)
  const isIssued = draft === undefined && issued !== undefined
  const paper = isIssued ? issued.paper : await loadDraft(db, { ...wanted, today: moment.today })
  const drafted = issued === undefined ? await findDrafting(db, meeting.id, meeting.heldOn) : undefined
  return {
    paper,
    state: isIssued ? 'issued' : 'draft',
    version: draft?.version ?? issued?.version ?? 1,
    revision: draft?.revision ?? issued?.revision ?? 0,
    drafted,
    moves:
      drafted !== undefined
        ? [...drafted.moves, ...(await movesSince(db, drafted, paper, moment))]
        : isIssued && meeting.cancelledOn === null && meeting.heldOn >= moment.today
          ? await cameSinceIssue(db, wanted, issued, moment)
          : [],
  }
}

const timeWords = (minutes: number | null): string => (minutes === null ? '' : `, ${minutes} min`)
