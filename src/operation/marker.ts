import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * How far the register had come when this machine last looked, noted outside the database: a backup that is put back
 * knows less than the marker, and is recognised by it.
 */
export type Marker = {
  /** The number of ticks noted; null when there is no note of this register. */
  read(lineId: string): Promise<number | null>
  /** Never takes a number back. */
  write(lineId: string, beats: number): Promise<void>
}

/** One small file for each register in a folder that no backup of the register holds. */
export const fileMarker = (folder: string): Marker => {
  const fileOf = (lineId: string): string => join(folder, `register-${lineId}.marker`)
  const read: Marker['read'] = async (lineId) => {
    const text = await readFile(fileOf(lineId), 'utf8').catch(absent)
    const beats = text === null ? Number.NaN : Number(/^(\d+)/.exec(text)?.[1])
    return Number.isSafeInteger(beats) ? beats : null
  }
  return {
    read,
    write: async (lineId, beats) => {
      if (beats <= ((await read(lineId)) ?? -1)) return
      await mkdir(folder, { recursive: true })
      const partial = `${fileOf(lineId)}.${process.pid}.part`
      await writeFile(partial, `${beats}\n${EXPLAINED}`)
      await rename(partial, fileOf(lineId))
    },
  }
}

const EXPLAINED =
  'Matters Arising notes here how far its register has come. Do not put this file back with a backup.\n'

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}
