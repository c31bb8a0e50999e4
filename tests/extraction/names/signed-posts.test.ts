import { describe, expect, test } from 'vitest'
import { initialsOfPosts } from '../../../src/extraction/names/signed-posts.ts'

describe('the initials of a post that is listed without a name', () => {
  test.each([
    ['Head of Commissioning (FW)\nFW to send the list.', 'FW'],
    ['Town Clerk’s representative (RD); two others\nLink to be sent by RD.', 'RD'],
    ['Present: Director of Policing and Safer Communities (NB)\nNB: paper on dogs', 'NB'],
    ['Custody Visiting Manager (LG)\nLG: rota to be shared', 'LG'],
    ['Finance Officer (JK), Clerk (BA)\nJK/BA to check the sums.', 'JK'],
  ])('are read in: %s', (minutes, initials) => {
    expect(initialsOfPosts(minutes)).toContain(initials)
  })

  test.each([
    'Head of Commissioning (FW)\nShe will send the list.',
    'Head of Digital (IT)\nIT to be replaced.',
    'The depot (FW) was sold. FW was old.',
    'Head of Estates (Fellmoor)\nFellmoor to sell it.',
    'Chief Officer (ACO)\nACO to sell it.',
  ])('are not read in: %s', (minutes) => {
    expect(initialsOfPosts(minutes)).toEqual([])
  })
})
