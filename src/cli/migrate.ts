import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

/** `matters migrate`: makes the register or brings it up to this version. */
export const migrateRegister = async (io: Io): Promise<number> => {
  const { database } = localConfig(io)
  const connection = await connect(database)
  try {
    const steps = await migrate(connection.db)
    io.out(
      steps.length === 0
        ? 'The register is up to date.\n'
        : `The register was brought up to date: ${steps.join(', ')}.\n`,
    )
    return 0
  } finally {
    await connection.close()
  }
}
