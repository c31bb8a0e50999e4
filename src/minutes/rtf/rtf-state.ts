/** What holds for the words of a group of a rich text file, until the group ends. */
export type RtfState = {
  reads: Reads
  /** A flow of its own begins with the group, and ends with it. */
  ends: 'box' | 'footnote' | null
  bold: boolean
  hidden: boolean
  struck: boolean
  deleted: boolean
  raised: boolean
  /** -1 for the file's default. */
  font: number
  /** How many signs stand in for one of Unicode, for programs that know none. */
  standIns: number
  style: number
  /** A heading's level from 0, or BODY. */
  outline: number
  inTable: boolean
  depth: number
}

/** Words of the text or of a list's number; the tables of fonts and styles; or what is passed over. */
export type Reads = 'words' | 'label' | 'fonts' | 'styles' | 'spelling' | 'nothing'

export const BODY = 9

export const newState = (): RtfState => ({
  reads: 'words',
  ends: null,
  bold: false,
  hidden: false,
  struck: false,
  deleted: false,
  raised: false,
  font: -1,
  standIns: 1,
  style: 0,
  outline: BODY,
  inTable: false,
  depth: 0,
})

/** How deep in tables a paragraph of the state stands. */
export const depthOf = ({ depth, inTable }: RtfState): number => Math.max(depth, inTable ? 1 : 0)

/** Sets what a word of the format says of the words that follow; other words change nothing. */
export const setState = (state: RtfState, name: string, value: number | null): void => {
  const change = CHANGES[name]
  if (change !== undefined) Object.assign(state, change(value))
}

/** A word without a number, or with any but 0, switches on. */
const on = (value: number | null): boolean => value !== 0

const CHANGES: Readonly<Record<string, (value: number | null) => Partial<RtfState>>> = {
  pard: () => ({ style: 0, outline: BODY, inTable: false, depth: 0 }),
  plain: () => ({ bold: false, hidden: false, struck: false, deleted: false, raised: false, font: -1 }),
  intbl: () => ({ inTable: true }),
  // A depth is a claim in a file from elsewhere: an absurd one would nest the reading as deep.
  itap: (value) => ({ depth: Math.min(10, Math.max(0, value ?? 0)) }),
  s: (value) => ({ style: value ?? 0 }),
  outlinelevel: (value) => ({ outline: value ?? BODY }),
  b: (value) => ({ bold: on(value) }),
  v: (value) => ({ hidden: on(value) }),
  strike: (value) => ({ struck: on(value) }),
  striked: (value) => ({ struck: on(value) }),
  deleted: (value) => ({ deleted: on(value) }),
  // Moved away: its words stand in their new place as well.
  mvf: (value) => ({ deleted: on(value) }),
  super: (value) => ({ raised: on(value) }),
  nosupersub: () => ({ raised: false }),
  f: (value) => ({ font: value ?? -1 }),
  uc: (value) => ({ standIns: Math.min(10, Math.max(0, value ?? 1)) }),
}
