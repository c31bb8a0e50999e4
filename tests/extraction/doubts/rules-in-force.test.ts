import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const head =
  'Fellmoor Police and Crime Panel\nJane Rook : Police and Crime Commissioner\nSimon Hale : DCC\nRuth Calder : CFO'

const RULES_ASK = 'But it tells what the rules ask.'
const HOW_DONE = 'But it tells how things are always done.'

/** What is laid down for every case, and neighbours in which somebody takes on one deed. */
const tables: Record<string, { reason: string; doubted: string[]; bound: string[] }> = {
  'a paper that lays down': {
    reason: RULES_ASK,
    doubted: [
      'The scheme of consent requires any lease over £50,000 to be signed by the CFO.',
      'The code of conduct obliges members to register gifts within 28 days.',
      'Standing orders for contracts provide that a tender shall be opened by two officers.',
      'According to the leave policy a request is to go in six weeks ahead.',
      'By our own procedure the second letter would go after 28 days.',
      'In line with the recruitment protocol a post should be advertised for ten days.',
    ],
    bound: [
      'The scheme of consent will be amended by 30 June.',
      'The CFO agreed to bring the scheme of consent to the July meeting.',
      'The code of conduct requires a review, and the Clerk would bring one in July.',
      'The procedure for leave is to be rewritten by the DCC.',
      'The revised policy would be circulated by the Clerk by June.',
    ],
  },
  'whoever it may concern': {
    reason: RULES_ASK,
    doubted: [
      'Anyone leaving within two years would lose the bonus.',
      'The lower rate is for those under 21, who will move to the full rate on their birthday.',
      'Those who join after 1 June will be entitled to half.',
      'Members who retire early will be eligible for a lump sum in July.',
      'A complaint must be logged and the sender is to be told within ten days.',
      'A meeting below its quorum is to be adjourned until the next week.',
      'Gifts over £50 go in the register and are to be declared at the next meeting.',
      'A tenant in arrears will be sent a notice after eight weeks.',
      'A warrant must be carried out within three months.',
      'XL dogs are banned from June, and owners must register by 31 July.',
    ],
    bound: [
      'Anyone without a camera will have one by 31 July.',
      'Any officer without a vest would be given one by the end of June.',
      'A complaint had come in and the DCC would answer it within 28 days.',
      'A meeting with residents would be arranged by the Clerk within 28 days.',
      'A report on the tender will be brought to the July meeting.',
      'The DCC said that every recruit must be trained by June.',
    ],
  },
  'what comes each time': {
    reason: HOW_DONE,
    doubted: [
      'Members should have papers a week before each meeting.',
      'The map will be drawn afresh after each election.',
      'Rooms are to be booked ahead of each hearing.',
      'The lights ought to be tested at every inspection.',
      'The keys are to be signed for after each shift.',
    ],
    bound: [
      'The DCC agreed to see members before each meeting.',
      'Papers would be sent out a week before each meeting.',
      'The Clerk will now circulate the log after each meeting.',
      'The Force will report at every meeting of the Panel.',
      'Each ward would have a named officer by 30 June.',
    ],
  },
  'how it works, in the present': {
    reason: HOW_DONE,
    doubted: [
      'The formula works on last year’s roll, so a child who comes in June will not be counted.',
      'The levy is calculated in October and is then to stand for a year.',
      'The quorum is five, of whom one should be independent.',
      'A hearing is chaired by a lawyer, who will decide by the next day.',
      'Complaints are dealt with by a panel, which must answer within 28 days.',
      'The licence covers the music to be played from 3 to 5 June.',
      'The auditor rotates every five years, and the partner will change in 2026.',
      'The seats fall vacant every four years and will be filled in May.',
      'The bench is painted once a year and will be done in June.',
    ],
    bound: [
      'The formula would be changed by the CFO by June.',
      'The panel is chaired by Ms Orr, who will bring its report in July.',
      'The cover note will be renewed by 3 June.',
      'The contract covers two sites and the CFO will add a third by June.',
      'The levy will be set by 1 March.',
      'A dashboard will go to members quarterly from July.',
      'The Force reports every month and is to add the figures from June.',
      'All officers will be tested every two years from June.',
    ],
  },
  'what begins by order': {
    reason: 'But it says when a rule begins.',
    doubted: [
      'From June a judge will sit alone, under regulations made by the Minister.',
      'Fares are to be set in July under legislation passed last year.',
      'From 1 July the mayor will chair it under new powers coming into force.',
      'From 2025 the post will go, under powers laid in May.',
      'Under rules made in March the test will be shorter from June.',
    ],
    bound: [
      'The DCC would draft new rules for the cells by June.',
      'Under this plan the DCC will open the counter in June.',
      'The CFO agreed to report on the regulations made in March.',
      'Powers to fine would be asked for by the PCC in June.',
      'The order for the vans will be placed in June.',
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { reason, doubted, bound }) => {
  test.each(doubted)('binds nobody: %s', (words) => {
    expect(doubtAbout(words, { head })).toBe(reason)
  })

  test.each(bound)('is not in: %s', (words) => {
    expect(doubtAbout(words, { head })).toBeNull()
  })
})
