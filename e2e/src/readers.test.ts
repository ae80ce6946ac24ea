import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

let app: AppUnderTest
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const open = async (page: Page, path: string) => {
  await page.goto(app.address + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** What a page shows on the screen, beside what it keeps for print and for screen readers. */
const visible = (page: Page, words: RegExp) => page.getByText(words).locator('visible=true').first()

test('district staff read the commune’s overview and its gardens without households, and are offered nothing to change', async () => {
  const page = await app.signIn('dieuphoi.huyen', DESK)
  await open(page, '/tong-quan')
  await page.getByRole('heading', { name: 'Xã An Hòa Thịnh' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await open(page, '/vuon-mau')
  await page.getByRole('link', { name: 'Vườn 01, Thôn Nậy' }).waitFor()
  expect(await page.getByText('NAY-001').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Ghi vườn vào sổ' }).count()).toBe(0)
  await open(page, '/phan-cong')
  await page.getByRole('gridcell', { name: 'Hàng rào xanh, Thôn Nậy: trống' }).click()
  expect(await page.getByRole('button', { name: 'Giao cho…' }).count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
})

test('who supervises reads the targets on a phone, and the reviewer’s page is closed to them', async () => {
  const page = await app.signIn('mat-tran', PHONE)
  await open(page, '/chi-tieu')
  await visible(page, /^Thôn Bình Hòa/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await open(page, '/duyet')
  await visible(page, /không được|chưa được/i).waitFor()
  expect(await page.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0)
})

test('the head of another village does not find thôn Nậy', async () => {
  const page = await app.signIn('truongthon.trungmy', PHONE)
  await open(page, '/vuon-mau')
  await visible(page, /Vườn 01/).waitFor()
  expect(await page.getByText('Thôn Nậy').count()).toBe(0)
})
