import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { joinedPairs, pairName, pairsIn, pairValue, textPairs } from '../../db/text-pairs.ts'
import { eachDatabase } from '../support/each-database.ts'

eachDatabase('pairs in one text', (open) => {
  test.each([
    ['plain ones', [['a', 'C-0001'] as const, ['b', 'C-0002'] as const, ['c', ''] as const]],
    [
      'what JSON and SQL write otherwise',
      [['"', '\\'] as const, ["'", '\n\u001f'] as const, ['{"a":1}', '","'] as const, ['ŵ', '💷'] as const],
    ],
    ['none', []],
  ])('are read as they were written: %s', async (_, pairs) => {
    const { db, close } = await open()
    const { rows } = await sql<{ name: string; value: string }>`
      select ${pairName} as "name", ${pairValue} as "value" from ${pairsIn(db, joinedPairs([textPairs(pairs), textPairs([]), textPairs([['last', 'pair']])]))}`.execute(
      db,
    )
    expect(rows.map(({ name, value }) => [name, value])).toEqual([...pairs, ['last', 'pair']])
    await close()
  })
})
