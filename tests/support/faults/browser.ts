import type { Launched } from './launch.ts'

/** One person at the pages of a program that runs. */
export type Person = {
  /** Records an answer through the form; the status of the reply, 0 when none came. */
  recordProgress(ref: string, words: string): Promise<number>
  /** The status of a page. */
  see(path: string): Promise<number>
  /** The secret that says who this is. */
  cookie(): string
}

/** Signs in as somebody of the office. */
export const browse = async (program: Pick<Launched, 'out'>): Promise<Person> => {
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(program.out())?.[0] ?? ''
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { origin: url, cookie, ...(init.headers as Record<string, string> | undefined) },
    })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const hidden = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    )
  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
    const form = await (await send(path)).text()
    return await send(path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...hidden(form), ...fields }).toString(),
    })
  }
  const signedIn = await post('/sign-in', { who: 'other', name: 'Priya Anand', next: '/' })
  if (signedIn.status !== 302 && signedIn.status !== 303)
    throw new Error(`Signing in was answered with ${signedIn.status}`)
  return {
    recordProgress: async (ref, words) => {
      try {
        const reply = await post(`/commitments/${ref}/answer`, {
          claim: 'progress',
          words,
          'stated-by': 'Delia Marsh',
          'stated-day': '2',
          'stated-month': '3',
          'stated-year': '2026',
        })
        await reply.arrayBuffer()
        return reply.status
      } catch {
        return 0
      }
    },
    cookie: () => [...cookies.values()].toSorted((a, b) => b.length - a.length)[0] ?? '',
    see: async (path) => {
      const page = await send(path)
      await page.arrayBuffer()
      return page.status
    },
  }
}
