import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const BY_SIGNATURE = 'Its owner and its day stand behind it.'

/** "Owner | day | quote" of all that was found by the owner and the day behind it, at a meeting of 14 May 2024. */
const signed = (words: string): readonly string[] =>
  readCommitments(
    readText(
      `Fellmoor Board\n14 May 2024\n\nPresent:\nJane Rook (JR), Commissioner\nSimon Hale (SH), Clerk\nTom Orr (TO), Fleet\n\n1. Fleet\n\n${words}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ reason }) => reason.includes(BY_SIGNATURE))
    .map(({ quote, owner, due }) => `${owner?.text ?? 'nobody'} | ${due?.dueOn ?? 'no day'} | ${quote}`)

const HEAD = 'No.\tNotes\tBy whom / when\n'

describe('a task that its owner and its day sign', () => {
  test.each([
    [
      'The Force to send a list of its vans. DCC, 17 June 2024',
      'DCC | 2024-06-17 | The Force to send a list of its vans.',
    ],
    [
      'Costs of the depot should be brought to members. SH by 3 June',
      'SH | 2024-06-03 | Costs of the depot should be brought to members.',
    ],
    [
      'The roof was seen. Officers to obtain prices for the roof. Tom Orr – 28/06/24',
      'Tom Orr | 2024-06-28 | Officers to obtain prices for the roof.',
    ],
    [
      'Actions\n\n- Depot – two quotes, TO, by 30 Sept',
      'TO | 2024-09-30 | Depot – two quotes, TO, by 30 Sept',
    ],
    [
      'Actions\n\n• List of vans to JR, Clerk, 3 June 2024',
      'Clerk | 2024-06-03 | List of vans to JR, Clerk, 3 June 2024',
    ],
    [
      `${HEAD}4\tTO told members how the vans are bought. It was felt that a talk to members would help.\tSH – by 30 June 2024`,
      'SH | 2024-06-30 | It was felt that a talk to members would help.',
    ],
    [
      `${HEAD}5\tThe yard was full. Members thought that the gate needs mending before winter.\tSH by 30 June 2024`,
      'SH | 2024-06-30 | Members thought that the gate needs mending before winter.',
    ],
  ])('%j', (words, expected) => {
    expect(signed(words)).toEqual([expected])
  })

  test.each([
    'The Force to send a list of its vans. It has nine.',
    'The Force to send a list of its vans. DCC, 17 March 2024',
    'The yard was closed for the day. DCC, 17 June 2024',
    'The Force to send a list. DCC, 17 June 2024. That was agreed by all.',
    'Depot – two quotes, TO, by 30 Sept',
    'Actions\n\n- Depot, roof, by 30 Sept',
    `${HEAD}4\tTO told members how the vans are bought.\tTO – before 1 July 2024`,
    `${HEAD}4\tTO will send a list. Members felt that it would be useful to all who drive.\tTO – before 1 July 2024`,
    `${HEAD}4\tMembers felt that a list of the vans would be useful.\tNoted by all`,
  ])('not %j', (words) => {
    expect(signed(words)).toEqual([])
  })
})
