import { randomBytes } from 'node:crypto'

export interface Env {
  databaseUrl: string
  port: number
  host: string
  /** Signs list cursors. Without one, cursors end with the process. */
  secret: string
  /** Folder of the built admin app; null serves the API alone. */
  adminDir: string | null
  /** Fixes the working day (yyyy-mm-dd), over the demo's own; null = the real day in Viet Nam. */
  today: string | null
  /** Behind HTTPS: the session cookie is marked Secure. */
  isSecure: boolean
  /**
   * Addresses of the reverse proxies whose X-Forwarded-For is believed: "127.0.0.1, 10.0.0.0/8" or "loopback".
   * Null ignores the header: anybody can write it, and failed sign-ins are counted per address.
   */
  trustedProxies: string | null
  /** The demo accounts that the sign-in page offers. */
  demoAccounts: readonly DemoAccount[]
  logLevel: string
}

export interface DemoAccount {
  username: string
  password: string
  role: string
  name: string
}

export function readEnv(source: NodeJS.ProcessEnv): Env {
  return {
    databaseUrl: source.DATABASE_URL ?? '',
    port: Number(source.PORT || 4000),
    host: source.HOST || '0.0.0.0',
    secret: source.SECRET || randomBytes(32).toString('hex'),
    adminDir: source.ADMIN_DIR || null,
    today: source.TODAY || null,
    isSecure: source.SECURE_COOKIES === '1',
    trustedProxies: source.TRUST_PROXY || null,
    demoAccounts: [],
    logLevel: source.LOG_LEVEL || 'warn',
  }
}
