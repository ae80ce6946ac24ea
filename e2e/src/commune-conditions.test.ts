import { DESK, openApp, seriousFaults, type AppUnderTest } from './app-under-test'

/* The conditions on which a commune is recognised are a set of their own: put into use, recorded, shown. */
let app: AppUnderTest
jest.setTimeout(120_000)
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('a commune takes up the four conditions, records them, and sees which of them hold', async () => {
  const page = await app.signIn('thuongtruc', DESK)
  await page.goto(`${app.address}/tieu-chi`)
  await page.getByRole('link', { name: /18\/2022/ }).click()
  await page.getByText('chưa áp dụng').waitFor()
  await page.getByRole('button', { name: 'Áp dụng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await page.getByText('từ 13/05/2021').waitFor()

  await page.goto(`${app.address}/kieu-mau`)
  await page
    .getByRole('link', { name: /^Xã An Hòa Thịnh/ })
    .and(page.locator(':visible'))
    .first()
    .click()
  await page.waitForURL(/\/kieu-mau\/./)
  await page.goto(`${page.url().split('?')[0]}?phieu=moi`)
  await page
    .getByLabel('Bộ tiêu chí')
    .selectOption({ label: 'Điều kiện công nhận xã đạt chuẩn nông thôn mới · 18/2022/QĐ-TTg' })
  await page.getByLabel('Số phiếu hài lòng').fill('92')
  await page.getByLabel('Số phiếu hợp lệ').fill('100')
  await page
    .getByRole('group', { name: /Không nợ đọng/ })
    .getByText('Có', { exact: true })
    .click()
  await page
    .getByRole('group', { name: /Không phức tạp/ })
    .getByText('Không', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await page.getByRole('heading', { name: 'Các lần chấm' }).waitFor()

  const conditions = page
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: 'Điều kiện công nhận xã' }) })
    .last()
  await conditions
    .getByRole('listitem')
    .filter({ hasText: 'Tỷ lệ hài lòng' })
    .getByText('Đạt', { exact: true })
    .waitFor()
  await conditions
    .getByRole('listitem')
    .filter({ hasText: 'an ninh trật tự' })
    .getByText('Chưa đạt')
    .waitFor()
  expect(await seriousFaults(page)).toEqual([])
})
