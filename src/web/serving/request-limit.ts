/** Counts requests by whoever makes them; false when there were too many in this minute. */
export type RequestLimit = (who: string, now: string) => boolean

/** Kept in memory: each process counts its own, and a restart forgets. Enough against what hammers at the door. */
export const requestLimit = (mostInAMinute: number): RequestLimit => {
  let minute = ''
  const counted = new Map<string, number>()
  return (who, now) => {
    if (now.slice(0, 16) !== minute) {
      minute = now.slice(0, 16)
      counted.clear()
    }
    const count = (counted.get(who) ?? 0) + 1
    counted.set(who, count)
    return count <= mostInAMinute
  }
}
