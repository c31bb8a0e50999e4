import { describe, expect, it } from 'vitest'
import { namedOwners, ownersOfReading, postForOwner } from '../../../src/register/people/named-owners.ts'
import type { Post } from '../../../src/register/people/posts.ts'
import { posts } from '../../support/builders.ts'

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

const seat = (id: string, code: string, title: string, side: Post['side'] = 'force'): Post => ({
  ...{ id, code, title, side, mail: 'none', escalatesToPostId: null },
})

describe('words that name more than one owner', () => {
  const attendance = [
    { name: 'Callum Reave', initials: 'CC', postId: posts.chief.id },
    { name: 'Delia Marsh', initials: 'DM', postId: posts.deputy.id },
    { name: 'Owen Ivory', initials: 'OI', postId: posts.finance.id },
    { name: 'Tess Vole', initials: 'TV', postId: null },
  ]
  const named = (words: string) => namedOwners(words, all, attendance)

  it.each([
    ['DM and OI', posts.deputy, ['DM', 'OI']],
    ['OI/DM', posts.finance, ['OI', 'DM']],
    ['CC / DCC', posts.chief, ['CC', 'DCC']],
    ['OI, DM', posts.finance, ['OI', 'DM']],
    ['the PCC and the CC', posts.commissioner, ['PCC', 'CC']],
    ['CFO & DCC Marsh', posts.finance, ['CFO', 'DCC Marsh']],
    ['Ms Marsh, the PCC and OI', posts.deputy, ['Ms Marsh', 'PCC', 'OI']],
    ['ACC Birch and CC Reave', assistant, ['ACC Birch', 'CC Reave']],
    ['XY and DM', posts.deputy, ['XY', 'DM']],
    ['Head of Estates and Chief Constable', posts.chief, ['Head of Estates', 'Chief Constable']],
  ])('all of them, the first whom the register knows leading: %s', (words, leading, parts) => {
    const { postId, several, oneOf } = named(words)
    expect(several.map((one) => one.words)).toEqual(parts)
    expect({ postId, oneOf }).toEqual({ postId: leading.id, oneOf: false })
  })

  it.each(['DM or OI', 'CC or the DCC', 'either the CC or the DCC', 'the CC, the DCC or OI', 'DM or XY'])(
    'one of them, and no post rather than the first: %s',
    (words) => {
      const { postId, several, oneOf } = named(words)
      expect(several.length).toBeGreaterThan(1)
      expect({ postId, oneOf }).toEqual({ postId: null, oneOf: true })
    },
  )

  it.each([
    ['one post with “and” in its title', 'Police and Crime Commissioner', posts.commissioner.id],
    ['another', 'Director of People and Organisational Development', people_director.id],
    ['one that the register does not know', 'Director of Estates and Fleet', null],
    ['a name with its title', 'Delia Marsh, Deputy Chief Constable', posts.deputy.id],
    ['a title with the name', 'DCC, Delia Marsh', posts.deputy.id],
    ['one under two names', 'CC and Callum Reave', posts.chief.id],
    ['somebody who acts up', 'T/ACC', assistant.id],
    ['somebody who acts up, with a name', 'T/ACC Birch', assistant.id],
  ])('is one: %s (%s)', (_, words, postId) => {
    expect(named(words)).toMatchObject({ postId, several: [] })
  })

  it('is not settled by what the reader gave for it', () => {
    expect(ownersOfReading({ text: 'DM or OI', post: 'DCC' }, all, attendance).postId).toBeNull()
    expect(ownersOfReading({ text: 'The deputy', post: 'DCC' }, all, attendance).postId).toBe(posts.deputy.id)
  })
})

describe('a title that several posts have', () => {
  const office = seat('office-cfo', 'CFO', 'Chief Finance Officer', 'office')
  const force = seat('force-cfo', 'CFOF', 'Chief Finance Officer, Force')
  const crime = seat('acc-crime', 'ACCC', 'Assistant Chief Constable, Crime')
  const local = seat('acc-local', 'ACCL', 'Assistant Chief Constable Local Policing')
  const north = seat('cs-north', 'CSNA', 'Chief Superintendent – Northern Area')
  const council = seat('council-ce', 'CEFC', 'Chief Executive, Fenmoor Council', 'partner')
  const own = seat('office-ce', 'CE', 'Chief Executive', 'office')
  const seats = [office, force, crime, local, north, council, own]
  const person = ({ id }: Post, initials: string) => ({ name: `Some ${initials}`, initials, postId: id })
  const everybody = seats.map((post, index) => person(post, `Q${index}`))
  const idsOf = (named: readonly Post[]) => named.map(({ id }) => id)

  it.each([
    ['CFO', [office, force]],
    ['the Chief Finance Officer', [office, force]],
    ['Assistant Chief Constable', [crime, local]],
    ['The ACC', [crime, local]],
  ])('ties to none of them: %s', (words, fitting) => {
    expect(namedOwners(words, seats, everybody)).toMatchObject({ postId: null, couldBe: idsOf(fitting) })
    // Nor by what the reader gave for it.
    expect(ownersOfReading({ text: words, post: 'ACC Crime' }, seats, everybody).postId).toBeNull()
  })

  it.each([
    ['the only one who was there', 'CFO', [person(force, 'TB')], force],
    ['the only one there, by the usual short form', 'ACC', [person(local, 'LB')], local],
    ['the one with the words behind it', 'Chief Finance Officer, Force', everybody, force],
    ['the one with the field behind the short form', 'ACC Crime', everybody, crime],
    ['the only one of its kind', 'Chief Superintendent', everybody, north],
    ['our own before another body’s', 'the Chief Executive', everybody, own],
    ['whose bracket says so', 'ACC', [person(crime, 'ACC'), person(local, 'LB')], crime],
    ['the code alone', 'CFOF', everybody, force],
    ['a person', 'Q2', everybody, crime],
  ])('ties to %s: %s', (_, words, there, post) => {
    expect(namedOwners(words, seats, there)).toMatchObject({ postId: post.id, couldBe: [] })
  })
})
