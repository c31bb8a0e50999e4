import { findLatestIssued } from '../../db/agendas.ts'
import { listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listDocuments } from '../../db/documents.ts'
import { listHoldings, listPeople, listPosts, updatePerson } from '../../db/people.ts'
import { loadAgenda } from '../agenda/load-agenda.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { acceptCandidate } from '../register/review/decide-candidate.ts'
import { changePost } from '../register/change-office.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import { importMinutes } from '../register/minutes/import-minutes.ts'
import { recordRevisit } from '../register/commitments/look-again.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { reviewMinutes } from './review-minutes.ts'
import type { Stage } from './stage.ts'

/** Minutes come in and are reviewed. Returns what was accepted into the register. */
export const putIn = async (stage: Stage, minutes: ReadMinutes): Promise<readonly Commitment[]> => {
  const { app, staff } = stage
  const imported = await importMinutes(app.db, minutes, staff, app.moment())
  await giveAddresses(stage)
  await setChain(stage)
  // Of a new version the meeting had its look already, and an agenda that was issued has its outcomes.
  for (const { meeting, version } of imported.meetings)
    if (version === null && (await findLatestIssued(app.db, meeting.id)) === undefined)
      await lookAgain(stage, meeting)
  const refs = await reviewMinutes(stage, imported, minutes)
  return await listCommitments(app.db, { refs })
}

/** What somebody left over when the minutes were reviewed, and decides on this day. */
export const decideLate = async ({ app, staff, story, unmatched }: Stage, day: PlainDate): Promise<void> => {
  for (const { about } of story.decisions.late.filter(({ on }) => on === day)) {
    const waiting = (await listDocuments(app.db)).map(({ id }) => listCandidates(app.db, id))
    const found = (await Promise.all(waiting)).flat().find(({ quote }) => quote.includes(about))
    if (found === undefined) unmatched.push(about)
    else await acceptCandidate(app.db, found.id, {}, staff, app.moment())
  }
}

const giveAddresses = async ({ app, addressOf }: Stage): Promise<void> => {
  const holdings = await listHoldings(app.db)
  for (const person of await listPeople(app.db)) {
    if (person.email !== '') continue
    const side = holdings.find((holding) => holding.person.id === person.id)?.post.side ?? 'partner'
    await updatePerson(app.db, person.id, { email: addressOf(person.name, side) })
  }
}

/** As soon as the minutes have brought both posts in. */
const setChain = async ({ app, staff, story: { chain } }: Stage): Promise<void> => {
  const posts = await listPosts(app.db)
  for (const [code, next] of chain) {
    const post = posts.find((one) => one.code === code)
    const to = posts.find((one) => one.code === next)
    if (post === undefined || to === undefined || post.escalatesToPostId !== null) continue
    const { id, title, side, mail } = post
    await changePost(app.db, id, { title, side, mail, escalatesToPostId: to.id }, staff, app.moment())
  }
}

/** What the agenda of the meeting held was looked at there: the office's own duty is done. */
const lookAgain = async ({ app, staff }: Stage, meeting: Meeting): Promise<void> => {
  const { heldOn } = meeting
  const agenda = await loadAgenda(app.db, { meeting, today: heldOn, office: app.config.office.name })
  const looked = { doneOn: heldOn, atMeetingId: meeting.id, nextOn: null }
  for (const { ref } of agenda.matters.groups.flatMap((group) => group.items))
    await recordRevisit(app.db, { ref }, looked, staff, app.moment())
}
