import type { WebApp } from './route.ts'

export const SESSION_COOKIE = 'matters_session'
export const NOTICE_COOKIE = 'matters_notice'

/** How every cookie of ours is set. */
export const cookieOptions = (app: Pick<WebApp, 'config'>) =>
  ({
    path: '/',
    httpOnly: true,
    // Strict would drop the cookie when somebody arrives by the link in a mail.
    sameSite: 'lax',
    secure: app.config.publicUrl.startsWith('https:'),
  }) as const
