import type { Page } from 'playwright-core'
import { openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

const HEDGE = 'Hàng rào xanh tại Nậy, Trung Mỹ, Phúc Thịnh: làm thêm'

let app: AppUnderTest
let page: Page
beforeAll(async () => {
  app = await openApp()
  page = await app.signIn('truongthon.nay', PHONE)
})
afterAll(() => app.close())

test('the first screen says what the head of the village owes today, and reads well to a screen reader', async () => {
  await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
  await page.getByRole('link', { name: /Báo cáo hôm nay/ }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('a figure that was typed is still there after the page is opened again', async () => {
  await page.getByRole('link', { name: /Báo cáo hôm nay/ }).click()
  await page.getByRole('textbox', { name: HEDGE }).fill('0,4')
  await page.getByRole('button', { name: /^Gửi/ }).waitFor()
  await page.reload()
  await page.getByRole('textbox', { name: HEDGE }).waitFor()
  expect(await page.getByRole('textbox', { name: HEDGE }).inputValue()).toBe('0,4')
  expect(await seriousFaults(page)).toEqual([])
})

test('a fall below nothing is refused at the field, and nothing is sent', async () => {
  await page.getByRole('textbox', { name: HEDGE }).fill('-0,4')
  await page
    .getByText(/không thể âm/)
    .first()
    .waitFor()
  await page.getByRole('textbox', { name: HEDGE }).fill('0,4')
})

test('the report is sent with the third tap and waits for acceptance', async () => {
  await page.getByRole('button', { name: /^Gửi/ }).click()
  await page.waitForURL(/\/bao-cao\/(?!moi)/)
  await page.getByText('0,4').first().waitFor()
  await page
    .getByText(/Chờ duyệt/i)
    .first()
    .waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('a slip in the garden register is mended, and the page says so', async () => {
  await page.goto(`${app.address}/vuon-mau`)
  await page
    .getByRole('link', { name: /^Vườn 03/ })
    .locator('visible=true')
    .click()
  await page.getByRole('button', { name: 'Sửa sổ vườn' }).click()
  await page.getByLabel('Diện tích vườn').fill('865,5')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã sửa Vườn 03 trong sổ').waitFor()
  await page.getByText(/865,5 m²/).waitFor()
})

test('nothing is wider than the phone', async () => {
  for (const path of ['/', '/bao-cao', '/chi-tieu']) {
    await page.goto(app.address + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  }
})
