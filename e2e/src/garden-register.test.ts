import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

jest.setTimeout(120_000)

let app: AppUnderTest
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const sheet = (area: string) => ({
  name: 'so-vuon.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'DANH SÁCH VƯỜN HỘ',
      'STT;THÔN;Mã hộ;Chủ hộ;Diện tích (m2);Tình trạng;Có chủ',
      `1;Nậy;NAY-301;Chủ hộ NAY-301;${area};vườn tạp;có`,
      '2;thon nay;NAY-004;;;đã cải tạo;',
    ].join('\r\n'),
  ),
})
const choose = (page: Page, area: string) =>
  page.getByLabel('Chọn tệp .xlsx hoặc .csv').setInputFiles(sheet(area))

test('a sheet with a wrong cell is mended on the page, taken in as a whole, and counts at once', async () => {
  const page = await app.signIn('nong-nghiep', DESK)
  await page.goto(`${app.address}/vuon-mau`)
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  await choose(page, 'năm trăm')
  await page.getByText('0 vườn mới, 1 cập nhật, 0 không đổi, 1 dòng lỗi').waitFor()
  await page.getByText('Cột không dùng: STT.').waitFor()
  const preview = page.getByRole('region', { name: 'Xem thử bảng' })
  await preview.getByText(/“năm trăm” không phải là số/).waitFor()
  expect(await page.getByRole('button', { name: /Ghi .* vườn vào sổ/ }).count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])

  const cell = preview.getByLabel('Dòng 3, Diện tích (m²)')
  await cell.fill('512,5')
  await cell.press('Tab')
  await page.getByText('1 vườn mới, 1 cập nhật, 0 không đổi, 0 dòng lỗi').waitFor()
  await page.getByRole('button', { name: 'Ghi 2 vườn vào sổ' }).click()
  await page.getByText('Đã ghi: 1 vườn mới, 1 cập nhật').waitFor()

  // Vườn 04 is improved now, the new one is not: as many are left as before.
  await page.goto(`${app.address}/thon/${await idOf(page, 'Thôn Nậy')}`)
  const beside = page.getByRole('region', { name: 'Sổ vườn hộ' })
  await beside.getByText('5/7 vườn có chủ đã cải tạo, còn 2 vườn').waitFor()
  await beside.getByText('khác với sổ').waitFor()
  await beside.getByRole('link', { name: 'Xem 2 vườn còn lại' }).click()
  await page.getByRole('link', { name: 'Vườn 09, Thôn Nậy' }).waitFor()
  const labels = await page.locator('tbody').getByRole('link').allInnerTexts()
  expect(labels.sort()).toEqual(['Vườn 07', 'Vườn 09'])
})

test('the sheet fits a phone with its wrong cells', async () => {
  const page = await app.signIn('truongthon.nay', PHONE)
  await page.goto(`${app.address}/vuon-mau/nhap-excel`)
  await choose(page, 'nhiều')
  await page.getByText(/1 dòng lỗi/).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  )
  expect(await seriousFaults(page)).toEqual([])
})

async function idOf(page: Page, village: string): Promise<string> {
  await page.goto(`${app.address}/kieu-mau`)
  const href = await page.getByRole('link', { name: village }).first().getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}
