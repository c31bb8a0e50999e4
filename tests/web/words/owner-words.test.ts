import { describe, expect, it } from 'vitest'
import type { OwnerReading } from '../../../src/extraction/candidate.ts'
import { postOfReading } from '../../../src/register/people/named-owners.ts'
import type { Post } from '../../../src/register/people/posts.ts'
import { ownerWords } from '../../../src/web/words/owner-words.ts'
import { posts } from '../../support/builders.ts'

const crime: Post = { ...posts.deputy, id: 'crime', code: 'ACCC', title: 'Assistant Chief Constable, Crime' }
const local: Post = { ...posts.deputy, id: 'local', code: 'ACCL', title: 'Assistant Chief Constable, Local' }
const all: readonly Post[] = [...Object.values(posts), crime, local]
const attendance = [
  { name: 'Delia Marsh', initials: 'DM', postId: posts.deputy.id },
  { name: 'Owen Ivory', initials: 'OI', postId: posts.finance.id },
  { name: 'Brin Ash', initials: 'BA', postId: crime.id },
  { name: 'Cato Elm', initials: 'CE', postId: local.id },
]

const shown = (text: string, from: OwnerReading['from'] = 'stated') => {
  const owner = { text, from, post: null }
  return ownerWords({ owner, postId: postOfReading(owner, all, attendance) }, all, attendance)
}

describe('an owner as it was read', () => {
  it('is the post and the words', () => {
    expect(shown('DM')).toEqual({
      words: 'Deputy Chief Constable',
      more: '“DM”, named in the minutes',
      notes: [],
    })
    expect(shown('The Vicar', 'inferred')).toEqual({
      words: '“The Vicar”',
      more: 'worked out, not named as the doer; not tied to a post yet',
      notes: [],
    })
    expect(ownerWords({ owner: null, postId: null }, all, attendance).words).toBe('No owner named')
  })

  it('says that the minutes name several, and whom it will be filed under', () => {
    expect(shown('DM and OI')).toMatchObject({
      words: 'Deputy Chief Constable',
      notes: [
        'The minutes name more than one: Deputy Chief Constable and Chief Finance Officer.',
        'It will be filed under Deputy Chief Constable unless you choose another. The register keeps the words.',
      ],
    })
    expect(shown('BA/XY').notes[0]).toBe(
      'The minutes name more than one: Assistant Chief Constable, Crime; and “XY”.',
    )
  })

  it('chooses neither of two', () => {
    expect(shown('DM or the CFO')).toEqual({
      words: '“DM or the CFO”',
      more: 'named in the minutes; not tied to a post yet',
      notes: [
        'The minutes leave it between Deputy Chief Constable and Chief Finance Officer.',
        'It will be filed under no post unless you choose one. The register keeps the words.',
      ],
    })
  })

  it('says which posts a title fits', () => {
    expect(shown('ACC').notes).toEqual([
      '“ACC” could be Assistant Chief Constable, Crime; or Assistant Chief Constable, Local.',
      'It will be filed under no post unless you choose one.',
    ])
  })

  it('says so too of what was tied before', () => {
    const owner = { text: 'DM or OI', from: 'stated', post: null } as const
    expect(ownerWords({ owner, postId: posts.deputy.id }, all, attendance).notes[1]).toMatch(
      /^It will be filed under Deputy Chief Constable unless you choose another\./,
    )
  })
})
