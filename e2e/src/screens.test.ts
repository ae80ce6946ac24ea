import pg from 'pg'
import type { Page } from 'playwright-core'
import { type AppUnderTest, DESK, openApp, PHONE, seriousFaults } from './app-under-test'
import { givenPlaces, type Places } from './given-places'

/** Name, address (made from what there is in the demo) and heading. */
type Screen = [name: string, path: (at: Places) => string, heading: string]

const SCREENS: Screen[] = [
  ["the day's work", () => '/', 'Việc hôm nay'],
  ['the dashboard', () => '/tong-quan', 'Xã An Hòa Thịnh'],
  ['the matrix of targets', () => '/chi-tieu', 'Chỉ tiêu'],
  ['a target in kilometres', (at) => `/chi-tieu/${at.hedges}`, 'Hàng rào xanh'],
  ['a target that gardens are counted for', (at) => `/chi-tieu/${at.gardensWithOwner}`, 'Vườn hộ có chủ'],
  ['a village', (at) => `/thon/${at.village}`, 'Thôn Nậy'],
  ['the assignments', () => '/phan-cong', 'Phân công'],
  ["a person's assignments", (at) => `/phan-cong/nguoi/${at.person}`, 'Công chức nông nghiệp'],
  ['the reports', () => '/bao-cao', 'Báo cáo'],
  ['a new report', (at) => `/bao-cao/moi?thon=${at.village}`, 'Báo cáo ngày'],
  ['a report', (at) => `/bao-cao/${at.report}`, 'Báo cáo'],
  ['the review', () => '/duyet', 'Duyệt'],
  ['the model villages', () => '/kieu-mau', 'Khu dân cư kiểu mẫu'],
  ['the score sheet of a village', (at) => `/kieu-mau/${at.village}`, 'Thôn Nậy'],
  ['the gaps between self-scoring and inspection', () => '/chenh-lech', 'Chênh lệch tự chấm – phúc tra'],
  ['the draws', () => '/boc-tham', 'Bốc thăm phúc tra'],
  ['a new draw', () => '/boc-tham?moi', 'Bốc thăm phúc tra'],
  ['a draw', (at) => `/boc-tham/${at.draw}`, 'Bốc vườn, lần 1'],
  ['the comparison of villages', () => '/so-sanh', 'So sánh các thôn'],
  ['the comparison by gardens', () => '/so-sanh?loai=GARDEN', 'So sánh các thôn'],
  ['the board of recognitions', () => '/cong-nhan', 'Bảng công nhận'],
  ['the panels', () => '/cham-doc-lap', 'Chấm độc lập'],
  ['a panel that waits for a sheet', (at) => `/cham-doc-lap/${at.panels.open}`, 'Chấm độc lập: Vườn'],
  ['a panel that its chair has to fix', (at) => `/cham-doc-lap/${at.panels.closed}`, 'Chấm độc lập: Vườn'],
  ['the gardens', () => '/vuon-mau', 'Vườn mẫu'],
  ['a garden', (at) => `/vuon-mau/${at.garden}`, 'Vườn'],
  ['gardens from Excel', () => '/vuon-mau/nhap-excel', 'Nhập sổ vườn từ Excel'],
  ['the criteria sets', () => '/tieu-chi', 'Tiêu chí'],
  ['a criteria set', (at) => `/tieu-chi/${at.set}`, 'nông thôn mới'],
  ['the trial of another set', (at) => `/doi-bo?tu=${at.set}&sang=${at.otherSet}`, 'Thử đổi bộ tiêu chí'],
  ['a draft of a set', (at) => `/tieu-chi/soan/${at.draft}`, 'mẫu'],
  ['a line of a draft', (at) => `/tieu-chi/soan/${at.draft}?muc=1`, 'mẫu'],
  ['the cases of a draft', (at) => `/tieu-chi/soan/${at.draft}?phan=bai-kiem`, 'mẫu'],
  ['the trial of a draft', (at) => `/tieu-chi/soan/${at.draft}?phan=chay-thu`, 'mẫu'],
  ['a draft beside its base', (at) => `/tieu-chi/soan/${at.draft}?phan=so-voi-goc`, 'mẫu'],
  ['the contradictions of the plan', () => '/mau-thuan', 'Mâu thuẫn kế hoạch'],
  ['people and their duties', () => '/nguoi', 'Người và nhiệm vụ'],
]
/** Statements of one screen: what is behind the page itself, not who is signed in. */
const STATEMENTS_AT_MOST = 5

// Of one screen; the whole file has no limit.
jest.setTimeout(60_000)

let app: AppUnderTest
let places: Places

beforeAll(async () => {
  app = await openApp()
  places = await givenPlaces(app)
})
afterAll(() => app.close())
afterEach(() => jest.restoreAllMocks())

describe.each([
  ['at the desk', DESK],
  ['on a phone', PHONE],
])('%s', (_, viewport) => {
  let page: Page
  /** What every address asks first: the viewer's name, duties and campaign. */
  let ofTheFrame: number

  beforeAll(async () => {
    page = await app.signIn('thuongtruc', viewport)
    await open(page, '/khong-duoc-xem')
    ofTheFrame = await statementsOf(() => open(page, '/khong-duoc-xem'))
  })
  afterAll(() => page.context().close())

  test.each(SCREENS)(
    '%s: reads well, fits, asks the database no more than five things',
    async (...screen) => {
      const [, path, heading] = screen
      const asked = (await statementsOf(() => open(page, path(places), heading))) - ofTheFrame
      expect(asked).toBeGreaterThanOrEqual(0)
      expect(asked).toBeLessThanOrEqual(STATEMENTS_AT_MOST)
      expect(await faultsOf(page)).toEqual([])
    },
  )
})

async function open(page: Page, path: string, heading?: string) {
  await page.goto(app.address + path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** Statements that reach PostgreSQL while a page opens, beside those that find out who asks. */
async function statementsOf(opening: () => Promise<void>): Promise<number> {
  const spy = jest.spyOn(pg.Client.prototype, 'query')
  await opening()
  const texts = spy.mock.calls.map(([query]: unknown[]) => JSON.stringify(query))
  spy.mockRestore()
  return texts.filter((text) => !text.includes('session')).length
}

/** What a screen reader would stumble over on the page that is open, and what does not fit the window. */
async function faultsOf(page: Page): Promise<string[]> {
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
  return [
    ...(await seriousFaults(page)),
    ...(overflow > 0 ? [`${String(overflow)} px wider than the window`] : []),
  ]
}
