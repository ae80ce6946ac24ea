import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'
import { read, tokenOf } from './graphql-client'

jest.setTimeout(180_000)

let app: AppUnderTest
let address: string
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const line = (page: Page, code: string) => page.locator(`[id="muc-${code}"]`)
const answer = (page: Page, code: string, words: 'Có' | 'Không') =>
  line(page, code)
    .locator('label')
    .filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) })
    .click()
const measure = async (page: Page, green: string) => {
  await line(page, '4.1').getByRole('textbox').nth(0).fill(green)
  await line(page, '4.1').getByRole('textbox').nth(1).fill('100')
}

test('the committee opens a panel over a garden and is told that sheets stay closed', async () => {
  const page = await app.signIn('thuongtruc', DESK)
  const token = await tokenOf(app.address, 'thuongtruc', app.password)
  const { gardens } = await read<{ gardens: { nodes: { id: string }[] } }>(
    app.address,
    token,
    '{ gardens(first: 1, filter: { verdict: NOT_MET }) { nodes { id } } }',
  )
  await page.goto(`${app.address}/vuon-mau/${gardens.nodes[0]?.id}`)
  await page.getByRole('button', { name: 'Lập tổ chấm độc lập' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Công chức địa chính').first().click()
  await dialog.getByRole('button', { name: 'Lập tổ chấm', exact: true }).click()
  await dialog.getByText('Hãy chọn ít nhất 2 người chấm.').waitFor()
  await dialog.getByText('Công chức văn hóa').first().click()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Lập tổ chấm', exact: true }).click()
  await page.getByText(/kể cả tổ trưởng cũng không thấy/).waitFor()
  address = page.url()
})

test('a scorer finds the sheet on the phone; what is typed outlives a lost connection', async () => {
  const page = await app.signIn('dia-chinh', PHONE)
  await page.goto(`${app.address}/cham-doc-lap`)
  await page.getByText('Chờ phiếu của bạn').waitFor()
  await page.locator('main').getByRole('link', { name: /Vườn/ }).first().click()
  await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor()
  await answer(page, '1.1', 'Có')
  await measure(page, '62')
  await page.context().setOffline(true)
  await page.reload().catch(() => undefined)
  await page.context().setOffline(false)
  await page.goto(address)
  await page.getByText('Đã mở lại những gì bạn nhập dở').waitFor()
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.getByText('Đã lưu nháp trên máy chủ').first().waitFor()
  await page.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await page.getByText('Bạn đã gửi phiếu').waitFor()
  await page.getByText('Còn chờ phiếu: Công chức văn hóa').waitFor()
})

test('nobody sees the first sheet before the second is sent; then all lie side by side', async () => {
  const chair = await app.signIn('thuongtruc', PHONE)
  await chair.goto(address)
  await chair.getByText('Đã gửi phiếu').waitFor()
  expect(await chair.locator('main').innerText()).not.toContain('62')
  const page = await app.signIn('van-hoa', PHONE)
  await page.goto(address)
  await answer(page, '1.1', 'Có')
  await measure(page, '85')
  await page.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await page.getByText('Chờ Thường trực Ban Chỉ đạo xã chốt kết quả').waitFor()
  await line(page, '4.1').getByText('62 m').waitFor()
})

test('the chair decides where they differ, with a reason, and an inspection comes of it', async () => {
  const page = await app.signIn('thuongtruc', PHONE)
  await page.goto(`${app.address}/cham-doc-lap`)
  await page.getByText('Chờ bạn chốt kết quả').waitFor()
  await page.goto(address)
  await page.getByRole('heading', { name: 'Chấm khác nhau: 1 nội dung' }).waitFor()
  await line(page, '4.1').getByText('Thấp nhất 62 · giữa 73,5 · cao nhất 85 · lệch 23 m').waitFor()
  await page.getByRole('button', { name: 'Chốt thành phiếu phúc tra' }).click()
  await line(page, '4.1').getByText('Mọi người chấm khác nhau: hãy quyết nội dung này.').waitFor()
  await line(page, '4.1').getByRole('button', { name: '62 m' }).click()
  await line(page, '4.1').getByText('Hãy ghi lý do.').waitFor()
  await line(page, '4.1').getByLabel('Lý do quyết mục 4.1').fill('Cả tổ đo lại: 62 m.')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Chốt thành phiếu phúc tra' }).click()
  await page.getByText('Đã chốt thành phiếu phúc tra').waitFor()
  await line(page, '4.1').getByText('Cả tổ đo lại: 62 m.').waitFor()
  await page.getByRole('link', { name: 'Xem phiếu phúc tra' }).click()
  await page.getByText(/Chốt từ tổ chấm độc lập 2 người/).waitFor()
})
