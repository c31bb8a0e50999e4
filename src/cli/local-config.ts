import { type Config, parseConfig } from '../config.ts'
import type { Io } from './io.ts'

/** The settings of this folder and environment. @throws CodedError invalid, listing every problem. */
export const localConfig = (io: Io): Config => parseConfig(io.env, io.cwd)
