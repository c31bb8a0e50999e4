/** One of the owners that words name, as written. */
export type OwnerPart = {
  readonly words: string
  /** True for initials, a name with its rank, or a title: somebody, whether the register knows the post or not. */
  readonly looksLikeOwner: boolean
}

/**
 * The words for an owner, taken apart where they may name several. `oneOf`: "the CC or the DCC". A comma alone parts
 * initials ("PN, TB"), and else a name from its title ("Supt Lee, Head of Crime").
 */
export const partsOfOwner = (
  words: string,
): { readonly parts: readonly OwnerPart[]; readonly oneOf: boolean } => {
  const parts = words
    .split(SEVERAL)
    .map((part) => part.replace(/^\s*(?:either|both)\s+/i, '').trim())
    .filter((part) => part !== '')
  const joined = JOINED.test(words) || parts.every((part) => INITIALS.test(part))
  return {
    parts: parts.map((part) => ({
      words: part.replace(/^the\s+/i, ''),
      looksLikeOwner: joined && SOMEBODY.test(part),
    })),
    oneOf: /\bor\b/i.test(words),
  }
}

/** "T/ACC" acts up, and is one. */
const STROKE = String.raw`(?<!\b[TDA])\/(?=\s*\p{Lu}{2}|\s*\p{Lu}\p{Ll})`
const SEVERAL = new RegExp(String.raw`\s*(?:,|;|&|\+|\band\b|\bor\b|${STROKE})\s*`, 'iu')
const JOINED = new RegExp(String.raw`&|\+|\band\b|\bor\b|${STROKE}`, 'iu')

const INITIALS = /^\p{Lu}{2,4}$/u

/** Initials, "ACC Brook", "Ms Webb", "Head of Estates", "the Force". */
const SOMEBODY =
  /^(?:the )?(?:(?:[TDA]\/)?\p{Lu}{2,5}(?: \p{Lu}[\p{Ll}’'-]+)?$|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|(?:Ch\.? ?|Det\.? )?(?:Supt|Insp|Sgt))\b|(?:.*\b)?(?:Head|Director|Chief|Officer|Manager|Commissioner|Constable|Superintendent|Inspector|Lead|Clerk|Treasurer|Chair|Secretary|Force|Constabulary)\b)/u
