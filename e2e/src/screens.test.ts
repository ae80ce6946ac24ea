import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, type AppUnderTest, seriousFaults } from './app-under-test'
import { read, tokenOf } from './graphql-client'

/** Statements of one screen: what is behind the page itself, not who is signed in. */
const STATEMENTS_AT_MOST = 5

const PLACES = `query {
  viewer { currentCampaign { id } }
  units(first: 50, filter: { kind: [VILLAGE] }) { nodes { id name } }
  gardens(first: 50, filter: { verdict: NOT_MET }) { nodes { id } }
  communes: units(first: 1, filter: { kind: [COMMUNE] }) { nodes { id name } }
  criteriaSets(first: 3, subject: GARDEN) { nodes { id } }
  people(first: 5, search: "nông nghiệp") { nodes { id } }
  reports(first: 5, filter: { status: [ACCEPTED] }) { nodes { id } }
}`
const TARGETS = 'query ($id: ID!) { targets(campaignId: $id, first: 30) { nodes { id code } } }'

const DRAW = `mutation ($input: DrawInspectionsInput!) {
  drawInspections(input: $input) { draw { id } errors { message } } }`

interface Nodes {
  nodes: { id: string; name: string }[]
}
type Places = Record<'units' | 'communes' | 'gardens' | 'criteriaSets' | 'people' | 'reports', Nodes> & {
  viewer: { currentCampaign: { id: string } }
}

jest.setTimeout(240_000)

let app: AppUnderTest
/** Every screen of the app: its address and its heading. */
let paths: [string, string][]
let pages: Record<'desk' | 'phone', Page>

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
        unitId: first(places.communes),
        setId: garden,
        rule: { leastPercent: 50, percentPerGap: 10, mostPercent: 100 },
        reason: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
      },
    },
  )
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
    ['/vuon-mau', 'Vườn mẫu'],
    [`/vuon-mau/${first(places.gardens)}`, 'Vườn'],
    ['/vuon-mau/nhap-excel', 'Nhập sổ vườn từ Excel'],
    [`/chi-tieu/${targets.nodes.find(({ code }) => code === 'T9')?.id}`, 'Vườn hộ có chủ'],
    ['/tieu-chi', 'Tiêu chí'],
    [`/tieu-chi/${garden}`, 'nông thôn mới'],
    [`/doi-bo?tu=${garden}&sang=${otherGarden}`, 'Thử đổi bộ tiêu chí'],
    ['/mau-thuan', 'Mâu thuẫn kế hoạch'],
    ['/nguoi', 'Người và nhiệm vụ'],
  ]
  pages = { desk: await app.signIn('thuongtruc', DESK), phone: await app.signIn('thuongtruc', PHONE) }
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

test('no screen asks the database more than five things', async () => {
  const { desk } = pages
  await open(desk, '/khong-duoc-xem')
  // What every address asks first: the viewer's name, duties and campaign.
  const ofTheFrame = await statementsOf(desk, '/khong-duoc-xem')
  const asked: Record<string, number> = {}
  for (const [path, heading] of paths) asked[path] = (await statementsOf(desk, path, heading)) - ofTheFrame
  expect(Math.min(...Object.values(asked))).toBeGreaterThanOrEqual(0)
  expect(Object.entries(asked).filter(([, statements]) => statements > STATEMENTS_AT_MOST)).toEqual([])
})

test('every screen reads well to a screen reader and fits the desk and the phone', async () => {
  const faultsOn = async (page: Page) => {
    const faults: Record<string, string[]> = {}
    for (const [path, heading] of paths) {
      await open(page, path, heading)
      const found = await seriousFaults(page)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      if (Number(overflow) > 0) found.push(`${String(overflow)} px wider than the window`)
      if (found.length > 0) faults[path] = found
    }
    return faults
  }
  const [desk, phone] = await Promise.all([faultsOn(pages.desk), faultsOn(pages.phone)])
  expect({ desk, phone }).toEqual({ desk: {}, phone: {} })
})
