import type { Page } from 'playwright-core'
import { DESK, openApp, PHONE, seriousFaults, type AppUnderTest } from './app-under-test'
import { ask, read, tokenOf } from './graphql-client'

/*
 * The main job, in the order in which the commune does it: assign, report, accept, see; score a garden again; and the
 * district asks the same over GraphQL. The tests share one database and build on each other.
 */
let app: AppUnderTest
let committee: Page
beforeAll(async () => {
  app = await openApp()
  committee = await app.signIn('dia-chinh', DESK)
})
afterAll(() => app.close())

test('a committee member assigns an official to the hedge of thôn Nậy', async () => {
  await committee.goto(`${app.address}/phan-cong`)
  await committee.getByRole('gridcell', { name: 'Hàng rào xanh, Thôn Nậy: trống' }).click()
  await committee.getByRole('button', { name: 'Giao cho…' }).click()
  const dialog = committee.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /Người nhận/ }).fill('nong nghiep')
  await committee.getByRole('option', { name: /Công chức nông nghiệp/ }).click()
  expect(await seriousFaults(committee)).toEqual([])
  await dialog.getByRole('button', { name: 'Giao 1 ô' }).click()
  await committee.getByRole('gridcell', { name: 'Hàng rào xanh, Thôn Nậy: Công chức nông nghiệp' }).waitFor()
  expect(await seriousFaults(committee)).toEqual([])
})

test('the head of thôn Nậy reports 0,4 km from a phone', async () => {
  const head = await app.signIn('truongthon.nay', PHONE)
  await head.getByRole('link', { name: /Báo cáo hôm nay/ }).click()
  await head
    .getByRole('textbox', { name: 'Hàng rào xanh tại Nậy, Trung Mỹ, Phúc Thịnh: làm thêm' })
    .fill('0,4')
  await head.getByRole('button', { name: /^Gửi/ }).click()
  await head.waitForURL(/\/bao-cao\/(?!moi)/)
})

test('the committee accepts the report', async () => {
  await committee.goto(`${app.address}/duyet`)
  await committee.getByRole('link', { name: /Thôn Nậy Ngày 13\/05/ }).click()
  await committee.getByText('0,4').first().waitFor()
  expect(await seriousFaults(committee)).toEqual([])
  await committee.getByRole('button', { name: /^Duyệt( a)?$/i }).click()
  await committee
    .getByText(/Đã duyệt/)
    .first()
    .waitFor()
})

test('the dashboard says 0,4/2 km with the pace that is needed', async () => {
  await committee.goto(`${app.address}/tong-quan`)
  await committee.getByRole('heading', { level: 1 }).waitFor()
  const sentence =
    /Thôn Nậy: 0,4\/2 km hàng rào xanh, còn 1,6 km trong 21 ngày đến hết đợt, cần 76 m\/ngày → chậm/
  await committee.getByText(sentence).first().waitFor({ state: 'attached' })
  expect(await seriousFaults(committee)).toEqual([])
})

test('a garden at 4/5 names what is missing, and is at 5/5 when the hedge is measured again', async () => {
  await committee.goto(`${app.address}/vuon-mau`)
  await committee.getByRole('link', { name: /Vườn 01.*Thôn Nậy/ }).click()
  const result = committee.getByRole('region', { name: 'Kết quả' })
  await result.getByText('4/5').first().waitFor()
  await result.getByText('4.1 Tỷ lệ hàng rào xanh: thiếu 18 m').waitFor()
  await committee.getByRole('button', { name: 'Chấm lại' }).click()
  await committee.getByLabel(/Chiều dài hàng rào xanh/).fill('80')
  await committee.getByText('5/5').first().waitFor()
  expect(await seriousFaults(committee)).toEqual([])
  await committee.getByRole('button', { name: 'Gửi phiếu chấm' }).click()
  await committee.getByRole('heading', { name: 'Các lần chấm' }).waitFor()
  await committee.getByRole('link', { name: /13\/05\/2021 · Phúc tra.*5\/5/ }).waitFor()
})

test('the district reads the same over GraphQL; households and other communes are refused', async () => {
  const signIn = (username: string) => tokenOf(app.address, username, app.password)
  const office = await signIn('dieuphoi.huyen')
  const seen = await read<{
    viewer: { currentCampaign: { id: string } }
    gardens: { nodes: { householdCode: string | null; householderName: string | null }[] }
  }>(
    app.address,
    office,
    '{ viewer { currentCampaign { id } } gardens(first: 1) { nodes { label householdCode householderName } } }',
  )
  expect(seen.gardens.nodes[0]).toMatchObject({ householdCode: null, householderName: null })

  const campaignId = seen.viewer.currentCampaign.id
  const PROGRESS = `query ($id: ID!) { targetAllocations(campaignId: $id, first: 200) {
    nodes { unit { name } target { code } progress { done goal sentence } } } }`
  const { nodes } = (
    await read<{
      targetAllocations: { nodes: { unit: { name: string }; target: { code: string }; progress: object }[] }
    }>(app.address, office, PROGRESS, { id: campaignId })
  ).targetAllocations
  expect(
    nodes.find((cell) => cell.unit.name === 'Thôn Nậy' && cell.target.code === 'T13')?.progress,
  ).toMatchObject({
    done: '0.4',
    goal: '2',
  })

  const neighbour = await signIn('bcd.xakhac')
  expect((await ask(app.address, neighbour, PROGRESS, { id: campaignId })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  )
})
