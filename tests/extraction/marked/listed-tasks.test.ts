import { describe, expect, test } from 'vitest'
import { ticked } from '../ticked.ts'

describe('tasks of everybody', () => {
  test.each([
    ['All visitors to complete the module by 30 June 2024.', 'All visitors'],
    ['All staff to sign the code by 30 June 2024.', 'All staff'],
    ['Every lead to send figures by 30 June 2024.', 'Every lead'],
    ['Both teams to share their rotas by 30 June 2024.', 'teams'],
    ['Partners to send comments by 30 June 2024.', 'Partners'],
    ['All group leads to bring a draft by 30 June 2024.', 'All group leads'],
  ])('are taken: %s', (words, owner) => {
    expect(ticked(`1. Training\n\n- ${words}`)).toEqual([[owner, '2024-06-30']])
  })

  test.each([
    'All staff were required to read the code.',
    'All governors are expected to train every two years.',
    'All partners encouraged to reply.',
    'All of this is to be seen in the light of the budget.',
    'All those wishing to speak were heard.',
  ])('are not: %s', (words) => {
    expect(ticked(`1. Training\n\n- ${words}`)).toEqual([])
  })
})

test('a first name before a dash owns a task in a list of actions, when the minutes give the whole name', () => {
  expect(ticked('Actions\n\n• Chloe – recruit two younger members, end of September')).toEqual([
    ['Chloe Barr, Notes', '2024-09-30'],
  ])
})

describe('a column headed with the action and whose it is', () => {
  const table = (...cells: string[]) =>
    `<table><tr><th>Item</th><th>Discussion</th><th>Action / Lead</th></tr>${cells
      .map((cell, at) => `<tr><td>${at + 1}</td><td>The item was talked about.</td><td>${cell}</td></tr>`)
      .join('')}</table>`

  test('holds tasks with their owners', () => {
    expect(
      ticked(
        table(
          'Kim Astley to bring figures in July 2024',
          '',
          'All – bids to Lesley Groom by 18 October 2024',
        ),
      ),
    ).toEqual([
      ['Kim Astley', '2024-07-31'],
      ['All', '2024-10-18'],
    ])
  })

  test('holds none where its cells only name people', () => {
    expect(ticked(table('KA', 'LG / KA', 'All'))).toEqual([])
  })
})

describe('days that are told behind an action in a log', () => {
  test('the revised one binds', () => {
    expect(
      ticked(
        'Action log\n\nAction RC-004: Chloe Barr to present options. Original due date 14 May 2024. Revised due date 28 August 2024. Open.',
      ),
    ).toEqual([['Chloe Barr, Notes', '2024-08-28']])
  })

  test('a due date is no task of its own', () => {
    expect(ticked('1. Log\n\nRevised due date 28 August 2024.')).toEqual([])
  })
})

describe('a question under a heading of actions', () => {
  test.each([
    'The Chair asked when the speed signs would come back.',
    'Mr Pell asked why the van would be sold.',
    'Mrs Orme enquired how many posts would be filled.',
    'The Treasurer was asked where the money would come from.',
    'Mr Pell wondered who would chair the group.',
  ])('is no task: %s', (words) => {
    expect(ticked(`Actions\n\n${words}`)).toEqual([])
  })

  test.each([
    'The Clerk would ask when the signs will come back.',
    'Asked when the signs would come back, the Clerk undertook to find out.',
    'Mr Pell asked the Clerk to find out when the signs will come back.',
    'Clerk to ask who would chair the group.',
    'The Treasurer will say where the money comes from.',
  ])('but this is: %s', (words) => {
    expect(ticked(`Actions\n\n${words}`)).toHaveLength(1)
  })
})
