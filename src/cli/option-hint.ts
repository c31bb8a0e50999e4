/** Where a page has a field for it, the command line has an option. */
export const optionHint = (message: string): string =>
  /enter the date of the meeting/i.test(message) ? 'For example: --meeting-date 2026-03-31\n' : ''
