import type { Kysely } from 'kysely'
import { listAnswerLinks, listAnswersByLink } from '../../../db/answer-links.ts'
import { listEvidence } from '../../../db/evidence.ts'
import { listExtensionRequests } from '../../../db/extension-requests.ts'
import type { Database } from '../../../db/schema.ts'
import type { AnswerFacts } from './answer-links-view.ts'

export const loadAnswering = async (db: Kysely<Database>, commitmentId: string): Promise<AnswerFacts> => ({
  links: await listAnswerLinks(db, commitmentId),
  byLink: await listAnswersByLink(db, commitmentId),
  requests: await listExtensionRequests(db, commitmentId),
  evidence: await listEvidence(db, commitmentId),
})
