import { GB } from 'chrono-node/en'

/** What chrono-node saw and found. */
export type ChronoRun = { readonly characters: number; readonly hits: number }

/**
 * Every date that chrono-node finds in a text: its British parser, day before month, forward from the meeting's
 * day, sentence by sentence, since its time grows with the square of what it is given at once.
 */
export const chronoSentences = (text: string): ChronoRun => {
  let characters = 0
  let hits = 0
  for (const sentence of text.split(/(?<=[.?!])\s+|\n+/)) {
    characters += inkOf(sentence)
    hits += GB.parse(sentence, MEETING, { forwardDate: true }).length
  }
  return { characters, hits }
}

/** Characters that are not blank: the same however a text is divided. */
export const inkOf = (text: string): number => text.replaceAll(/\s+/g, '').length

const MEETING = new Date('2024-05-14T12:00:00.000Z')
