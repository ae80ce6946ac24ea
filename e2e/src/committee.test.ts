import { DEMO_ACCOUNTS } from '@solang/db'
import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

/* What a committee member does beside the main job; the tests share one database and build on each other. */
let app: AppUnderTest
let page: Page
beforeAll(async () => {
  app = await openApp()
  page = await app.signIn('thuongtruc', DESK)
})
afterAll(() => app.close())

test('a report is given back with the keys of the page, and its village reads the reason', async () => {
  const REMARK = 'Cần kèm ảnh từng đoạn'
  await page.goto(`${app.address}/duyet`)
  await page.getByRole('link', { name: /Thôn/ }).first().click()
  const [village = ''] = (await page.getByRole('heading', { name: /^Thôn .* · / }).innerText()).split(' · ')
  await page.keyboard.press('r')
  await page.getByLabel('Lý do trả lại').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByLabel('Lý do trả lại').focus()
  await page.keyboard.type(REMARK)
  await page.getByRole('button', { name: 'Trả lại kèm lý do' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(`Đã trả lại báo cáo cho ${village}`).waitFor()

  const head = await app.signIn(headOf(village), PHONE)
  await head.getByText(new RegExp(REMARK)).first().waitFor()
})

/** "Thôn Nậy" is led by the demo's "Trưởng thôn Nậy". */
const headOf = (village: string) =>
  DEMO_ACCOUNTS.find(({ name }) => name === `Trưởng ${village.replace('Thôn', 'thôn')}`)?.username ?? ''

test('everything without a warning is accepted at once', async () => {
  await page.goto(`${app.address}/duyet`)
  await page.getByRole('button', { name: /Duyệt tất cả không cảnh báo/ }).click()
  expect(await seriousFaults(page)).toEqual([])
  const accept = page.getByRole('dialog').getByRole('button', { name: /^Duyệt \d+ báo cáo/ })
  const count = /\d+/.exec(await accept.innerText())?.[0]
  await accept.click()
  await page.getByText(`Đã duyệt ${count} báo cáo`).waitFor()
})

test('a head of a village hands over: the work and the duty go along, and the successor may report at once', async () => {
  await page.goto(`${app.address}/nguoi`)
  await page.getByRole('link', { name: 'Trưởng thôn Nậy' }).locator('visible=true').first().click()
  await page.getByRole('button', { name: 'Bàn giao toàn bộ' }).click()
  await page.getByRole('combobox', { name: /Người nhận/ }).fill('van hoa')
  await page.getByRole('option', { name: /Công chức văn hóa/ }).click()
  await page.getByRole('checkbox', { name: 'Trưởng thôn, Thôn Nậy' }).check()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: /Bàn giao \d+ việc, 1 nhiệm vụ/ }).click()
  await page.getByText('Đã bàn giao cho Công chức văn hóa').waitFor()

  const former = await app.signIn('truongthon.nay', PHONE)
  await former.getByText('Bạn hiện không giữ nhiệm vụ nào').waitFor()
  const successor = await app.signIn('van-hoa', DESK)
  await successor.getByRole('link', { name: /Báo cáo hôm nay.*Thôn Nậy/ }).waitFor()
})

test('a contradiction of the plan is decided', async () => {
  await page.goto(`${app.address}/mau-thuan`)
  await page.getByRole('button', { name: /Bốn chỉ tiêu về vườn chồng lên nhau/ }).click()
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByLabel('Nội dung quyết định').fill('Hiểu theo mục II.1.2 của kế hoạch')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu quyết định' }).click()
  await page.getByText(/Đã lưu quyết định về/).waitFor()
})

test('a session that ended elsewhere asks to sign in again, and what was being typed is still there', async () => {
  const typing = await app.signIn('truongthon.trungmy', PHONE)
  await typing.getByRole('link', { name: /Báo cáo hôm nay/ }).click()
  const hedge = typing.getByRole('textbox', { name: /^Hàng rào xanh/ })
  await hedge.fill('0,01')

  const lost = await app.signIn('truongthon.trungmy', DESK)
  await lost.getByRole('button', { name: /Trưởng thôn Trung Mỹ/ }).click()
  await lost.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click()
  await lost.waitForURL(/dang-nhap/)

  await typing.getByRole('button', { name: /^Gửi/ }).click()
  await typing.waitForURL(/dang-nhap/)
  await typing.getByLabel('Tên đăng nhập').fill('truongthon.trungmy')
  await typing.getByLabel('Mật khẩu', { exact: true }).fill(app.password)
  await typing.getByRole('button', { name: 'Đăng nhập' }).click()
  await hedge.waitFor()
  expect(await hedge.inputValue()).toBe('0,01')
})
