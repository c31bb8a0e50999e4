/**
 * Why a Redis must not be used for work, by its own INFO, with the setting to change; null when it may. One that
 * throws keys away when it is full would drop rings without a word, and BullMQ does not speak with older versions.
 */
export const redisProblem = (info: string): string | null => {
  const field = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? ''
  const version = field('redis_version')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor))
    return `Redis ${version || 'of an unknown version'} is too old: Matters Arising needs Redis 6.2 or newer. Upgrade it, or leave MATTERS_REDIS empty.`
  const policy = field('maxmemory_policy')
  return policy === '' || policy === 'noeviction'
    ? null
    : `Redis is set to throw keys away when its memory is full (maxmemory-policy ${policy}). Set maxmemory-policy to noeviction, or leave MATTERS_REDIS empty.`
}

const OLDEST = { major: 6, minor: 2 }
