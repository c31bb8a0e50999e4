import type { AnyScenario } from './scenario.ts'
import { help } from './scenarios/c3-help.ts'
import { reading } from './scenarios/e1-reading.ts'
import { growth } from './scenarios/e2-growth.ts'
import { hostile } from './scenarios/e3-hostile.ts'

/** Every scenario, in the order in which they run. A new one is a file beside these and a line here. */
export const scenarios: readonly AnyScenario[] = [reading, growth, hostile, help]
