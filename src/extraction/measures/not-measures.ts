import { monthPattern } from '../due-rules/month-names.ts'
import { sieveOf } from '../patterns/sieve.ts'
import { NUMBER } from './numbers.ts'

/**
 * The words with every number that is no measure blanked out, each sign by one blank mark so that places stay:
 * dates and times, lengths of time to a date, references, the numbers of calls, laws, roads, forms and people.
 */
export const withoutOtherNumbers = (text: string): string =>
  othersFor(text).reduce((words, pattern) => words.replace(pattern, (said) => '_'.repeat(said.length)), text)

/** Behind these a number that looks like a year or a call is a count of them. */
const COUNTED =
  '(?= (?:(?:police|full-time|extra|new|more|warranted) )?(?:officers|staff|posts|pcsos|specials|volunteers|people|recruits)\\b)'
const REFERENCES =
  'sections?|s\\.|paras?\\.?|paragraphs?|items?|pages?|annex|appendix|tables?|parts?|phases?|stages?|tiers?|bands?|grades?|versions?|articles?|clauses?|rules?|recommendations?|action(?: point)?s?|minutes? (?:ref|no\\.?)|schedules?|chapters?|questions?|strands?|priorit(?:y|ies)|objectives?|forms?|rooms?|blocks?|wards?|zones?|areas?|beats?|units?|stations?|categor(?:y|ies)|codes?|iso|policy|circular|regulations?|standards?|years?|no\\.|number|ref\\.?|reference|op(?:eration)? \\w+|lots?|sites?|teams?|shifts?|weeks?|days?|ch(?:annel)?|floor|gate|line'

const OTHERS: readonly RegExp[] = [
  // Dates, years and times of day.
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthPattern})\\b(?:,? (?:20)?\\d\\d\\b)?`, 'gi'),
  new RegExp(
    `\\b(?:${monthPattern})\\.? (?:\\d{1,2}(?:st|nd|rd|th)?(?:,? 20\\d\\d)?|20\\d\\d|\\d\\d')(?!\\d|%|,\\d)`,
    'gi',
  ),
  /\b\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d\b|\b20\d\d-\d\d-\d\d\b/g,
  /\b(?:fy ?)?(?:20)?\d\d ?[/-] ?(?:20)?\d\d\b(?! ?%)/gi,
  new RegExp(`(?<![\\d£,.])(?:19|20)\\d\\d\\b(?![,.]\\d|%)(?!${COUNTED})`, 'gi'),
  /\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|hrs|o'clock)\b|\b\d{1,2}:\d\d\b/gi,
  /\b\d+(?:st|nd|rd|th)\b/gi,
  // Lengths of time by which something is due, lasts or lies back.
  new RegExp(
    `\\b(?:in|within|over|for|after|every|next|last|past|first|previous|coming|following) (?:the |a |about |around )*(?:next |last |past |first |coming |following )?(?:${NUMBER}|a|an|few|several)(?: ?(?:-|to|or) ?${NUMBER})? (?:calendar |working )?(?:days?|weeks?|months?|years?|fortnights?|quarters?)'?(?: time)?\\b`,
    'gi',
  ),
  // "No more than 6 weeks" is how long something may take.
  new RegExp(
    `(?<!\\b(?:than|under|below|most|exceed|average of|down to|from ${NUMBER} (?:months?|years?|weeks?) to) )\\b(?<!\\bfrom (?=${NUMBER} (?:months?|years?|weeks?) to ${NUMBER}\\b))${NUMBER}[- ](?:months?|years?|weeks?)\\b`,
    'gi',
  ),
  // Numbers that name something.
  new RegExp(`\\b(?:999|101|111|112)\\b(?! ?%)(?!${COUNTED})`, 'gi'),
  new RegExp(
    `\\b(?:${REFERENCES}) #?(?:\\d[\\w./()-]*|one|two|three|four|five|six)(?! ?%|,\\d|\\d| ?per ?cent| (?:were|are|had|have)\\b)\\b`,
    'gi',
  ),
  /\b(?:PC|PCSO|DC|SC|DS|PS|Sgt|Sergeant|Insp|Inspector|Constable|TDC|collar(?: number)?) \d{1,5}\b/g,
  /(?<![£\w])[A-Za-z]{1,10}-?\d[\w/-]*/g,
  /#\d[\w/-]*|(?<![\d£.,])\d{1,3}\/\d{2,4}\b|\b24 ?\/ ?7\b/g,
  // Ages, speeds and ranks.
  /\b(?:aged?|under|over) \d{1,2}(?:s|(?: ?(?:-|to|and) ?\d{1,2})?(?=[- ]?(?:years?|yrs?)[- ]olds?))|\b\d{1,2} ?(?:-|to) ?\d{1,2}[- ]year[- ]olds?|\b\d{1,3}[- ]year[- ]olds?/gi,
  /\b(?:under|over) (?:sixteen|seventeen|eighteen|twenty-one|twenty-five|sixty|sixty-five)(?=[.,;)]|$)/gi,
  /\b\d+ ?(?:mph|km|miles?)\b/gi,
  new RegExp(
    `\\btop ${NUMBER}|\\bnumber one\\b|\\bone of\\b|\\bno one\\b|\\bone another\\b|\\b(?:this|that|each|every|which|the|any|last|first) one\\b`,
    'gi',
  ),
]
const othersFor = sieveOf(OTHERS, (pattern) => pattern)
