import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

let app: AppUnderTest
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const TECHNIQUES =
  '2.2 Ứng dụng tiến bộ kỹ thuật, công nghệ khác trong sản xuất, thu hoạch, bảo quản, chế biến'
const work = (page: Page) => page.getByRole('region', { name: 'Việc ngắn nhất để đạt' })
const prices = (page: Page) => page.locator('#don-gia')

/** NAY-002 lacks 28 m of hedge, and one technique. */
async function openGarden(page: Page) {
  await page.goto(`${app.address}/vuon-mau`)
  await page
    .getByRole('link', { name: /NAY-002|Vườn 02, Thôn Nậy/ })
    .locator('visible=true')
    .first()
    .click()
  await work(page).getByText('4.1 Tỷ lệ hàng rào xanh: làm thêm 28 m.').waitFor()
}

async function record(page: Page, line: string, amount: string) {
  await page.getByRole('button', { name: 'Ghi đơn giá' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Nội dung').selectOption({ label: line })
  await form.getByLabel('Đơn giá').fill(amount)
  await form.getByLabel('Ai ước tính, theo đâu').fill('Báo giá của Hội Nông dân xã, tháng 5/2021')
  expect(await seriousFaults(page)).toEqual([])
  await form.getByRole('button', { name: 'Ghi', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

test('from a sheet the committee goes to the prices of its set; the sheet then says what is left costs', async () => {
  const page = await app.signIn('thuongtruc', DESK)
  await openGarden(page)
  await work(page).getByText('Có việc chưa ghi đơn giá').waitFor()
  await work(page).getByRole('link', { name: 'Đơn giá của bộ tiêu chí này' }).click()
  await prices(page).getByText('Chưa ghi đơn giá nào').waitFor()
  await record(page, '4.1 Tỷ lệ hàng rào xanh', '45,5')
  await prices(page).getByText('45,5 nghìn đồng / m').waitFor()
  await page.goBack()
  await work(page).getByText('(khoảng 1.274 nghìn đồng)').waitFor()
  await work(page).getByRole('link', { name: 'Đơn giá của bộ tiêu chí này' }).click()
  await record(page, TECHNIQUES, '2000')
  await page.goBack()
  await work(page).getByText('Cộng khoảng 3.274 nghìn đồng.').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.close()
})

test('a village head sees the costs on the phone, and decides none', async () => {
  const page = await app.signIn('truongthon.nay', PHONE)
  await openGarden(page)
  await work(page).getByText('Cộng khoảng 3.274 nghìn đồng.').waitFor()
  await work(page).getByRole('link', { name: 'Đơn giá của bộ tiêu chí này' }).click()
  await prices(page).getByText('45,5 nghìn đồng / m').waitFor()
  expect(await page.getByRole('button', { name: 'Ghi đơn giá' }).count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await page.close()
})
