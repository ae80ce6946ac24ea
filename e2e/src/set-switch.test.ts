import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

let app: AppUnderTest

jest.setTimeout(120_000)
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test.each([
  ['at the desk', DESK],
  ['on a phone', PHONE],
])('a committee member sees what another garden set would change, %s', async (_where, size) => {
  const page = await app.signIn('thuongtruc', size)
  await page.goto(`${app.address}/doi-bo`)
  await page.getByText('Hãy chọn bộ muốn thử').waitFor()
  await page
    .getByLabel('Đang áp dụng')
    .selectOption({ label: 'Vườn mẫu nông thôn mới tỉnh Hà Tĩnh · 59/2015/QĐ-UBND' })
  await page
    .getByLabel('Thử theo bộ')
    .selectOption({ label: 'Vườn mẫu huyện Tiên Phước, Quảng Nam · 4422/QĐ-UBND' })
  await page.getByRole('heading', { name: 'Kết luận của 7 phiếu, bây giờ và theo bộ kia' }).waitFor()
  await page.getByText('Diện tích vườn. Những chỗ đó là chưa đánh giá, không phải chưa đạt.').waitFor()
  await page.getByRole('heading', { name: 'Đang đạt, theo bộ kia chưa kết luận được: 2' }).waitFor()
  await page.getByText('8 triệu đồng').and(page.locator(':visible')).first().waitFor()
  await page.getByText('16 dòng khác nhau').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  // The choice stands in the address: it can be sent to somebody.
  await page.reload()
  await page.getByRole('heading', { name: 'Kết luận của 7 phiếu, bây giờ và theo bộ kia' }).waitFor()
  await page.close()
})
