import { listExtensionRequests } from '../../../db/extension-requests.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { answerByLink } from '../../register/answers/answer-by-link.ts'
import type { AnswerRoute, AnswerVisit } from '../answering/answer-visit.ts'
import { doOrShowAgain } from '../forms/forms.ts'
import { page, seeOther } from '../serving/route.ts'
import { commitmentView } from './answer.ts'
import { answerAgain, answerIdOf, parseAnswer, waitingFileOf } from './answer-form.ts'

/** The answer is recorded here and nowhere else; the page after it says what becomes of it. */
export const answerSendRoutes: readonly AnswerRoute[] = [
  {
    method: 'POST',
    path: '/send',
    handle: async (visit) => {
      const { app, opened, at, form, moment } = visit
      const sent = { answerId: answerIdOf(visit), file: await waitingFileOf(visit) }
      const done = seeOther(`${at}/sent?answer=${sent.answerId}`)
      // Pressed twice, or sent again by going back.
      if ((await recordedAnswer(visit, sent.answerId)) !== undefined) return done
      const parsed = await parseAnswer(visit)
      if ('problems' in parsed) return await answerAgain(visit, parsed.problems, sent, 400)
      if (form.one('file-id') !== '' && sent.file === undefined)
        return await answerAgain(
          visit,
          [{ field: 'file', text: 'The file is no longer there. Choose it again' }],
          sent,
          409,
        )
      return await doOrShowAgain(
        async () => {
          const answer = { ...parsed.value, answerId: sent.answerId, fileId: sent.file?.id ?? null }
          await answerByLink(app.db, opened.link, answer, moment)
          return done
        },
        (problems, status) => answerAgain(visit, problems, sent, status),
      )
    },
  },
  {
    method: 'GET',
    path: '/sent',
    handle: async (visit) => {
      const { opened, at, query } = visit
      const recorded = await recordedAnswer(visit, query.one('answer'))
      if (recorded === undefined) return seeOther(at)
      return page('answer-sent', {
        title: 'Your answer was recorded',
        ...commitmentView(visit),
        ref: opened.commitment.ref,
        next: recorded.next,
        words: recorded.words,
      })
    },
  },
]

/** An answer that came by this link, as the register has it now. */
const recordedAnswer = async (
  { app, opened: { commitment } }: AnswerVisit,
  answerId: string,
): Promise<{ readonly words: string; readonly next: string } | undefined> => {
  const update = commitment.updates.find(({ id }) => id === answerId)
  if (update !== undefined)
    return {
      words: update.words,
      next:
        update.claim === 'delivered'
          ? 'The office now accepts that it is delivered, or says why not. Until then it stands as awaiting acceptance.'
          : 'The office sees it in the register. The due date stands as it was.',
    }
  const requests = await listExtensionRequests(app.db, commitment.id)
  const request = requests.find(({ id }) => id === answerId)
  return request === undefined
    ? undefined
    : {
        words: request.reason,
        next: `You asked for ${formatDay(request.askedForOn)}. The office decides; until then the date stands as it was.`,
      }
}
