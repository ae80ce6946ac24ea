import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, type AppUnderTest, seriousFaults } from './app-under-test'
import { givenPanels } from './given-panels'
import { read, tokenOf } from './graphql-client'

/** Statements of one screen: what is behind the page itself, not who is signed in. */
const STATEMENTS_AT_MOST = 5

const PLACES = `query {
  viewer { currentCampaign { id } homeUnit { id } }
  units(first: 50, filter: { kind: [VILLAGE] }) { nodes { id name } }
  gardens(first: 50, filter: { verdict: NOT_MET }) { nodes { id } }
  criteriaSets(first: 3, subject: GARDEN) { nodes { id } }
  people(first: 5, search: "nông nghiệp") { nodes { id } }
  reports(first: 5, filter: { status: [ACCEPTED] }) { nodes { id } }
}`
const START_DRAFT = `mutation ($input: StartCriteriaDraftInput!) {
  startCriteriaDraft(input: $input) { draft { id } }
}`
const TARGETS = 'query ($id: ID!) { targets(campaignId: $id, first: 30) { nodes { id code } } }'

const DRAW = `mutation ($input: DrawInspectionsInput!) {
  drawInspections(input: $input) { draw { id } errors { message } } }`

interface Nodes {
  nodes: { id: string; name: string }[]
}
type Places = Record<'units' | 'gardens' | 'criteriaSets' | 'people' | 'reports', Nodes> & {
  viewer: { currentCampaign: { id: string }; homeUnit: { id: string } }
}

jest.setTimeout(240_000)

let app: AppUnderTest
/** Every screen of the app: its address and its heading. */
let paths: [string, string][]

beforeAll(async () => {
  app = await openApp()
  const token = await tokenOf(app.address, 'thuongtruc', app.password)
  const places = await read<Places>(app.address, token, PLACES)
  const { targets } = await read<{ targets: { nodes: { id: string; code: string }[] } }>(
    app.address,
    token,
    TARGETS,
    { id: places.viewer.currentCampaign.id },
  )
  const panels = await givenPanels(app)
  const village = places.units.nodes.find(({ name }) => name === 'Thôn Nậy')?.id
  const first = ({ nodes }: Nodes) => nodes[0]?.id
  const [garden, otherGarden] = places.criteriaSets.nodes.map(({ id }) => id)
  const { drawInspections } = await read<{ drawInspections: { draw: { id: string } } }>(
    app.address,
    token,
    DRAW,
    {
      input: {
        clientMutationId: randomUUID(),
        unitId: places.viewer.homeUnit.id,
        setId: garden,
        rule: { leastPercent: 50, percentPerGap: 10, mostPercent: 100 },
        reason: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
      },
    },
  )
  const { startCriteriaDraft } = await read<{ startCriteriaDraft: { draft: { id: string } } }>(
    app.address,
    token,
    START_DRAFT,
    {
      input: {
        clientMutationId: randomUUID(),
        baseSetId: garden,
        unitId: places.viewer.homeUnit.id,
        edition: 'Dự thảo 01/2021',
      },
    },
  )
  const draft = `/tieu-chi/soan/${startCriteriaDraft.draft.id}`
  paths = [
    ['/', 'Việc hôm nay'],
    ['/tong-quan', 'Xã An Hòa Thịnh'],
    ['/chi-tieu', 'Chỉ tiêu'],
    [`/chi-tieu/${targets.nodes.find(({ code }) => code === 'T13')?.id}`, 'Hàng rào xanh'],
    [`/thon/${village}`, 'Thôn Nậy'],
    ['/phan-cong', 'Phân công'],
    [`/phan-cong/nguoi/${first(places.people)}`, 'Công chức nông nghiệp'],
    ['/bao-cao', 'Báo cáo'],
    [`/bao-cao/moi?thon=${village}`, 'Báo cáo ngày'],
    [`/bao-cao/${first(places.reports)}`, 'Báo cáo'],
    ['/duyet', 'Duyệt'],
    ['/kieu-mau', 'Khu dân cư kiểu mẫu'],
    [`/kieu-mau/${village}`, 'Thôn Nậy'],
    ['/chenh-lech', 'Chênh lệch tự chấm – phúc tra'],
    ['/boc-tham', 'Bốc thăm phúc tra'],
    ['/boc-tham?moi', 'Bốc thăm phúc tra'],
    [`/boc-tham/${drawInspections.draw.id}`, 'Bốc vườn, lần 1'],
    ['/so-sanh', 'So sánh các thôn'],
    ['/so-sanh?loai=GARDEN', 'So sánh các thôn'],
    ['/cong-nhan', 'Bảng công nhận'],
    ['/cham-doc-lap', 'Chấm độc lập'],
    [`/cham-doc-lap/${panels.open}`, 'Chấm độc lập: Vườn'],
    [`/cham-doc-lap/${panels.closed}`, 'Chấm độc lập: Vườn'],
    ['/vuon-mau', 'Vườn mẫu'],
    [`/vuon-mau/${first(places.gardens)}`, 'Vườn'],
    ['/vuon-mau/nhap-excel', 'Nhập sổ vườn từ Excel'],
    [`/chi-tieu/${targets.nodes.find(({ code }) => code === 'T9')?.id}`, 'Vườn hộ có chủ'],
    ['/tieu-chi', 'Tiêu chí'],
    [`/tieu-chi/${garden}`, 'nông thôn mới'],
    [`/doi-bo?tu=${garden}&sang=${otherGarden}`, 'Thử đổi bộ tiêu chí'],
    [draft, 'mẫu'],
    [`${draft}?muc=1`, 'mẫu'],
    [`${draft}?phan=bai-kiem`, 'mẫu'],
    [`${draft}?phan=chay-thu`, 'mẫu'],
    [`${draft}?phan=so-voi-goc`, 'mẫu'],
    ['/mau-thuan', 'Mâu thuẫn kế hoạch'],
    ['/nguoi', 'Người và nhiệm vụ'],
  ]
})
afterAll(() => app.close())

async function open(page: Page, path: string, heading?: string) {
  await page.goto(app.address + path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** Statements that reach PostgreSQL while the page opens, beside those that find out who asks. */
async function statementsOf(page: Page, path: string, heading?: string): Promise<number> {
  const spy = jest.spyOn(pg.Client.prototype, 'query')
  await open(page, path, heading)
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
const withFaults = (faults: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))

test('at the desk every screen reads well, fits, and asks the database no more than five things', async () => {
  const page = await app.signIn('thuongtruc', DESK)
  await open(page, '/khong-duoc-xem')
  // What every address asks first: the viewer's name, duties and campaign.
  const ofTheFrame = await statementsOf(page, '/khong-duoc-xem')
  const asked: Record<string, number> = {}
  const faults: Record<string, string[]> = {}
  for (const [path, heading] of paths) {
    asked[path] = (await statementsOf(page, path, heading)) - ofTheFrame
    faults[path] = await faultsOf(page)
  }
  expect(Math.min(...Object.values(asked))).toBeGreaterThanOrEqual(0)
  expect(Object.entries(asked).filter(([, statements]) => statements > STATEMENTS_AT_MOST)).toEqual([])
  expect(withFaults(faults)).toEqual({})
})

test('on a phone every screen reads well and fits', async () => {
  const page = await app.signIn('thuongtruc', PHONE)
  const faults: Record<string, string[]> = {}
  for (const [path, heading] of paths) {
    await open(page, path, heading)
    faults[path] = await faultsOf(page)
  }
  expect(withFaults(faults)).toEqual({})
})
