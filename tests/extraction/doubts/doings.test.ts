import { describe, expect, test } from 'vitest'
import { doingsIn } from '../../../src/extraction/doubts/doings.ts'

const subjects = (words: string): readonly string[] => doingsIn(words).map(({ subject }) => subject)

describe('who or what the words tell to do something', () => {
  test.each([
    ['The DCC would share the plan.', ['The DCC']],
    ['Members noted that the Tribunal is to sit in May.', ['the Tribunal']],
    ['The Department for Farms, Woods and Fens will reply.', ['The Department for Farms, Woods and Fens']],
    ['The Fens and Farms Council intends to sell.', ['The Fens and Farms Council']],
    ['In June, the owners of the mill plan to let it.', ['the owners of the mill']],
    ['Mr Oakes, for the auditor, will sign.', ['Mr Oakes']],
    ['Operation Owl, the week of action, is planned for May.', ['Operation Owl']],
    ['4.2 Saltshire Police is buying radios.', ['Saltshire Police']],
    ['The Clerk asked Ms. Day who would speak and the Chair agreed.', ['The Clerk', '', 'the Chair']],
    ['There will be a service.', ['']],
    ['The gate was painted.', []],
  ])('%s', (words, expected) => {
    expect(subjects(words)).toEqual(expected)
  })
})
