/** A pattern asked about the same words again and again, as about the heading that sentences share. */
export const sameAnswer = (pattern: RegExp): Pick<RegExp, 'test'> => ({
  test: lastAnswer((words) => pattern.test(words)),
})

/** The same answer, worked out when it is first asked for. */
export const whenAsked = <Answer extends object | string | boolean>(work: () => Answer): (() => Answer) => {
  let answer: Answer | undefined
  return () => (answer ??= work())
}

/** The same answers, worked out once for words that are asked about several times in a row. */
export const lastAnswer = <Answer>(work: (words: string) => Answer): ((words: string) => Answer) => {
  let latest: { readonly words: string; readonly answer: Answer } | null = null
  return (words) => {
    if (latest?.words !== words) latest = { words, answer: work(words) }
    return latest.answer
  }
}

/** The same answers, each worked out once for as long as its subject lives. */
export const remembered = <Subject extends object, Answer extends object | string | boolean | null>(
  work: (words: string, subject: Subject) => Answer,
): ((words: string, subject: Subject) => Answer) => {
  const known = new WeakMap<Subject, (words: string) => Answer>()
  // One document is read at a time, so its subject is nearly always that of the last call.
  let latest: { readonly subject: Subject; readonly answer: (words: string) => Answer } | null = null
  return (words, subject) => {
    if (latest?.subject !== subject) {
      const answer = known.get(subject) ?? answers((words: string) => work(words, subject))
      known.set(subject, answer)
      latest = { subject, answer }
    }
    return latest.answer(words)
  }
}

/** The same answers, each worked out once; the last one is at hand without a search. */
export const answers = <Answer extends object | string | boolean | null>(
  work: (words: string) => Answer,
): ((words: string) => Answer) => {
  const known = new Map<string, Answer>()
  let lastWords: string | null = null
  let lastAnswer: Answer | undefined
  return (words) => {
    if (words === lastWords && lastAnswer !== undefined) return lastAnswer
    let answer = known.get(words)
    if (answer === undefined) {
      answer = work(words)
      known.set(words, answer)
    }
    lastWords = words
    lastAnswer = answer
    return answer
  }
}
