import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'

/* From 4/5 to 5/5, recognised by a decision, overdue when the committee has decided how long a finding holds. */
let app: AppUnderTest
let committee: Page
jest.setTimeout(120_000)
beforeAll(async () => {
  app = await openApp()
  committee = await app.signIn('dia-chinh', DESK)
})
afterAll(() => app.close())

test('a garden at 5/5 is proposed for recognition, and recognised by a decision', async () => {
  await committee.goto(`${app.address}/vuon-mau`)
  await committee.getByRole('link', { name: /Vườn 01.*Thôn Nậy/ }).click()
  await committee.getByRole('button', { name: 'Chấm lại' }).click()
  await committee.getByLabel(/Chiều dài hàng rào xanh/).fill('80')
  await committee.getByText('5/5').first().waitFor()
  await committee.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await committee.getByRole('heading', { name: 'Các lần chấm' }).waitFor()
  await committee.getByText('Đường tới công nhận').first().click()
  await committee.getByRole('button', { name: 'Ghi bước tiếp theo' }).click()
  const dialog = committee.getByRole('dialog')
  await dialog.getByText(/5\/5 tiêu chí, đạt/i).waitFor()
  await dialog.getByLabel('Ngày · bắt buộc').fill('10/03/2021')
  await dialog.getByLabel('Số văn bản').fill('12/QĐ-UBND')
  expect(await seriousFaults(committee)).toEqual([])
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await committee.getByText('Đạt chuẩn').first().waitFor()
})

test('it is overdue on the board once the committee decides to look again every two months', async () => {
  await committee.goto(`${app.address}/cong-nhan?loai=vuon`)
  await committee.getByRole('button', { name: 'Đặt hạn rà soát' }).click()
  const dialog = committee.getByRole('dialog')
  await dialog.getByLabel(/Rà soát lại sau/).fill('2')
  await dialog.getByLabel(/Ai đặt, theo đâu/).fill('Ban Chỉ đạo xã họp ngày 12/5/2021')
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await dialog.waitFor({ state: 'detached' })
  await committee.reload()
  await committee.getByText('Rà soát quá hạn (1)').waitFor()
  await committee.getByText('đạt nhưng quá hạn rà soát').first().waitFor()
  expect(await seriousFaults(committee)).toEqual([])
})

test('the board of the villages fits the phone', async () => {
  const phone = await app.signIn('thuongtruc', PHONE)
  await phone.goto(`${app.address}/cong-nhan`)
  await phone.getByText('Rà soát quá hạn (5)').waitFor()
  expect(await seriousFaults(phone)).toEqual([])
  expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
})

test('a commune’s recognition is withdrawn by a paper of a day, and the page says so', async () => {
  await committee.goto(`${app.address}/cong-nhan?loai=xa`)
  await committee.getByRole('link', { name: 'Xã An Hòa Thịnh' }).click()
  await recordStep('Công nhận', '10/03/2021', '15/QĐ-UBND')
  const standing = committee.getByRole('region', { name: 'Đường tới công nhận' })
  await standing.getByText('Đạt chuẩn', { exact: true }).waitFor()
  await recordStep('Thu hồi', '12/05/2021', '41/QĐ-UBND')
  await standing.getByText('Rớt chuẩn', { exact: true }).waitFor()
  await standing.getByText('Các việc đã ghi (2)').click()
  const last = standing.getByRole('listitem').filter({ hasText: 'Thu hồi' })
  await last.getByText('12/05/2021 · 41/QĐ-UBND').waitFor()
  expect(await seriousFaults(committee)).toEqual([])
})

test('a re-check of an overdue village turns its criteria back to kept', async () => {
  await committee.goto(`${app.address}/cong-nhan`)
  await committee.getByText('Rà soát quá hạn (5)').waitFor()
  await committee.getByRole('link', { name: 'Thôn Bình Hòa' }).first().click()
  const standing = committee.getByRole('region', { name: 'Đường tới công nhận' })
  await standing.getByText('Có nguy cơ').waitFor()
  await standing.getByText('Đạt nhưng quá hạn rà soát').first().waitFor()
  await standing.getByRole('button', { name: 'Ghi rà soát' }).click()
  const dialog = committee.getByRole('dialog')
  await dialog.getByLabel('Đã thấy gì').fill('Xem lại toàn thôn, các tiêu chí vẫn đạt.')
  expect(await seriousFaults(committee)).toEqual([])
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await standing.getByText('Giữ chuẩn').waitFor()
  expect(await standing.getByText('Đạt nhưng quá hạn rà soát').count()).toBe(0)
  await committee.goto(`${app.address}/cong-nhan`)
  await committee.getByText('Rà soát quá hạn (4)').waitFor()
})

async function recordStep(step: string, day: string, paper: string) {
  await committee.getByRole('button', { name: 'Ghi bước tiếp theo' }).click()
  const dialog = committee.getByRole('dialog')
  await dialog.getByLabel('Việc đã xảy ra · bắt buộc').selectOption({ label: step })
  await dialog.getByLabel('Ngày · bắt buộc').fill(day)
  await dialog.getByLabel('Số văn bản').fill(paper)
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await dialog.waitFor({ state: 'detached' })
}
