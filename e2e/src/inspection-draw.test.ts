import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

/* The committee draws whom to inspect by a number from the lottery, goes there, and the draw shows who is done. */
let app: AppUnderTest
let committee: Page
let draw: string
jest.setTimeout(120_000)
beforeAll(async () => {
  app = await openApp()
  committee = await app.signIn('dia-chinh', DESK)
})
afterAll(() => app.close())

test('before drawing it is known how many and why, not whom', async () => {
  await committee.goto(`${app.address}/boc-tham`)
  await committee.getByRole('button', { name: 'Bốc thăm mới' }).click()
  const sizes = committee.getByRole('region', { name: 'Sẽ bốc bao nhiêu' })
  await sizes.getByText('Tất cả 7; nhập đủ tỷ lệ sẽ thấy bốc bao nhiêu').waitFor()
  await committee.getByRole('button', { name: 'Bốc thăm', exact: true }).click()
  await committee.getByText('Hãy ghi tỷ lệ do ai quyết định').waitFor()
  await committee.getByLabel('Ít nhất').fill('60')
  await committee.getByLabel('Thêm cho mỗi tiêu chí chênh lệch').fill('10')
  await committee.getByLabel('Nhiều nhất').fill('100')
  await sizes.getByText('Tất cả 7 trong 7').waitFor()
  await committee.getByLabel('Ít nhất').fill('50')
  await sizes.getByText('Tất cả 5 trong 7').waitFor()
  expect(await sizes.getByText('Vườn 0').count()).toBe(0)
  expect(await seriousFaults(committee)).toEqual([])
})

test('the draw is written down with its seed, and drawn again in the browser', async () => {
  await committee.getByLabel('Ai quyết định tỷ lệ').fill('Ban Chỉ đạo xã họp ngày 12/5/2021')
  await committee.getByText('Nhập số', { exact: true }).click()
  await committee.getByRole('textbox', { name: /^Số gieo/ }).fill('48213')
  await committee.getByLabel('Số lấy từ đâu').fill('Giải đặc biệt xổ số miền Bắc ngày 12/5/2021')
  await committee.getByRole('button', { name: 'Bốc thăm', exact: true }).click()
  await committee.getByRole('heading', { level: 1, name: 'Bốc vườn, lần 1' }).waitFor()
  await committee.getByText('Bốc lại ra đúng kết quả này').waitFor()
  await committee.getByText('Đã phúc tra 0 trong 5').waitFor()
  await committee.getByText('48213', { exact: true }).waitFor()
  expect(await seriousFaults(committee)).toEqual([])
  draw = new URL(committee.url()).pathname
})

test('an inspection that is entered for a pick shows it as done', async () => {
  await committee.getByRole('link', { name: 'Vườn 02' }).first().click()
  await committee.getByRole('button', { name: 'Chấm lại' }).click()
  await committee.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await committee.getByRole('link', { name: /13\/05\/2021 · Phúc tra/ }).waitFor()
  await committee.goto(app.address + draw)
  await committee.getByText('Đã phúc tra 1 trong 5').waitFor()
  await committee.getByText('Đã phúc tra', { exact: true }).waitFor()
})

test('the supervisor reads it on a phone, without any household', async () => {
  const phone = await app.signIn('mat-tran', PHONE)
  await phone.goto(app.address + draw)
  await phone.getByText('Bốc lại ra đúng kết quả này').waitFor()
  await phone.getByText('Đã phúc tra 1 trong 5').waitFor()
  expect(await phone.getByText(/^Hộ /).count()).toBe(0)
  expect(await seriousFaults(phone)).toEqual([])
  expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
})
