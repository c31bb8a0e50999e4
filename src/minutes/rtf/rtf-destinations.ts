import type { Reads } from './rtf-state.ts'

/** What a group of a rich text file holds, other than words in their place; `inside`: groups worth reading. */
export type Destination = Reads | 'inside' | 'box' | 'footnote' | 'comment' | 'picture' | 'first-spelling'

/** What a group holds that opens with the word; undefined when the word says nothing of it. */
export const destinationOf = (name: string): Destination | undefined =>
  DESTINATIONS.get(name) ?? (/^(?:header|footer)[lrf]?$/.test(name) ? 'nothing' : undefined)

const NOTHING =
  'colortbl info fldinst datafield sp nonshppict shprslt nonesttables objdata objclass atnid atnauthor xe tc txe rxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn listtable listoverridetable'

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...NOTHING.split(' ').map((name) => [name, 'nothing'] as const),
  ['shpinst', 'inside'],
  ['shppict', 'inside'],
  ['nesttableprops', 'inside'],
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  // A text in two spellings: the second is in Unicode.
  ['upr', 'spelling'],
  ['ud', 'first-spelling'],
  ['shptxt', 'box'],
  ['footnote', 'footnote'],
  ['annotation', 'comment'],
  ['pict', 'picture'],
])
