import type { Page } from 'playwright-core'
import { openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

let app: AppUnderTest
let page: Page
beforeAll(async () => {
  app = await openApp()
  page = await app.signIn('truongthon.nay', PHONE)
})
afterAll(() => app.close())

const line = (code: string) => page.locator(`[id="muc-${code}"]`)
const attest = (code: string) =>
  line(code)
    .locator('label')
    .filter({ hasText: /^\s*Đạt\s*$/ })
    .click()
const work = () => page.getByRole('region', { name: 'Việc ngắn nhất để đạt' })
const verdict = () => page.getByRole('region', { name: 'Lưu và gửi phiếu chấm' }).getByRole('status')

test('a new sheet of the village says on top what is left to do', async () => {
  await page.goto(`${app.address}/kieu-mau`)
  await page
    .getByRole('link', { name: /Thôn Nậy/ })
    .locator('visible=true')
    .first()
    .click()
  await page.getByRole('button', { name: 'Chấm lại' }).click()
  await work().getByText('3 Hàng rào: làm cho đạt.').waitFor()
  await work().getByText('8 Vệ sinh môi trường: làm cho đạt.').waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('the list shrinks with what is done, and a draft survives without a connection', async () => {
  await attest('3')
  await work().getByText('3 Hàng rào').waitFor({ state: 'detached' })
  await attest('8')
  await work().getByText('Không có nội dung nào phải làm thêm').waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.getByText('Chưa nối được với máy chủ').waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await work().getByText('Không có nội dung nào phải làm thêm').waitFor()
})

test('the next open line is one tap away; a paper may stand for the reason, and the sheet passes', async () => {
  await page.getByRole('button', { name: /Tới nội dung chưa chấm tiếp theo, còn 2/ }).click()
  await attest('2')
  await line('2')
    .getByRole('button', { name: /Thêm văn bản/ })
    .click()
  await line('2').getByLabel('Tên văn bản, hồ sơ').fill('Biên bản kiểm tra vườn hộ')
  await page.getByText('Thiếu 1 minh chứng').waitFor()
  await line('2').getByLabel('Số, biên bản, nơi lưu hoặc liên kết').fill('Số 7/BB, tủ hồ sơ thôn')
  await page.getByText('Thiếu 1 minh chứng').waitFor({ state: 'detached' })
  await attest('NTM')
  await page.getByLabel('Căn cứ xác nhận mục NTM').fill('Đối chiếu biên bản của xã.')
  await verdict()
    .getByText(/10\/10 tiêu chí/)
    .waitFor()
  expect(await verdict().innerText()).toContain('Đạt')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await page.getByText('Biên bản kiểm tra vườn hộ: Số 7/BB, tủ hồ sơ thôn').first().waitFor()
  await page.getByText(/So với tự chấm 07\/05\/2021: đạt thêm 2, 3, 8, NTM/).waitFor()
})

test('the committee compares villages: who meets a criterion and who was never assessed', async () => {
  const desk = await app.signIn('thuongtruc', PHONE)
  await desk.goto(`${app.address}/so-sanh`)
  const hedges = desk.getByRole('listitem').filter({ hasText: 'Hàng rào' }).locator('visible=true').first()
  await hedges.getByText('Đạt 7/19 thôn').click()
  await hedges.getByText('Chưa đánh giá được (12)').waitFor()
  expect(await hedges.innerText()).toContain('Thôn Nậy')
  await desk.getByText('Theo đơn vị').click()
  await desk
    .getByRole('link', { name: /Thôn Nậy.*10\/10/ })
    .locator('visible=true')
    .waitFor()
})
