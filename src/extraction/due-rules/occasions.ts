import { mayMatch } from '../patterns/sieve.ts'

// Days on which something happens by itself, ends or is held, whoever promised what. The words are looked for in
// the clause of the date, so that "the plan will be published after the festival, by 3 June" keeps its day.

/** Whether any clause of the sentence may say so: nearly none does. */
export const mayNameAnOccasion = (text: string): boolean => mayHappen(text) || mayEnd(text) || mayClose(text)

/** True when the clause says when a festival is, when money or a term ends, or when a consultation closes. */
export const isAnOccasion = (clause: string, strong: boolean): boolean =>
  happens.test(clause) || (!strong && (ends.test(clause) || closes.test(clause)))

const happens =
  /\b(?:festivals?|carnival|pride|conferences?|(?<!\bto )match(?:es)?|fixtures?|diwali|eid|ramadan|vaisakhi|hanukkah|chinese new year|elections?|concerts?|fireworks|bonfire night|halloween|marathon|races|derby|tournament|commonwealth games|olympics|coronation|jubilee|glastonbury|parade|airshow|fair)\b[^.;]{0,40}?\b(?:takes? place|taking place|will take place|held|is on|falls on|runs?|running|starts?|begins?|ends?|until|between|scheduled|visits?)\b/i

const ends =
  /\b(?:funding|grant|money|contracts?|lease|licen[cs]e|secondment|tenure|terms? of office|term|tenancy|warranty|agreement|appointment|subscription|policy)\b[^.;]{0,50}?\b(?:ends?|ending|expires?|expiring|expiry|until|runs? (?:to|until|out)|finish(?:es)?|ceases?|lapses?|guaranteed|in place until|comes? to an end|extended (?:to|until)|secured (?:to|until|for))\b|\b(?:in (?:post|office|role)|serves?|serving|remains? in) (?:until|to)\b/i

const closes =
  /\bconsultations?\b[^.;]{0,40}?\b(?:closes?|closing|ends?|ending|runs?|open|until)\b|\bclosing date\b/i

const [mayHappen, mayEnd, mayClose] = [mayMatch(happens), mayMatch(ends), mayMatch(closes)]
