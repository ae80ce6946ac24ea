import { randomUUID } from 'node:crypto'
import { toNodeId } from '../node-id'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let member: Client

beforeAll(async () => {
  api = await openTestApi()
  member = await api.as('thuongtruc')
})
afterAll(() => api.close())

interface Gap {
  compared: number
  overclaimed: number
  underclaimed: number
  lines: { code: string; isCondition: boolean; claimed: string; found: string; gap: string }[]
}
const GAP = 'gap { compared overclaimed underclaimed lines { code isCondition claimed found gap } }'

async function gapsOfVillages(client: Client) {
  const commune = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
  const { data } = await client.send<{ unitAssessments: { unit: { name: string }; gap: Gap | null }[] }>(
    `query ($within: ID!) { unitAssessments(subject: VILLAGE, within: $within) { unit { name } ${GAP} } }`,
    { within: toNodeId('Unit', commune.unitId) },
  )
  return new Map(data.unitAssessments.map(({ unit, gap }) => [unit.name, gap]))
}

test('what a village said of itself stands beside what the inspection found', async () => {
  const gaps = await gapsOfVillages(member)
  expect(gaps.get('Thôn Sâm Cồn')).toMatchObject({ compared: 10, overclaimed: 0, underclaimed: 1 })
  expect(gaps.get('Thôn Sâm Cồn')?.lines.filter(({ gap }) => gap !== 'AGREED')).toEqual([
    { code: '8', isCondition: false, claimed: 'NOT_MET', found: 'MET', gap: 'UNDERCLAIMED' },
  ])
})

test('a village that nobody inspected has no gap to show, and neither has one that only was recognised', async () => {
  const gaps = await gapsOfVillages(member)
  expect(gaps.get('Thôn Nậy')).toBeNull()
  expect(gaps.get('Thôn Bình Hòa')).toBeNull()
})

test('of a garden that claimed too much the criterion is named; the district may ask too', async () => {
  const sheet = await api.db.assessment.findFirstOrThrow({
    where: { stage: 'INSPECTED', gardenId: { not: null }, status: 'SUBMITTED' },
  })
  const district = await api.as('dieuphoi.huyen')
  const { data } = await district.send<{ garden: { gap: Gap } }>(
    `query ($id: ID!) { garden(id: $id) { ${GAP} } }`,
    { id: toNodeId('Garden', sheet.gardenId ?? '') },
  )
  expect(data.garden.gap.compared).toBe(data.garden.gap.lines.filter(({ gap }) => gap !== 'OPEN').length)
  expect(data.garden.gap.lines.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5'])
})

const stageOfNay = { gardenId: null, unit: { names: { some: { name: 'Thôn Nậy' } } } }

test('the condition beside the ten criteria stands in the list and is not counted', async () => {
  const condition = (await gapsOfVillages(member))
    .get('Thôn Sâm Cồn')
    ?.lines.find(({ code }) => code === 'NTM')
  expect(condition).toMatchObject({ isCondition: true })
})

test('two sheets under two sets are not compared', async () => {
  const self = await api.db.assessment.findFirstOrThrow({ where: { stage: 'SELF', ...stageOfNay } })
  const other = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'quoc-gia/xa-nong-thon-moi' } })
  await api.db.assessment.create({
    data: { ...self, id: randomUUID(), setId: other.id, stage: 'INSPECTED', result: self.result ?? {} },
  })
  expect((await gapsOfVillages(member)).get('Thôn Nậy')).toBeNull()
})

test('a younger self-assessment under another set hides no older pair, and the pair says which sheets it is', async () => {
  const older = await api.db.assessment.findFirstOrThrow({ where: { stage: 'SELF', ...stageOfNay } })
  const other = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'quoc-gia/xa-nong-thon-moi' } })
  const again = (change: Partial<typeof older>) =>
    api.db.assessment.create({ data: { ...older, id: randomUUID(), ...change, result: older.result ?? {} } })
  const inspected = await again({ stage: 'INSPECTED', assessedOn: new Date('2021-05-11') })
  const younger = await again({ setId: other.id, assessedOn: new Date('2021-05-12') })
  const { data } = await member.send<{
    unit: { assessments: { self: { id: string }; gap: { self: { id: string }; inspected: { id: string } } } }
  }>(
    `query ($id: ID!) { unit(id: $id) { assessments { self { id } gap { self { id } inspected { id } } } } }`,
    { id: toNodeId('Unit', older.unitId) },
  )
  const { self, gap } = data.unit.assessments
  expect(self.id).toBe(toNodeId('Assessment', younger.id))
  expect(gap.self.id).toBe(toNodeId('Assessment', older.id))
  expect(gap.inspected.id).toBe(toNodeId('Assessment', inspected.id))
})
