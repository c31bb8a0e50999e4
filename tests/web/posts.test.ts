import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listHistory } from '../../db/history.ts'
import { listHoldings, listPeople, listPosts } from '../../db/people.ts'
import { holdersOn } from '../../src/register/people/posts.ts'
import { day } from '../support/builders.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const postOf = async (code: string) => (await listPosts(web.db)).find((post) => post.code === code)
const personOf = async (name: string) => (await listPeople(web.db)).find((person) => person.name === name)
const holdersOf = async (code: string, on: string) =>
  holdersOn(await listHoldings(web.db), day(on))
    .filter(({ post }) => post.code === code)
    .map(({ person }) => person.name)
const on = (date: string, month: string, year: string) => ({
  'from-day': date,
  'from-month': month,
  'from-year': year,
})

describe('the posts', () => {
  it('show who holds each, what mail reaches it and where an address is missing', async () => {
    const words = wordsOf((await web.get('/posts')).body)
    expect(words).toContain(
      'Deputy Chief Constable DCC Delia Marsh since 7 October 2025 delia.marsh@westmarch.example A weekly digest',
    )
    expect(words).toContain('Callum Reave since 7 October 2025 No email address: no mail can be sent')
  })

  it('invite minutes while none are known', async () => {
    const empty = await openWeb()
    expect(wordsOf((await empty.get('/posts')).body)).toContain('No posts are known yet.')
    await empty.close()
  })
})

describe('a post', () => {
  it('is changed, and its history says by whom', async () => {
    const post = await postOf('DCC')
    await web.post(`/posts/${post?.id}`, {
      title: 'Deputy Chief Constable',
      side: 'force',
      mail: 'reminders',
    })
    expect((await postOf('DCC'))?.mail).toBe('reminders')
    expect(
      (await listHistory(web.db, 'post', post?.id ?? '')).map(({ actor, act }) => `${actor} ${act}`),
    ).toEqual(['Priya Anand changed the post'])
  })

  it.each([
    [{ title: '' }, 400, 'Enter the title of the post'],
    [{ side: 'admin' }, 400, 'Select which side the post is on'],
    [{ mail: 'hourly' }, 400, 'Select what mail the post receives'],
    [{ title: 'chief constable' }, 409, 'There is already a post called chief constable'],
  ])('refuses %j', async (wrong, status, sentence) => {
    const post = await postOf('DCC')
    const response = await web.post(`/posts/${post?.id}`, {
      title: 'Deputy Chief Constable',
      side: 'force',
      mail: 'digest',
      ...wrong,
    })
    expect(response.statusCode).toBe(status)
    expect(wordsOf(response.body)).toContain(sentence)
  })

  const withNext = async (code: string, next: string) => {
    const [post, to] = [await postOf(code), await postOf(next)]
    return await web.post(`/posts/${post?.id}`, {
      title: post?.title ?? '',
      side: 'force',
      mail: 'digest',
      'tell-next': to?.id ?? next,
    })
  }

  it('says who is told next when its commitments stay overdue, and shows it again', async () => {
    expect((await withNext('DCC', 'CC')).statusCode).toBe(303)
    const [deputy, chief] = [await postOf('DCC'), await postOf('CC')]
    expect(deputy?.escalatesToPostId).toBe(chief?.id)
    const { body } = await web.get(`/posts/${deputy?.id}`)
    expect(body).toContain(`<option value="${chief?.id}" selected>`)
    expect(wordsOf(body)).toContain('10 working days after a commitment of this post falls due')
    expect(body).not.toContain(`<option value="${deputy?.id}"`)
    expect(wordsOf(body)).toContain('When overdue, tells next: Chief Constable')
    expect(wordsOf((await web.get('/posts')).body)).toContain(
      'A weekly digest When overdue, tells the Chief Constable next',
    )
    await withNext('DCC', '')
    expect((await postOf('DCC'))?.escalatesToPostId).toBeNull()
  })

  it('refuses a chain that comes back to it, in words, and keeps what was chosen', async () => {
    await withNext('DCC', 'CC')
    const response = await withNext('CC', 'DCC')
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(
      'Overdue commitments would come back to this post: Chief Constable, then Deputy Chief Constable, then Chief Constable. Select another post to tell next, or nobody',
    )
    expect(response.body).toContain('href="#tell-next"')
    expect(response.body).toContain(`<option value="${(await postOf('DCC'))?.id}" selected>`)
    expect((await postOf('CC'))?.escalatesToPostId).toBeNull()
  })

  it('refuses to tell a post that is not there', async () => {
    const response = await withNext('DCC', 'nobody-knows')
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('Select a post to tell next, or nobody')
  })

  it('is added, then somebody is asked for', async () => {
    const response = await web.post('/posts/new', {
      title: 'Assistant Chief Constable',
      code: 'ACC',
      side: 'force',
      mail: 'digest',
    })
    const post = await postOf('ACC')
    expect(response.headers.location).toBe(`/posts/${post?.id}/holder`)
    const twice = await web.post('/posts/new', {
      title: 'Another',
      code: 'acc',
      side: 'force',
      mail: 'digest',
    })
    expect(wordsOf(twice.body)).toContain('There is already a post with the code acc')
  })
})

describe('a new holder', () => {
  const appoint = async (code: string, fields: Record<string, string>) => {
    const post = await postOf(code)
    return await web.post(`/posts/${post?.id}/holder`, {
      person: '',
      name: '',
      email: '',
      'takes-over': 'yes',
      ...fields,
    })
  }

  it('takes over from a day, and the one before leaves the day before', async () => {
    const response = await appoint('DCC', {
      name: 'Hari Moss',
      email: 'hari.moss@westmarch.example',
      ...on('1', '4', '2026'),
    })
    expect(response.statusCode).toBe(303)
    expect(await holdersOf('DCC', '2026-03-31')).toEqual(['Delia Marsh'])
    expect(await holdersOf('DCC', '2026-04-01')).toEqual(['Hari Moss'])
  })

  it('may share the post', async () => {
    await appoint('PO', { name: 'Iris Vane', 'takes-over': 'no', ...on('1', '3', '2026') })
    expect((await holdersOf('PO', '2026-03-02')).toSorted()).toEqual(['Iris Vane', 'Priya Anand'])
  })

  it('may be somebody who is known', async () => {
    const person = await personOf('Callum Reave')
    await appoint('DCC', { person: person?.id ?? '', ...on('1', '3', '2026') })
    expect(await holdersOf('DCC', '2026-03-02')).toEqual(['Callum Reave'])
  })

  it.each([
    [{ ...on('1', '4', '2026') }, 'Select a person or enter a name'],
    [{ name: 'Hari Moss', ...on('', '', '') }, 'Enter the first day in the post'],
    [
      { name: 'Hari Moss', ...on('1', '10', '2025') },
      'Delia Marsh began on 7 October 2025. Enter a later day',
    ],
    [
      { name: 'Hari Moss', 'takes-over': '', ...on('1', '4', '2026') },
      'Select whether they take over from the present holder',
    ],
    [
      { name: 'Hari Moss', email: 'not an address', ...on('1', '4', '2026') },
      'An email address has no spaces or line breaks',
    ],
    [{ person: 'made-up', ...on('1', '4', '2026') }, 'Select a person from the list'],
  ])('is refused with %j', async (fields, sentence) => {
    const response = await appoint('DCC', fields)
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect(await holdersOf('DCC', '2026-12-01')).toEqual(['Delia Marsh'])
    expect(await personOf('Hari Moss')).toBeUndefined()
  })
})

describe('a person’s address', () => {
  const save = async (email: string) => {
    const person = await personOf('Callum Reave')
    return await web.post(`/people/${person?.id}`, { name: 'Callum Reave', email })
  }

  it.each([
    ['callum.reave@westmarch.example', 'callum.reave@westmarch.example'],
    [' \u200Bcallum.reave@westmarch.example ', 'callum.reave@westmarch.example'],
    ['mailto:callum.reave@westmarch.example', 'callum.reave@westmarch.example'],
    ['', ''],
  ])('%j is kept as %j', async (typed, kept) => {
    expect((await save(typed)).statusCode).toBe(303)
    expect((await personOf('Callum Reave'))?.email).toBe(kept)
  })

  it.each([
    ['a@westmarch.example, b@westmarch.example', 'An email address has no spaces or line breaks'],
    ['a@westmarch.example,b@westmarch.example', 'Enter one email address'],
    [
      'Callum <callum@westmarch.example>',
      'Enter the email address alone, without the name: callum@westmarch.example',
    ],
    ['callum@westmarch.example\r\nBcc: x@evil.example', 'An email address has no spaces or line breaks'],
    ['callum@localhost', 'Check the part of the email address after the @'],
    ['callum', 'Enter one email address'],
  ])('%j is refused and shown again', async (typed, sentence) => {
    const response = await save(typed)
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect((await personOf('Callum Reave'))?.email).toBe('')
  })
})
