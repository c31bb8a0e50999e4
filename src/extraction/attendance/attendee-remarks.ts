/** How, or for how long, somebody came is no part of the post; square brackets are as good as round ones. */
export const withoutRemarks = (line: string): string =>
  line
    .replaceAll(/\[([^\][]{1,60})\]/g, '($1)')
    .replaceAll(REMARK_IN_BRACKETS, '')
    .replace(REMARK, '')

const HOW =
  '(?:(?:by|via|on|over) (?:tele)?(?:phone|conference|video(?: ?link| ?conference)?|teams|ms teams|microsoft teams|zoom|skype|webex|audio)|remotely|virtually|on-?line|in person|(?:for |from |until |to )?(?:agenda )?items? [\\d., &–and-]+(?: only)?(?: onwards?)?|part(?: of meeting)?|(?:until|from|arrived|left|joined)(?: at)? \\d[\\d.:]*\\s?(?:[ap]m)?|observing|voting|non-voting)'
const REMARK_IN_BRACKETS = new RegExp(`\\s*\\(\\s*${HOW}\\s*\\)`, 'gi')
const REMARK = new RegExp(`(?:,|\\s[–—-])\\s*${HOW}\\s*$`, 'i')
