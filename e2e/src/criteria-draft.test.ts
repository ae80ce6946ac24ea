import type { Page } from 'playwright-core'
import { DESK, openApp, seriousFaults, type AppUnderTest } from './app-under-test'

/* A province without programmers: a set is edited with its faults as one types, tried, published and put into use. */
const CASES = `## 5 Thu nhập

| Trường hợp | Thu nhập từ vườn trong năm | Kết quả |
| --- | --- | --- |
| đúng mức | 60 | đạt |
| dưới mức | 59,5 | đạt |
`
const EDITION = 'Dự thảo 01/2021'

let app: AppUnderTest
let leader: Page
let draft: string
let garden: string
let explained: string[]
jest.setTimeout(120_000)
beforeAll(async () => {
  app = await openApp()
  leader = await app.signIn('thuongtruc', DESK)
})
afterAll(() => app.close())

const part = (name: string) => leader.getByRole('tab', { name }).click()
const level = () => leader.getByLabel('Mức chuẩn: số')
const saveWith = async (income: string) => {
  await part('Nội dung')
  await leader.getByRole('button', { name: /^5 Thu nhập/ }).click()
  await level().fill(income)
  await part('Chạy thử')
  await leader.getByText('Hãy lưu bản soạn trước').waitFor()
  await leader.getByRole('button', { name: 'Lưu bản soạn' }).first().click()
}
const whyOf = async () => {
  await leader.getByRole('heading', { name: 'Các lần chấm' }).waitFor()
  return leader.locator('article .figures').allInnerTexts()
}

test('an old sheet is explained by the set of its day, before there is another', async () => {
  await leader.goto(`${app.address}/vuon-mau`)
  await leader.getByRole('link', { name: /Vườn 01.*Thôn Nậy/ }).click()
  explained = await whyOf()
  garden = leader.url()
  expect(explained.join('\n')).toContain('yêu cầu ≥ 80 %')
  expect(await leader.getByText('hết áp dụng ở đây').count()).toBe(0)
})

test('a draft begins from a published set, and every fault shows while one types', async () => {
  await leader.goto(`${app.address}/tieu-chi`)
  await leader.getByRole('link', { name: /59\/2015\/QĐ-UBND/ }).click()
  await leader.getByRole('button', { name: 'Soạn bản mới' }).click()
  await leader.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await leader.getByText('Hãy ghi số quyết định hoặc tên lần ban hành.').waitFor()
  await leader.getByLabel('Số quyết định sẽ ban hành').fill(EDITION)
  await leader.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await leader.getByText('Không còn lỗi').waitFor()
  draft = leader.url()

  await leader.getByRole('button', { name: /^4\.1/ }).click()
  await level().fill('180')
  await leader.getByText('1 lỗi phải sửa').waitFor()
  expect(await leader.getByRole('button', { name: 'Ban hành' }).isDisabled()).toBe(true)
  expect(await seriousFaults(leader)).toEqual([])
  await level().fill('90')
  await leader.getByText('Không còn lỗi').waitFor()

  await leader.getByRole('button', { name: /^5 Thu nhập/ }).click()
  await leader.getByLabel('Mức chuẩn', { exact: true }).selectOption('Từ … trở lên')
  await leader.getByRole('button', { name: 'Mục 5 · Mức chuẩn' }).waitFor()
  await level().fill('60')
  await leader.getByText('Không còn lỗi').waitFor()
})

test('what was typed is still there after the page was closed, and can be taken back', async () => {
  await leader.goto(`${app.address}/tieu-chi`)
  await leader.goto(`${draft}?muc=5`)
  await leader.getByText('Chưa lưu lên máy chủ; đang giữ trên máy này.').waitFor()
  expect(await level().inputValue()).toBe('60')
  await level().fill('6')
  await leader.getByRole('button', { name: 'Hoàn tác' }).click()
  expect(await level().inputValue()).toBe('60')
})

test('the case file is judged as one types, and says where it fails', async () => {
  await part('Bài kiểm')
  await leader.getByLabel('Bảng trống cho mục').selectOption({ label: '5 Thu nhập' })
  await leader.getByRole('button', { name: 'Thêm bảng' }).click()
  const file = leader.getByRole('textbox', { name: 'Bài kiểm' })
  expect(await file.inputValue()).toContain('| Trường hợp | Thu nhập từ vườn trong năm | Kết quả |')
  await file.fill(CASES)
  await leader.getByText('1 trường hợp sai').waitFor()
  await leader.getByText(/Dòng 6, mục 5, “dưới mức”: bảng ghi đạt; chấm ra chưa đạt/).waitFor()
  expect(await seriousFaults(leader)).toEqual([])
  await file.fill(CASES.replace('| 59,5 | đạt |', '| 59,5 | chưa đạt |'))
  await leader.getByText('2 trường hợp đúng').waitFor()
})

test('saved, it says whose verdict it would change in the real sheets, and writes none of them', async () => {
  await part('Chạy thử')
  await leader.getByText('Hãy lưu bản soạn trước').waitFor()
  await leader.getByRole('button', { name: 'Lưu bản soạn' }).first().click()
  await leader.getByText(/Sẽ đổi kết luận của [1-7] trong 7 nơi đã chấm/).waitFor()
  await leader.getByRole('heading', { name: 'Những nơi đổi kết luận' }).waitFor()
  expect(await seriousFaults(leader)).toEqual([])
  await saveWith('1000000')
  const lacking = leader
    .getByRole('tabpanel')
    .getByText(/≥ 1\.000\.000 triệu đồng/)
    .first()
  await lacking.waitFor()
  await saveWith('60')
  await leader.getByRole('heading', { name: 'Những nơi đổi kết luận' }).waitFor()
  await lacking.waitFor({ state: 'detached' })
  await part('So với bản gốc')
  await leader.getByText('từ 90 % trở lên').waitFor()
  await leader.getByText('Siết hơn').first().waitFor()
  expect(await seriousFaults(leader)).toEqual([])
})

test('published, it is never edited again; another server knows it too; it is put into use from today', async () => {
  const second = await app.openSecond()
  await leader.getByRole('button', { name: 'Ban hành' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByText(/chỗ chưa rõ, không ngăn ban hành/).waitFor()
  expect(await seriousFaults(leader)).toEqual([])
  await dialog.getByRole('button', { name: 'Ban hành' }).click()
  await leader.getByText(`Đã ban hành ${EDITION}. Hãy chọn ngày áp dụng.`).waitFor()
  const published = new URL(leader.url()).pathname
  await leader.getByText('chưa áp dụng').waitFor()
  await leader.getByRole('button', { name: 'Áp dụng' }).click()
  await dialog.getByLabel('Theo văn bản').fill('15/KH-UBND')
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await leader.getByText('từ 13/05/2021').waitFor()
  await leader.goto(draft)
  await leader.getByText('Bản soạn này đã ban hành hoặc đã bỏ').waitFor()

  // Sessions are kept in the database: the second server knows who asks.
  await leader.goto(second + published)
  await leader.getByText('từ 13/05/2021').waitFor()
  await leader.getByText('từ 60 triệu đồng trở lên').waitFor()
})

test('the old sheet says that its set has ended, and is still explained by it', async () => {
  await leader.goto(garden)
  await leader.getByText('Bộ 59/2015/QĐ-UBND hết áp dụng ở đây từ 13/05/2021').waitFor()
  expect(await whyOf()).toEqual(explained)
  expect(await seriousFaults(leader)).toEqual([])
})

test('a new sheet is scored by the new set, and begins with what was found under the old one', async () => {
  await leader.getByRole('button', { name: 'Chấm lại' }).click()
  const sets = leader.getByLabel('Bộ tiêu chí')
  expect(await sets.locator('option:checked').innerText()).toContain(EDITION)
  expect(await leader.getByLabel(/Tổng chiều dài hàng rào/).inputValue()).toBe('100')
  await leader.getByLabel(/Chiều dài hàng rào xanh/).fill('85')
  await leader
    .getByText(/yêu cầu ≥ 90 %/)
    .first()
    .waitFor()
})
