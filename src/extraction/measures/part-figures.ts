import { COUNTABLE, NO_ADJECTIVE, unitOf } from './countables.ts'
import type { Figure } from './figures.ts'
import { NUMBER, readNumber } from './numbers.ts'

export type Said = Readonly<Record<string, string | undefined>>
export type Read = Omit<Figure, 'from' | 'to'>

export const n = (name: string): string => `(?<${name}>${NUMBER})`
export const value = (said: Said, name = 'n'): number => readNumber(said[name] ?? '')

/** Figures that say how many of a whole there are: the whole is their value. */
export const PARTS: readonly (readonly [RegExp, (said: Said) => Read | null])[] = [
  // "386 of the 1,000 officers"; its whole is the value.
  [
    new RegExp(
      `(?<but>\\ball but )?${n('part')} (?:out )?of (?:the |its |our |their |all )?${n('whole')}(?:(?<adjectives>(?: (?!${NO_ADJECTIVE}\\b)[a-z-]+){0,3}?) (?<unit>${COUNTABLE}))?\\b(?! ?%)`,
      'gi',
    ),
    (said) => {
      const [part, whole] = [value(said, 'part'), value(said, 'whole')]
      if (part >= whole) return null
      const left = said['but'] === undefined ? part : whole - part
      const unit = said['unit']
      const described = unit === undefined ? {} : { described: `${said['adjectives'] ?? ''} ${unit}`.trim() }
      return { kind: 'part', value: whole, part: left, unit: unitOf(unit ?? ''), ...described }
    },
  ],
  // "Of the 58 recommendations 40 were complete".
  [
    new RegExp(
      `\\bof (?:the |its |our |their |all )?${n('whole')}(?<adjectives>(?: (?!${NO_ADJECTIVE}\\b)[a-z-]+){0,3}?) (?<unit>${COUNTABLE}),? ${n('part')}(?= (?:was|were|had|have|are|is)\\b)`,
      'gi',
    ),
    (said) => {
      const [part, whole] = [value(said, 'part'), value(said, 'whole')]
      if (part >= whole) return null
      const described = `${said['adjectives'] ?? ''} ${said['unit'] ?? ''}`.trim()
      return { kind: 'part', value: whole, part, unit: unitOf(said['unit'] ?? ''), described }
    },
  ],
]
