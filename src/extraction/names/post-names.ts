/**
 * Titles that English policing and local government write short, with their usual short form. Longer titles
 * come first, so that "Deputy Chief Constable" is not read as "Chief Constable".
 */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bassistant police and crime commissioner\b/i, 'APCC'],
  [/\bdeputy police and crime commissioner\b/i, 'DPCC'],
  [/\bpolice,? fire and crime commissioner\b/i, 'PFCC'],
  [/\bpolice and crime commissioner\b/i, 'PCC'],
  [/\b(?:temporary|t\/) ?assistant chief constable\b/i, 'T/ACC'],
  [/\btemporary deputy chief constable\b/i, 'T/DCC'],
  [/\btemporary chief constable\b/i, 'T/CC'],
  [/\bassistant chief constable\b/i, 'ACC'],
  [/\bdeputy chief constable\b/i, 'DCC'],
  [/\bchief constable\b/i, 'CC'],
  [/\bassistant chief officer\b/i, 'ACO'],
  [/\bchief superintendent\b/i, 'Ch Supt'],
  [/\bdeputy chief executive\b/i, 'DCE'],
  [/\bchief (?:finance|financial) officer\b/i, 'CFO'],
  [/\bchief executive(?: officer)?\b/i, 'CEO'],
  [/\bmonitoring officer\b/i, 'MO'],
]

/** The short form of what is a title and nothing else: not of "Head of the Chief Constable's Office". */
export const shortFormOfWhole = (title: string): string | null =>
  SHORT_FORMS.find(([name]) => /^(?:the|acting|interim|\W)*$/i.test(title.replace(name, '').trim()))?.[1] ??
  null

/** The usual short form of a title ("DCC" for "Deputy Chief Constable"), or null. */
export const shortFormOf = (title: string): string | null =>
  SHORT_FORMS.find(([name]) => name.test(title))?.[1] ?? null
