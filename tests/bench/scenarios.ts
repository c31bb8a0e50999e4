import type { AnyScenario } from './scenario.ts'
import { agenda } from './scenarios/a1-agenda.ts'
import { agendaGrowth } from './scenarios/a2-agenda-growth.ts'
import { help } from './scenarios/c3-help.ts'
import { reading } from './scenarios/e1-reading.ts'
import { growth } from './scenarios/e2-growth.ts'
import { hostile } from './scenarios/e3-hostile.ts'
import { planning } from './scenarios/s1-planning.ts'
import { idle } from './scenarios/s2-idle.ts'
import { planningGrowth } from './scenarios/s3-planning-growth.ts'
import { planningMemory } from './scenarios/s5-memory.ts'
import { delivery, deliveryWork } from './scenarios/d1-delivery.ts'
import { refused } from './scenarios/d4-refused.ts'

/** Every scenario, in the order in which they run. A new one is a file beside these and a line here. */
export const scenarios: readonly AnyScenario[] = [
  reading,
  growth,
  hostile,
  help,
  planning,
  idle,
  planningGrowth,
  planningMemory,
  delivery,
  deliveryWork,
  refused,
  agenda,
  agendaGrowth,
]
