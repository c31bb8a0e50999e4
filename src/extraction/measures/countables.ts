/** What public bodies count: alternatives of a pattern. */
export const COUNTABLE =
  'officers?|staff|(?:ftes?|wtes?|full-time equivalents?)(?! [a-z-]+s\\b)|posts?|pcsos?|constables|sergeants|detectives|specials|volunteers|cadets|recruits|trainees|apprentices|members|people|victims|offenders|suspects|witnesses|residents|children|drivers|cases|calls|contacts|crimes|offences|burglaries|incidents|complaints|searches|arrests|visits|patrols|hours|homes|houses|schools|sites|stations|vehicles|cars|vans|cameras|devices|exhibits|files|records|requests|referrals|reviews|applications|inspections|recommendations|actions|surveys|plans|projects|jobs|tests|checks|interviews|kennels|beds|cells|families|leases|buildings|hydrants|meetings|claimants|households|nurses|trees|laptops|computers|radios|workers|employees|wardens|teachers|pupils|students|patients|tenants|customers|firefighters|investigators|analysts|businesses|premises|properties|places|sessions|courses|claims|appeals|grievances|deaths|casualties|collisions|fires|thefts|robberies|assaults|warrants|orders|vacancies|repairs|placements|apprenticeships|tonnes|litres'

/** What is counted, at the end of words. */
export const COUNTED = new RegExp(`\\b(?:${COUNTABLE})$`, 'i')

const UNITS: Readonly<Record<string, string>> = {
  sec: 'seconds',
  secs: 'seconds',
  mins: 'minutes',
  hrs: 'hours',
}
export const plural = (unit: string): string => UNITS[unit] ?? (unit.endsWith('s') ? unit : `${unit}s`)

/** Units in small letters, but for those that are initials. */
export const unitOf = (said: string): string =>
  /^[fw]tes?$/i.test(said) ? said.slice(0, 3).toUpperCase() : said.toLowerCase()

/** What stands between a number and its noun, and describes neither. */
export const NO_ADJECTIVE =
  '(?:of|in|by|and|or|to|for|from|at|per|with|were|was|are|is|the|its|more|fewer|less)'
export const HAS_NO_ADJECTIVE = new RegExp(`\\b${NO_ADJECTIVE}\\b`, 'i')

/** Shares said as fractions, in per cent. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  'a half': 50,
  half: 50,
  'one half': 50,
  'a third': 33.3,
  'one third': 33.3,
  'two thirds': 66.7,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
  'a fifth': 20,
  'one fifth': 20,
  'two fifths': 40,
  'three fifths': 60,
  'four fifths': 80,
  'a tenth': 10,
  'one tenth': 10,
  'nine tenths': 90,
}
