import type { AnswerRoute } from '../answering/answer-visit.ts'
import { answerPageRoutes } from './answer.ts'
import { answerFormRoutes } from './answer-form.ts'
import { answerSendRoutes } from './answer-send.ts'

/** Every page that a link for answering opens; they are served apart from the register's own. */
export const answerPages: readonly AnswerRoute[] = [
  ...answerPageRoutes,
  ...answerFormRoutes,
  ...answerSendRoutes,
]
