type Closable = { close(): Promise<void> }

/** Hands out a `keep` whose resources are closed when the work has ended, well or badly, the last one first. */
export const keeping = async <T>(
  work: (keep: <R extends Closable>(resource: R) => R) => Promise<T>,
): Promise<T> => {
  const kept: Closable[] = []
  try {
    return await work((resource) => {
      kept.push(resource)
      return resource
    })
  } finally {
    for (const { close } of kept.reverse()) await close()
  }
}
