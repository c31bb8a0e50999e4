import { describe, expect, it } from 'vitest'
import { postForOwner } from '../../src/register/named-owners.ts'
import type { Post } from '../../src/register/posts.ts'
import { posts } from '../support/builders.ts'

const assistant: Post = {
  id: 'post-acc',
  code: 'ACC',
  title: 'Assistant Chief Constable',
  side: 'force',
  mail: 'digest',
  escalatesToPostId: null,
}
const people_director: Post = {
  id: 'post-dpod',
  code: 'DPOD',
  title: 'Director of People and Organisational Development',
  side: 'force',
  mail: 'digest',
  escalatesToPostId: null,
}
const all = [...Object.values(posts), assistant, people_director]

describe('the post behind an owner’s name', () => {
  const attendance = [
    { name: 'Petra Thornbury', initials: 'PCC', postId: posts.commissioner.id },
    { name: 'Callum Reave', initials: 'CC', postId: posts.chief.id },
    { name: 'Delia Marsh', initials: 'DCC', postId: posts.deputy.id },
    { name: "Owen O'Neill", initials: 'OON', postId: posts.finance.id },
    { name: 'Ada Quill', initials: 'ACC', postId: assistant.id },
    { name: 'Bram Quill', initials: 'ACC', postId: assistant.id },
    { name: 'Sam Vale', initials: 'SV', postId: posts.policy.id },
    { name: 'Stella Vance', initials: 'SV', postId: null },
    { name: 'Tom Marsh-Hythe', initials: 'TMH', postId: null },
    { name: 'Ines Harrow', initials: 'IH', postId: posts.chief.id },
    { name: 'Joan Harrow', initials: 'JH', postId: posts.deputy.id },
  ]

  it.each([
    ['a code', 'DCC', posts.deputy],
    ['a code in small letters', 'dcc', posts.deputy],
    ['a code with the article', 'the DCC', posts.deputy],
    ['a title', 'Deputy Chief Constable', posts.deputy],
    ['a title with the article', 'The Chief Constable', posts.chief],
    ['a title that has “and” in it', 'Police and Crime Commissioner', posts.commissioner],
    ['another', 'Director of People and Organisational Development', people_director],
    ['somebody acting up', 'T/ACC', assistant],
    ['acting up, in words', 'Acting Deputy Chief Constable', posts.deputy],
    ['with the article', 'the Temporary Chief Constable', posts.chief],
    ['initials of the meeting', 'OON', posts.finance],
    ['a name', 'Delia Marsh', posts.deputy],
    ['a curly apostrophe', 'Owen O’Neill', posts.finance],
    ['a surname with a form of address', 'Ms Marsh', posts.deputy],
    ['a surname with an apostrophe', 'Mr O’Neill', posts.finance],
    ['a code and a surname', 'CC Reave', posts.chief],
    ['a code and a surname that two share', 'DCC Harrow', posts.deputy],
    ['initials that two share who hold one post', 'ACC', assistant],
    ['a surname that two share who hold one post', 'ACC Quill', assistant],
    ['several owners: the first named', 'PCC and CFO', posts.commissioner],
    ['several owners', 'CFO & DCC', posts.finance],
    ['several owners', 'DCC/CFO', posts.deputy],
    ['several owners, the first unknown', 'Procurement, DCC', posts.deputy],
    ['several owners, by name', 'Callum Reave and Delia Marsh', posts.chief],
  ])('%s: %s', (_, words, post) => {
    expect(postForOwner(words, all, attendance)).toBe(post.id)
  })

  it.each([
    ['the whole force is no post', 'the Force'],
    ['nor is the office', 'OPCC'],
    ['initials that two people share', 'SV'],
    ['a surname that two share in different posts', 'Mr Harrow'],
    ['a surname inside another', 'Mr Hythe-Marsh-Hy'],
    ['somebody who was there without a post', 'Tom Marsh-Hythe'],
    ['somebody who was not there', 'Ruth Eastvale'],
    ['part of a title', 'Constable'],
    ['all of them', 'All'],
    ['nobody', ''],
    ['only signs', ' – '],
  ])('no post rather than a guess: %s (%s)', (_, words) => {
    expect(postForOwner(words, all, attendance)).toBeNull()
  })

  it('is the one of that meeting: the same initials mean another elsewhere', () => {
    expect(postForOwner('SV', all, [{ name: 'Sam Vale', initials: 'SV', postId: posts.policy.id }])).toBe(
      posts.policy.id,
    )
    expect(postForOwner('SV', all, [{ name: 'Stella Vance', initials: 'SV', postId: assistant.id }])).toBe(
      assistant.id,
    )
    expect(postForOwner('SV', all, [])).toBeNull()
  })
})
