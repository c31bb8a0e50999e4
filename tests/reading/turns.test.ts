import { expect, it } from 'vitest'
import { makeTurns } from '../../src/reading/turns.ts'

/** Work that goes on until the test says that it is over. */
const someWork = () => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const work = { begun: false, start: () => ((work.begun = true), promise), end: resolve, fail: reject }
  return work
}

it('lets two at a time run, and the others in the order they came', async () => {
  const turns = makeTurns({ atOnce: 2, waiting: 2 })
  const works = [someWork(), someWork(), someWork(), someWork()] as const
  const [first, second, third, fourth] = works.map((work) => turns.take(work.start))
  expect(works.map(({ begun }) => begun)).toEqual([true, true, false, false])
  expect([first, second, third, fourth].map((turn) => turn?.before())).toEqual([null, null, 0, 1])
  works[1].end('second')
  expect(await second?.done).toBe('second')
  await Promise.resolve()
  expect(works.map(({ begun }) => begun)).toEqual([true, true, true, false])
  expect([third, fourth].map((turn) => turn?.before())).toEqual([null, 0])
  works[0].fail(new Error('could not be read'))
  await expect(first?.done).rejects.toThrow('could not be read')
  works[2].end('third')
  works[3].end('fourth')
  expect(await Promise.all([third?.done, fourth?.done])).toEqual(['third', 'fourth'])
})

it('refuses whoever finds the queue full, and takes them when it has moved on', async () => {
  const turns = makeTurns({ atOnce: 1, waiting: 1 })
  const [first, second, third] = [someWork(), someWork(), someWork()]
  const running = turns.take(first.start)
  const waiting = turns.take(second.start)
  expect(() => turns.take(third.start)).toThrow(
    '2 files are being read already. Nothing was kept of this one: put it in again in a minute.',
  )
  first.end('first')
  await running.done
  const later = turns.take(third.start)
  second.end('second')
  third.end('third')
  expect(await Promise.all([waiting.done, later.done])).toEqual(['second', 'third'])
})

it('lets somebody leave the queue, and nobody who is running', async () => {
  const turns = makeTurns({ atOnce: 1, waiting: 2 })
  const [first, second, third] = [someWork(), someWork(), someWork()]
  const running = turns.take(first.start)
  const leaving = turns.take(second.start)
  const staying = turns.take(third.start)
  leaving.leave(new Error('was stopped'))
  await expect(leaving.done).rejects.toThrow('was stopped')
  expect([leaving.before(), staying.before()]).toEqual([null, 0])
  running.leave(new Error('was stopped'))
  first.end('first')
  third.end('third')
  expect(await Promise.all([running.done, staying.done])).toEqual(['first', 'third'])
  expect(second.begun).toBe(false)
})
