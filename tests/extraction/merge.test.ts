import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/read-text.ts'

const quotes = (body: string) => {
  const text = `Harrowdale Board\n14 May 2024\n\n1. Fleet\n\n${body}`
  const { candidates, dropped } = readCommitments(readText(text, { fileName: 'm', sha256: '' }))
  return { kept: candidates.map(({ quote }) => quote), dropped: dropped.map(({ reason }) => reason) }
}

describe('one commitment in two places', () => {
  test('is proposed once, as the summary of actions has it', () => {
    const { kept, dropped } = quotes(
      'The CFO agreed to sell the two oldest vans by June.\n\nActions\n\n- CFO to sell the two oldest vans by June.',
    )
    expect(kept).toEqual(['CFO to sell the two oldest vans by June.'])
    expect(dropped).toContain('The same commitment is proposed from other words.')
  })

  test('is proposed once when a table of actions repeats it, with the day that the table adds', () => {
    const table = 'Ref\tAction\tOwner\tDue\n1\tSell the oldest vans\tCFO\t30/06/2024'
    const text = `Harrowdale Board\n14 May 2024\n\n1. Fleet\n\nAction: CFO to sell the two oldest vans.\n\nSummary of actions\n\n${table}`
    const { candidates } = readCommitments(readText(text, { fileName: 'm', sha256: '' }))
    expect(candidates.map(({ quote, due }) => [quote, due?.dueOn])).toEqual([
      ['Action: CFO to sell the two oldest vans.', '2024-06-30'],
    ])
  })

  test('gives way to the action that follows its request', () => {
    expect(
      quotes(
        'The PCC requested an update on the sale of vans. Action: the CFO to provide an update on the sale of vans.',
      ).kept,
    ).toEqual(['Action: the CFO to provide an update on the sale of vans.'])
  })

  test.each([
    'CFO to sell the two oldest vans by June 2024.\n\nCFO to sell the two oldest vans by August 2024.',
    'CFO to write to each van dealer.\n\nDCC to write to each van dealer.',
  ])('stays two when its day or its owner differs: %s', (body) => {
    expect(quotes(body).kept).toHaveLength(2)
  })
})

describe('minutes without a date', () => {
  test('are refused in words that say what to do', () => {
    expect(() =>
      readCommitments(readText('Harrowdale Board\n\nFleet was seen.', { fileName: 'fleet.txt', sha256: '' })),
    ).toThrow('The date of the meeting was not found in fleet.txt. Enter the date of the meeting')
  })
})
