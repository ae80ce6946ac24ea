import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { isISODate, type ISODate } from '@solang/scoring'

export interface Env {
  databaseUrl: string
  port: number
  host: string
  /** Signs list cursors. Without one, cursors end with the process. */
  secret: string
  /** Folder of the built admin app; null serves the API alone. */
  adminDir: string | null
  /** Fixes the working day, over the demo's own; null = the real day in Viet Nam. */
  today: ISODate | null
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

/** A variable whose value will not do, in both languages. */
export class SettingError extends Error {
  override name = 'SettingError'
  constructor(vi: string, en: string) {
    super(`${vi} / ${en}`)
  }
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
/** Fastify's names for the subnets that no stranger can come from. */
const NAMED_SUBNETS = ['loopback', 'linklocal', 'uniquelocal']

/** The settings from environment variables. Throws SettingError at the first one that will not do. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  return {
    databaseUrl: source.DATABASE_URL ?? '',
    port: readPort(source.PORT || '4000'),
    host: source.HOST || '0.0.0.0',
    secret: source.SECRET || randomBytes(32).toString('hex'),
    adminDir: source.ADMIN_DIR || null,
    today: source.TODAY ? readToday(source.TODAY) : null,
    isSecure: readSwitch('SECURE_COOKIES', source.SECURE_COOKIES || '0'),
    trustedProxies: source.TRUST_PROXY ? readProxies(source.TRUST_PROXY) : null,
    demoAccounts: [],
    logLevel: readOneOf('LOG_LEVEL', source.LOG_LEVEL || 'warn', LOG_LEVELS),
  }
}

function readPort(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new SettingError(
    `PORT phải là số từ 0 đến 65535, không phải "${value}".`,
    'PORT must be a number from 0 to 65535.',
  )
}

function readToday(value: string): ISODate {
  if (isISODate(value)) return value
  throw new SettingError(
    `TODAY phải là một ngày có thật dạng yyyy-mm-dd, không phải "${value}".`,
    'TODAY must be a day, yyyy-mm-dd.',
  )
}

function readSwitch(name: string, value: string): boolean {
  return readOneOf(name, value, ['0', '1']) === '1'
}

function readOneOf(name: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value
  throw new SettingError(
    `${name} phải là một trong: ${allowed.join(', ')}; không phải "${value}".`,
    `${name} must be one of these.`,
  )
}

function readProxies(value: string): string {
  for (const entry of value.split(',').map((part) => part.trim())) {
    if (NAMED_SUBNETS.includes(entry) || isSubnet(entry)) continue
    throw new SettingError(
      `TRUST_PROXY phải là các địa chỉ hoặc mạng con cách nhau dấu phẩy, không phải "${entry}".`,
      'TRUST_PROXY must be addresses or subnets, such as 127.0.0.1, 10.0.0.0/8.',
    )
  }
  return value
}

function isSubnet(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const version = isIP(address)
  if (version === 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
