import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { createServer, readEnv } from '@solang/api'
import { createDb, DEMO_ACCOUNTS } from '@solang/db'
import { cloneDatabase } from '@solang/postgres'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'

const PASSWORD = DEMO_ACCOUNTS[0]?.password ?? ''
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

export interface AppUnderTest {
  address: string
  /** Of every demo account. */
  password: string
  /** A signed-in page of a person's own browser. */
  signIn: (username: string, viewport: { width: number; height: number }) => Promise<Page>
  /** The address of a second server on the same database, as behind a load balancer. */
  openSecond: () => Promise<string>
  close: () => Promise<void>
}

/** The built app on a real server, a fresh copy of the demo and a real browser. */
export async function openApp(): Promise<AppUnderTest> {
  // First: a machine without a browser should leave no server behind that keeps the run from ending.
  const browser: Browser = await launchBrowser()
  const database = await cloneDatabase()
  const db = createDb(database.url)
  const adminDir = join(__dirname, '../../apps/admin/dist')
  const env = {
    ...readEnv({}),
    databaseUrl: database.url,
    adminDir,
    demoAccounts: DEMO_ACCOUNTS,
    logLevel: 'silent',
  }
  const server = await createServer(db, env)
  const address = await server.listen({ port: 0, host: '127.0.0.1' })

  const second: { close: () => Promise<unknown> }[] = []
  async function openSecond(): Promise<string> {
    const otherDb = createDb(database.url)
    const other = await createServer(otherDb, env)
    second.push(other, { close: () => otherDb.$disconnect() })
    return other.listen({ port: 0, host: '127.0.0.1' })
  }

  return {
    address,
    openSecond,
    password: PASSWORD,
    signIn: async (username, viewport) => {
      const context = await browser.newContext({
        viewport,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      await page.goto(`${address}/dang-nhap`)
      await page.getByLabel('Tên đăng nhập').fill(username)
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await page.waitForURL((url) => !url.pathname.includes('dang-nhap'))
      return page
    },
    close: async () => {
      await browser.close()
      for (const each of second) await each.close()
      await server.close()
      await db.$disconnect()
      await database.drop()
    },
  }
}

/**
 * Violations that axe calls serious or critical, in words. All rules run; only the violations are put into words,
 * and that in the page itself: describing every element that passes takes six times as long as judging it.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(' ')})`)
}
