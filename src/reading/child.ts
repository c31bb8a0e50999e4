import { isCoded } from '../errors.ts'
import { readMinutesFile } from '../extraction/read-minutes-file.ts'
import type { ReadingMessage, ReadingTask } from './messages.ts'

// This file is a process of its own, started by `start-child.ts`: one file of minutes comes in, one answer goes out.

const answer = async ({
  fileName,
  contents,
  meetingOn,
  calendar,
  explain,
}: ReadingTask): Promise<ReadingMessage> => {
  try {
    const { contents: _, ...read } = await readMinutesFile(fileName, contents, {
      ...(meetingOn === null ? {} : { meetingOn }),
      ...(calendar === null ? {} : { calendar }),
      ...(explain === null ? {} : { explain }),
      onStep: (step) => say({ kind: 'step', step }),
    })
    return { kind: 'read', read }
  } catch (error) {
    if (isCoded(error))
      return { kind: 'refused', code: error.code, message: error.message, problems: error.problems }
    return { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const say = (message: ReadingMessage): void => void process.send?.(message)

// Nobody is left who wants the answer.
process.on('disconnect', () => process.exit())
process.once('message', (task) => {
  say({ kind: 'begun' })
  void answer(task as ReadingTask).then(say)
})
