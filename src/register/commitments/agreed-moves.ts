import type { Extension } from './commitment.ts'

/**
 * The moves of a due date as they were agreed. One that was recorded wrongly and then put right is one move, from
 * where it began to where it should have gone; none when it should not have been made.
 */
export const agreedMoves = (extensions: readonly Extension[]): readonly Extension[] =>
  extensions.reduce<readonly Extension[]>((moves, extension) => {
    const wrong = extension.correctionReason === undefined ? undefined : moves.at(-1)
    if (wrong === undefined) return [...moves, extension]
    const before = moves.slice(0, -1)
    return wrong.from === extension.to ? before : [...before, { ...extension, from: wrong.from }]
  }, [])
