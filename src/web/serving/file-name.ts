const LONGEST = 150

/**
 * A file's name as it may be kept and shown: without the folders that some browsers send, without signs that cannot
 * be seen or that turn the line round, and not longer than a line. The ending stays.
 */
export const tidyFileName = (sent: string): string => {
  // Browsers write these three signs so in the header of a form's part (WHATWG HTML, multipart/form-data).
  const written = sent.replace(/%(22|0A|0D)/g, (_, code: string) => (code === '22' ? '"' : '\n'))
  const own = written.split(/[/\\]/).at(-1) ?? ''
  const seen = own
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  const ending = /\.\w{1,5}$/.exec(seen)?.[0] ?? ''
  const stem = seen.slice(0, seen.length - ending.length)
  return (stem.length > LONGEST ? `${stem.slice(0, LONGEST).toWellFormed()}…` : stem) + ending || 'minutes'
}
