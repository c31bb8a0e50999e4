import { checkHistory } from '../../db/history.ts'
import { openRegister } from '../open-register.ts'
import { formatDay } from '../calendar/plain-date.ts'
import { count } from '../register/commitments/standing.ts'
import { verifyQuotes } from '../register/verify-quotes.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

/** `matters verify`: every quote against its document, every document against its hash, and the history's chain. */
export const verify = async (io: Io): Promise<number> => {
  const register = await openRegister(localConfig(io), { create: false })
  try {
    const quotes = await verifyQuotes(register.db)
    const chain = await checkHistory(register.db)
    for (const problem of quotes.problems) io.out(`${problem}\n`)
    io.out(
      quotes.problems.length === 0
        ? `${count(quotes.documents, 'document is as it', 'documents are as they')} came in, and ${count(quotes.quotes, 'quote stands', 'quotes stand')} in them word for word.\n`
        : `${count(quotes.problems.length, 'thing needs', 'things need')} attention among ${count(quotes.quotes, 'quote')} and ${count(quotes.documents, 'document')}.\n`,
    )
    if (quotes.withoutMinutes.length > 0)
      io.out(
        `Added by hand from a meeting and not in minutes yet, so there is no document to check against: ${quotes.withoutMinutes
          .map(({ ref, heldOn }) => `${ref} (${formatDay(heldOn)})`)
          .join(', ')}.\n`,
      )
    io.out(
      chain.sound
        ? `The history is whole: ${count(chain.entries, 'entry', 'entries')}, ending in ${chain.head.slice(0, 16)}.\n`
        : `The history was tampered with: ${chain.why}.\n`,
    )
    return quotes.problems.length === 0 && chain.sound ? 0 : 1
  } finally {
    await register.close()
  }
}
