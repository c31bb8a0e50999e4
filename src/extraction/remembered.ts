/** A pattern asked about the same words again and again, as about the heading that sentences share. */
export const sameAnswer = (pattern: RegExp): Pick<RegExp, 'test'> => {
  let latest = { words: '', answer: pattern.test('') }
  return {
    test: (words) => {
      if (words !== latest.words) latest = { words, answer: pattern.test(words) }
      return latest.answer
    },
  }
}

/** The same answers, each worked out once for as long as its subject lives. */
export const remembered = <Subject extends object, Answer extends object | string | boolean | null>(
  work: (words: string, subject: Subject) => Answer,
): ((words: string, subject: Subject) => Answer) => {
  const known = new WeakMap<Subject, Map<string, Answer>>()
  // One document is read at a time, so its subject is nearly always that of the last call.
  let latest: { readonly subject: Subject; readonly answers: Map<string, Answer> } | null = null
  return (words, subject) => {
    if (latest?.subject !== subject) {
      const answers = known.get(subject) ?? new Map<string, Answer>()
      known.set(subject, answers)
      latest = { subject, answers }
    }
    const { answers } = latest
    const before = answers.get(words)
    if (before !== undefined) return before
    const answer = work(words, subject)
    answers.set(words, answer)
    return answer
  }
}
