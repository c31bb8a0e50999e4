import type { AnyScenario } from './scenario.ts'
import { agenda } from './scenarios/a1-agenda.ts'
import { agendaGrowth } from './scenarios/a2-agenda-growth.ts'
import { docxOf200 } from './scenarios/a3-docx.ts'
import { help } from './scenarios/c3-help.ts'
import { reading } from './scenarios/e1-reading.ts'
import { growth } from './scenarios/e2-growth.ts'
import { hostile } from './scenarios/e3-hostile.ts'
import { planning } from './scenarios/s1-planning.ts'
import { idle } from './scenarios/s2-idle.ts'
import { planningGrowth } from './scenarios/s3-planning-growth.ts'
import { planningOnPostgres } from './scenarios/p1-postgres.ts'
import { pageOnPostgres } from './scenarios/p1-page.ts'
import { pagesWhilePlanning } from './scenarios/s4-pages.ts'
import { planningMemory } from './scenarios/s5-memory.ts'
import { delivery } from './scenarios/d1-delivery.ts'
import { digests } from './scenarios/d2-digests.ts'
import { commits, connections } from './scenarios/d3-connections.ts'
import { hung } from './scenarios/d4-hung.ts'
import { refused } from './scenarios/d4-refused.ts'
import { reminders } from './scenarios/d5-reminders.ts'
import { embedded } from './scenarios/r1-embedded.ts'
import { besideBullmq } from './scenarios/r2-bullmq.ts'
import { onRedis } from './scenarios/r3-on-redis.ts'

/** Every scenario, in the order in which they run. A new one is a file beside these and a line here. */
export const scenarios: readonly AnyScenario[] = [
  reading,
  growth,
  hostile,
  help,
  planning,
  idle,
  planningGrowth,
  pagesWhilePlanning,
  planningMemory,
  planningOnPostgres,
  pageOnPostgres,
  delivery,
  digests,
  connections,
  commits,
  refused,
  hung,
  reminders,
  embedded,
  besideBullmq,
  onRedis,
  docxOf200,
  agenda,
  agendaGrowth,
]
