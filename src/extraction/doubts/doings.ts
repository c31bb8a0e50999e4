import { everyMatch } from '../patterns/every-match.ts'

/** A verb of what lies ahead, is wanted or is taken on, with who or what is told to do it. */
export type Doing = {
  /** Where its verb stands. */
  readonly at: number
  /** "The external auditor"; '' where the clause names nobody. */
  readonly subject: string
  /** The words of the verb that tell that it lies ahead: "would", "has agreed". */
  readonly verb: string
  /** Everything behind them. */
  readonly behind: string
}

/** All of them, in order. */
export const doingsIn = (words: string): readonly Doing[] =>
  everyMatch(words, AHEAD).map(({ index, 0: verb }) => ({
    at: index,
    subject: subjectOf(words.slice(0, index)),
    verb: verb.trim(),
    behind: words.slice(index + verb.length),
  }))

const OFTEN =
  '(?:(?:(?!(?:apply|supply|reply|rely|comply|fly|multiply)\\b)\\w+ly|also|then|now|still|all|both|each|next|again|soon|not|yet|jointly)\\s+)*'
/** "The plan to" and "its aims" are nouns. */
const A_NOUN_BEHIND =
  '\\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Nn]o|any|main|key|stated|overall)\\s+'
const WANTS =
  '(?:intends?|plans?(?=\\s+to\\b)|hopes?|expects?|anticipates?|aims?|needs?|requires?|wants?|proposes?|undertakes)\\b'
const AHEAD = new RegExp(
  `\\b(?:(?:will|would|shall)\\b|(?:is|are|was|were|has been|have been|had been)\\s+${OFTEN}(?:(?:due|expected|likely|planning|intending|hoping|set|scheduled|minded|preparing|aiming|proposing|going|asked|invited|required|requested|planned)\\s+)?to\\b|(?:is|are|was|were)\\s+${OFTEN}(?:due|expected|planned|scheduled|asked|(?!(?:being|having|concerning|regarding|including|following|during|according|pending|outstanding|ongoing|missing|pleasing|encouraging|interesting|disappointing)\\b)[a-z]{3,}ing)\\b|(?:(?:has|have|had)\\s+${OFTEN})?(?:agreed|offered|undertaken|undertook|promised|pledged|asked|planned|intended|hoped|expected|aimed|needed|required|wanted|resolved|decided|anticipated)\\b|(?:has|have|had)\\s+${OFTEN}(?:extended|delayed|postponed|deferred|moved|put (?:back|off))\\b|(?=${WANTS})(?<!${A_NOUN_BEHIND})${WANTS}|(?:does|do|did) not (?:now )?(?:expect|intend|plan|propose)\\b)\\s*${OFTEN}`,
  'g',
)

const BOUNDARY =
  /[;:–—.?!]\s|,\s(?=(?:the |that |this |and |but |which |who |he |she |it |they |we |there )|[A-Z]\w+ (?:will|would))|\b(?:that|and|but|which|who|when|while|because|so|where|whereas|although|though|since|said|says|if|whether|saying|stating|advising)\s/gi
/** "Mr Day, for the auditor, said", "Operation Owl, the national week, is planned" */
const ASIDE = /,\s[^,]{3,60},\s*$/
const NEVER = /^(?:there|it|this|these|those|what)$/i

/** The words of the clause before the verb, without what is told aside. */
const subjectOf = (before: string): string => {
  // "The Commissioner for Harbours, whose report is to be printed": his it is.
  const owner = WHOSE.exec(before)?.[1]
  if (owner !== undefined) return owner.split(FROM_WHOM).at(-1) ?? owner
  const said = lastClause(before.replace(ASIDE, ' ')).replace(OPENING, '').trim()
  return NEVER.test(said) ? '' : said
}
const FROM_WHOM = /\b(?:from|of|by|to|with)\s+(?=(?:the )?[A-Z])/
const WHOSE = /^(.*),\s+whose\s[^,;.]{2,60}$/
const OPENING =
  /^(?:\W|\(?\w{1,3}[.)]\s+|\d[\d.]*\s+|(?:In|On|By|From|During|After|Before|Under|At|For|Until) [^,]{2,50},\s+)+/

/** An "and" within a name ends no clause, "The Fens and Farms Council", and no point behind a title does. */
const lastClause = (before: string): string => {
  let from = 0
  for (const { index, 0: sign } of everyMatch(before, BOUNDARY)) {
    const [left, right] = [before.slice(0, index), before.slice(index + sign.length)]
    if (/^and\s/i.test(sign) && /[A-Z][\w’-]+,?\s$/.test(left) && /^[A-Z]/.test(right)) continue
    if (/^\.\s/.test(sign) && TITLE.test(left)) continue
    from = index + sign.length
  }
  return before.slice(from)
}
const TITLE = /\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Cllr|Supt|Insp|Sgt)$/
