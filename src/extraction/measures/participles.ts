/** What is done to something by a verb in its plain or -ing form: "clear" gives "cleared", "answering" "answered". */
export const participleOf = (verb: string): string => {
  const plain = withoutIng(verb.toLowerCase())
  const irregular = IRREGULAR[plain]
  if (irregular !== undefined) return irregular
  if (plain.endsWith('e')) return `${plain}d`
  if (/[^aeiou]y$/.test(plain)) return `${plain.slice(0, -1)}ied`
  return DOUBLED.test(plain) ? `${plain}${plain.slice(-1)}ed` : `${plain}ed`
}

const withoutIng = (verb: string): string => {
  if (!/[aeiouy].*ing$/.test(verb)) return verb
  const stem = verb.slice(0, -3)
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou][aeiou](?:s|z|v|c|g|t(?<!visit|edit|audit|commit))|[^aeiou][lrs]?(?:v|c|g|s(?<!s))|[td]l)$/.test(
    stem,
  )
    ? `${stem}e`
    : stem
}

const DOUBLED =
  /^(?:[^aeiou]*[aeiou][bdgmnpt]|.*(?:equip|submit|commit|refer|recur|control|cancel|label|travel|tag|scrap|ship))$/

const IRREGULAR: Readonly<Record<string, string>> = {
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  deal: 'dealt',
  draw: 'drawn',
  find: 'found',
  give: 'given',
  hear: 'heard',
  hold: 'held',
  lay: 'laid',
  let: 'let',
  make: 'made',
  pay: 'paid',
  put: 'put',
  see: 'seen',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  show: 'shown',
  spend: 'spent',
  take: 'taken',
  teach: 'taught',
  tell: 'told',
  win: 'won',
  write: 'written',
}
