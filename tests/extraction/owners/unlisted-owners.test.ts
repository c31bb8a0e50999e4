import { describe, expect, test } from 'vitest'
import { candidatesIn } from '../candidates-in.ts'

const ownerOf = (words: string): string => candidatesIn(words)[0]?.owner?.text ?? ''

describe('an owner whom no list of those present explains', () => {
  test.each([
    ['Asked about the ferry, officers said that a note on it would be sent to the Committee.', 'officers'],
    ['The slipway had been closed; officers would bring a paper on it to a later meeting.', 'officers'],
    ['Officers would take this back to the harbour teams.', 'Officers'],
    ['The secretary will place the rota before the Board by 30 June.', 'secretary'],
    ['It was agreed that the two Chief Constables would visit the yard and report back.', 'Chief Constables'],
    ['Both Commissioners will write to the Minister by 3 June.', 'Commissioners'],
    ['The author thanked them and said that he would add a paragraph on tides.', 'author'],
    ['The Overview and Scrutiny Officer agreed to circulate the note.', 'Overview and Scrutiny Officer'],
    [
      'It was asked whether it could be moved before June and Dale Rusk agreed to look into this.',
      'Dale Rusk',
    ],
    ['Carla Wynn at the harbour desk will let us know.', 'Carla Wynn'],
    [
      'On the buoys (Minute 7) the Monitoring Officer said that when they came he would bring a note.',
      'Monitoring Officer',
    ],
    [
      'Two crews have joined and the Chief Constable expects waits to be below 10% by December 2024.',
      'Chief Constable',
    ],
    ['Ch/Insp Bright undertook to refer it to the yard.', 'Ch/Insp Bright'],
    ['The chair is to circulate revised terms of reference.', 'chair'],
    ['The manager agreed to tell the harbour master at once.', 'manager'],
    ['RESOLVED that a letter be sent by the Chairman to the Harbour Trust about delays.', 'Chairman'],
    ['RESOLVED that the Office of the PCC include members in its mailing list.', 'Office of the PCC'],
  ])('%s', (words, owner) => {
    expect(ownerOf(words)).toBe(owner)
  })

  test.each([
    'The Secretary of State will decide by 30 June.',
    'The secretary of state would lay the order by 30 June.',
    'It was noted that the report of officers would be published by 30 June.',
    'Asked about stops, officers on patrol will carry cameras by 30 June.',
    'The officers said nothing more, and a list of moorings will be sent to members.',
    'It was said and New Road will be closed by 30 June.',
    'The chair will be mended by 30 June.',
    'The author of the book would speak at the festival.',
  ])('not in: %s', (words) => {
    expect(ownerOf(words)).not.toMatch(/^(?:secretary|officers|author|chair|New Road)/i)
  })
})
