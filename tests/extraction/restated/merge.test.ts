import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

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
    ['The Head of Fleet will visit the depots by 1 June 2024.', 'Action: Head of Fleet – tyre leaflets.'],
    ['The Head of Estates will meet the landlord in June 2024.', 'Action: Head of Estates – key list.'],
    ['The Town Clerk will book the hall by 3 June 2024.', 'Action: Town Clerk – badge rota.'],
  ])('stays two when only the owner is the same: %s', (promise, action) => {
    expect(quotes(`${promise}\n\n${action}`).kept).toEqual([promise, action])
  })

  test.each([
    'CFO to sell the two oldest vans by June 2024.\n\nCFO to sell the two oldest vans by August 2024.',
    'CFO to write to each van dealer.\n\nDCC to write to each van dealer.',
  ])('stays two when its day or its owner differs: %s', (body) => {
    expect(quotes(body).kept).toHaveLength(2)
  })
})

/** A table of actions at the end of the minutes, one row a line: `number, action, owner, due`. */
const log = (...rows: readonly string[]) =>
  `Summary of actions\n\n${['Ref\tAction\tOwner\tDue', ...rows.map((row) => row.replaceAll(' | ', '\t'))].join('\n')}`

const inBoard = (body: string) => {
  const present =
    'Present: Ada Quill, Police and Crime Commissioner (PCC); Bram Oakes, Chief Constable (CC); Cora Pell, Deputy Chief Constable (DCC); Dev Ames, Chief Finance Officer (CFO); Ed Roe, Assistant Chief Constable (ACC)'
  const text = `Harrowdale Board\n14 May 2024\n\n${present}\n\n1. Fleet\n\n${body}`
  return readCommitments(readText(text, { fileName: 'm', sha256: '' })).candidates.map(({ quote }) => quote)
}

describe('a promise that stands twice in one document', () => {
  test.each([
    [
      'in the item and in the summary',
      'The CFO agreed to sell the two oldest vans by June.\n\nActions\n\n- CFO to sell the two oldest vans by June.',
    ],
    [
      'in the item and, in fewer words, in the log',
      `Action: DCC to share the custody improvement plan with the office by 30 June 2024.\n\n${log('1 | Share custody improvement plan | DCC | 30/06/2024')}`,
    ],
    [
      'as an undertaking and as a row that adds the day',
      `The DCC said that she would share the custody plan with the Commissioner.\n\n${log('1 | Share custody plan with Commissioner | DCC | 30/06/2024')}`,
    ],
    [
      'with an abbreviation in the log',
      `The ACC undertook to write to the scheme manager about waiting times at Quarry Lane by the end of June.\n\n${log('4 | Write to the scheme manager re waiting times at Quarry Lane | ACC | End June 2024')}`,
    ],
    [
      'with another verb of handing over',
      `Action: DCC to circulate the stop and search figures by ward.\n\n${log('4 | Stop and search figures by ward to be shared | DCC | Next meeting')}`,
    ],
    [
      'active in the summary, passive in the item',
      'The CC agreed that a report on abandoned 101 calls would be brought to the July meeting.\n\nSummary of actions\n\n- CC to bring a report on abandoned 101 calls to the July meeting.',
    ],
    [
      'without its owner in the log',
      `Action: CFO to publish the treasury strategy by 31 July 2024.\n\n${log('7 | Publish the treasury strategy |  | 31/07/2024')}`,
    ],
    [
      'as a target said twice',
      'The CC said that 95% of searches would be recorded on video by March 2025.\n\n2. Summary\n\nThe CC expected 95% of searches to be recorded on video by March 2025.',
    ],
    [
      'with the month in the item and the day in the log',
      `Action: DCC to bring the drone policy in June.\n\n${log('7 | Drone policy to be brought to the Board | DCC | 18/06/2024')}`,
    ],
    [
      'in the log in words of its own, with the same owner and day',
      `Action: ACC to explain the July and August figures, area by area, by 13 June 2024.\n\n${log('9 | Explain abstraction in July and August | ACC | 13/06/2024')}`,
    ],
    [
      'as a request and the action on it',
      'The PCC requested an update on the sale of vans. Action: the CFO to provide an update on the sale of vans.',
    ],
    [
      'as a promise of “it” and the action that names it',
      'The CFO had the list of vans for sale and will circulate this. Action: CFO to circulate the list of vans for sale.',
    ],
    [
      'with an adjective more',
      `Action: CFO to bring the final medium-term financial plan to the Board in July.\n\n${log('2 | Bring medium-term financial plan to Board | CFO | July 2024')}`,
    ],
  ])('is one proposal: %s', (_, body) => {
    expect(inBoard(body)).toHaveLength(1)
  })

  test('each row repeats its own action, whichever comes first', () => {
    const items =
      'Action: DCC to explain the June wait for beds by 30 June 2024.\n\nAction: DCC to explain the June wait for vans by 30 June 2024.'
    expect(
      inBoard(
        `${items}\n\n${log('1 | Explain June wait for vans | DCC | 30/06/2024', '2 | Explain June wait for beds | DCC | 30/06/2024')}`,
      ),
    ).toHaveLength(2)
  })
})

describe('two promises that share most of their words', () => {
  test.each([
    [
      'for two areas, by one day',
      'Action: DCC to extend the domestic abuse desk to Hawkstow by the end of June.\n\nAction: DCC to extend the domestic abuse desk to Thornmarket by the end of June.',
    ],
    [
      'for two areas, without a day',
      'Action: DCC to provide a breakdown of domestic abuse arrests by shift and month in Hawkstow.\n\nAction: DCC to provide a breakdown of domestic abuse arrests by shift and month in Thornmarket.',
    ],
    [
      'about two sums',
      'Action: CFO to report on the savings of £4.2m from fleet and estates contracts.\n\nAction: CFO to report on the savings of £1.9m from fleet and estates contracts.',
    ],
    [
      'about two months’ figures',
      'Action: DCC to send the office the stop and search figures for March.\n\nAction: DCC to send the office the stop and search figures for April.',
    ],
    [
      'about two quarters’ reports',
      'Action: CFO to circulate the Q1 budget monitoring report.\n\nAction: CFO to circulate the Q2 budget monitoring report.',
    ],
    [
      'one in the item and one in the log, about two things',
      `Action: ACC to write to the health trust about beds on the ward.\n\n${log('1 | Write to the health trust about transport to the ward | ACC | ')}`,
    ],
    [
      'one promised and one in the log, about two papers',
      `The DCC agreed to bring the custody plan to the Board.\n\n${log('1 | Bring the custody budget to the Board | DCC | ')}`,
    ],
    [
      'two rows of the log',
      log(
        '1 | Provide the custody figures for the north | DCC | 30/06/2024',
        '2 | Provide the custody figures for the south | DCC | 30/06/2024',
      ),
    ],
    [
      'one task for two posts, each for itself',
      'Action: CC to write to each van dealer about the recall.\n\nAction: CFO to write to each van dealer about the recall.',
    ],
    [
      'one task for two posts in the log',
      log(
        '1 | Nominate a lead for the culture programme | CC | 30/06/2024',
        '2 | Nominate a lead for the culture programme | CFO | 30/06/2024',
      ),
    ],
    [
      'two numbers of recruits',
      'The CC said that the Force would recruit 120 officers by March 2025.\n\nThe CC said that the Force would recruit 40 officers for roads policing by March 2025.',
    ],
    [
      'to draft a paper and to publish it',
      'Action: CFO to draft the new estates strategy for the Board.\n\nAction: CFO to publish the new estates strategy for the Board.',
    ],
    [
      'one deed, done to two things',
      'Action: DCC to review the stop and search policy and report to the Board.\n\nAction: DCC to review the stop and search training and report to the Board.',
    ],
    [
      'two undertakings about two reports',
      'The DCC undertook to share the custody inspection report with members.\n\nThe DCC undertook to share the custody visitor report with members.',
    ],
    [
      'one thing by two days',
      'CFO to sell the two oldest vans by June 2024.\n\nCFO to sell the two oldest vans by August 2024.',
    ],
  ])('stay two proposals: %s', (_, body) => {
    expect(inBoard(body)).toHaveLength(2)
  })
})

describe('minutes without a date', () => {
  test('are refused in words that say what to do', () => {
    expect(() =>
      readCommitments(readText('Harrowdale Board\n\nFleet was seen.', { fileName: 'fleet.txt', sha256: '' })),
    ).toThrow('The date of the meeting was not found in fleet.txt. Enter the date of the meeting')
  })
})
