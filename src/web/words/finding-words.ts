/** What was looked at, as a heading on a page. */
export const findingTitles: Readonly<Record<string, string>> = {
  register: 'Register',
  clock: 'Clock',
  worker: 'Worker',
  jobs: 'Jobs',
  holds: 'Held mail',
  'mail-server': 'Mail server',
  outbox: 'Mail that waits',
  'not-delivered': 'Mail not delivered',
  addresses: 'Addresses',
  'returned-mail': 'Mail that came back',
  heartbeat: 'Daily sign of life',
  holidays: 'Bank holidays',
}

/** Where somebody sees to it. */
export const findingLinks: Readonly<Record<string, string>> = {
  'not-delivered': '/mail?show=not-delivered',
  addresses: '/posts',
  'returned-mail': '/mail/returned',
}
