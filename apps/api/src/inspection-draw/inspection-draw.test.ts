import { randomUUID } from 'node:crypto'
import type { Assessment } from '@solang/db'
import { agrees, type DrawDocument } from '@solang/scoring'
import { toNodeId, uuidOf } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let member: Client
let commune: string
let gardenSet: string
let villageSet: string

const RULE = { leastPercent: 10, percentPerGap: 10, mostPercent: 50 }
const TODAY = new Date('2021-05-13')

beforeAll(async () => {
  api = await openTestApi()
  member = await api.as('thuongtruc')
  commune = await unitNamed('Xã An Hòa Thịnh')
  gardenSet = await setWith('ha-tinh/vuon-mau')
  villageSet = await setWith('ha-tinh/khu-dan-cu-kieu-mau')
  await fillVillage('Thôn Nậy', 0)
  await fillVillage('Thôn Bình Hòa', 2)
})
afterAll(() => api.close())

const unitNamed = async (name: string) =>
  toNodeId('Unit', (await api.db.unitName.findFirstOrThrow({ where: { name } })).unitId)
const setWith = async (code: string) =>
  toNodeId('CriteriaSet', (await api.db.criteriaSet.findFirstOrThrow({ where: { code } })).id)
const sheetOf = (label: string, village: string) =>
  api.db.assessment.findFirstOrThrow({
    where: { garden: { label }, unit: { names: { some: { name: village } } }, stage: 'SELF' },
  })
const sheetFor = (sheet: Assessment, change: Partial<Assessment>) =>
  api.db.assessment.create({
    data: { ...sheet, ...change, id: randomUUID(), result: change.result ?? sheet.result ?? {} },
  })

/** Twenty gardens that all say they meet everything; of some, an inspection said otherwise. */
async function fillVillage(name: string, overclaimed: number) {
  const [good, bad] = [await sheetOf('Vườn 01', 'Thôn Sâm Cồn'), await sheetOf('Vườn 02', 'Thôn Phúc Thịnh')]
  const unitId = uuidOf('Unit', await unitNamed(name)) ?? ''
  await api.db.garden.createMany({
    data: Array.from({ length: 20 }, (_, i) => ({
      unitId,
      label: `Vườn mới ${i + 1}`,
      householdCode: `MOI-${i + 1}`,
      registeredOn: TODAY,
    })),
  })
  const gardens = await api.db.garden.findMany({ where: { unitId, label: { startsWith: 'Vườn mới' } } })
  for (const [i, { id }] of gardens.entries()) {
    await sheetFor(good, { unitId, gardenId: id })
    if (i < overclaimed)
      await sheetFor(good, {
        unitId,
        gardenId: id,
        stage: 'INSPECTED',
        assessedOn: new Date('2021-04-01'),
        result: bad.result,
      })
  }
}

interface Draw {
  id: string
  ordinal: number
  seed: string
  seedSource: string | null
  agrees: boolean
  population: number
  picked: number
  inspected: number
  document: DrawDocument
  places: {
    name: string
    population: number
    pastGap: number
    comparisons: {
      label: string
      overclaimed: number
      self: { stage: string }
      inspected: { stage: string }
    }[]
    picks: {
      subjectId: string
      label: string
      inspectedOn: string | null
      unit: { name: string } | null
      garden: { label: string; householdCode: string | null } | null
    }[]
  }[]
}
interface Payload {
  draw: Draw | null
  errors: { code: string; path: string[] }[]
}
const DRAW = /* GraphQL */ `
  fragment Fields on InspectionDraw {
    id
    ordinal
    seed
    seedSource
    agrees
    population
    picked
    inspected
    document
    places {
      name
      population
      pastGap
      comparisons {
        label
        overclaimed
        self {
          stage
        }
        inspected {
          stage
        }
      }
      picks {
        subjectId
        label
        inspectedOn
        unit {
          name
        }
        garden {
          label
          householdCode
        }
      }
    }
  }
`
const drawAs = async (client: Client, change: object = {}): Promise<Payload> => {
  const { data } = await client.send<{ drawInspections: Payload }>(
    `mutation ($input: DrawInspectionsInput!) {
      drawInspections(input: $input) { draw { ...Fields } errors { code path } } } ${DRAW}`,
    {
      input: {
        clientMutationId: once(),
        unitId: commune,
        setId: gardenSet,
        rule: RULE,
        reason: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
        ...change,
      },
    },
  )
  return data.drawInspections
}
const drawn = async (change: object = {}): Promise<Draw> => {
  const { draw, errors } = await drawAs(member, change)
  expect(errors).toEqual([])
  if (!draw) throw new Error('nothing was drawn')
  return draw
}
const read = async (id: string, client = member): Promise<Draw | null> => {
  const { data } = await client.send<{ inspectionDraw: Draw | null }>(
    `query ($id: ID!) { inspectionDraw(id: $id) { ...Fields } } ${DRAW}`,
    { id },
  )
  return data.inspectionDraw
}
const placeIn = (draw: Draw, name: string) => {
  const place = draw.places.find((each) => each.name === name)
  if (!place) throw new Error(`${name} is not in the draw`)
  return place
}
const LOTTERY = { seed: '48213', seedSource: 'Giải đặc biệt xổ số miền Bắc ngày 12/5/2021' }

test('sizes follow the past gap, as the dry run said, and every village with a garden gets at least one', async () => {
  const { data } = await member.send<{
    inspectionDrawSizes: { name: string; population: number; pastGap: number; size: number }[]
  }>(
    `query ($unitId: ID!, $setId: ID!, $rule: InspectionDrawRuleInput!) {
      inspectionDrawSizes(unitId: $unitId, setId: $setId) { name population pastGap size(rule: $rule) } }`,
    { unitId: commune, setId: gardenSet, rule: RULE },
  )
  const sizes = new Map(data.inspectionDrawSizes.map((place) => [place.name, place]))
  expect(sizes.get('Thôn Nậy')).toMatchObject({ population: 22, pastGap: 0, size: 3 })
  expect(sizes.get('Thôn Bình Hòa')).toMatchObject({ population: 21, pastGap: 3, size: 9 })
  expect(sizes.get('Thôn Tân Thịnh')).toMatchObject({ population: 1, size: 1 })
  expect(sizes.get('Thôn Trung Mỹ')).toMatchObject({ population: 0, size: 0 })

  const draw = await drawn()
  expect(
    draw.places.map(({ name, population, pastGap, picks }) => ({
      name,
      population,
      pastGap,
      size: picks.length,
    })),
  ).toEqual(data.inspectionDrawSizes)
  expect(placeIn(draw, 'Thôn Bình Hòa').comparisons).toEqual(
    [1, 2].map(() => ({
      label: expect.stringContaining('Vườn mới'),
      overclaimed: 3,
      self: { stage: 'SELF' },
      inspected: { stage: 'INSPECTED' },
    })),
  )
})

test('a seed from the lottery gives the same picks whenever it is drawn; one that the server makes, others', async () => {
  const [first, again, other] = [await drawn(LOTTERY), await drawn(LOTTERY), await drawn()]
  const picks = ({ places }: Draw) => places.map((place) => place.picks.map(({ subjectId }) => subjectId))
  expect(picks(again)).toEqual(picks(first))
  expect(picks(other)).not.toEqual(picks(first))
  expect(first).toMatchObject({ ...LOTTERY, agrees: true })
  expect(other.seedSource).toBeNull()
  // Drawing once more is there to be seen.
  expect(again.ordinal).toBe(first.ordinal + 1)
  expect(other.ordinal).toBe(first.ordinal + 2)
})

test('sent again it is one draw, with one row in the audit', async () => {
  const intent = { clientMutationId: once() }
  const [first, second] = [await drawn(intent), await drawn(intent)]
  expect(second).toEqual(first)
  const entityId = uuidOf('InspectionDraw', first.id) ?? ''
  const [event, ...others] = await api.db.auditEvent.findMany({ where: { entityId } })
  expect(others).toEqual([])
  expect(event).toMatchObject({
    operation: 'drawInspections',
    after: { seed: first.seed, ordinal: first.ordinal, rule: RULE, picked: first.picked },
  })
})

test('two who draw at once are two draws in an order', async () => {
  const [one, other] = await Promise.all([drawn(), drawn()])
  expect(Math.abs(one.ordinal - other.ordinal)).toBe(1)
})

test('gardens that are renamed or added later change nothing of a draw: anybody draws it again', async () => {
  const draw = await drawn(LOTTERY)
  const [pick] = placeIn(draw, 'Thôn Nậy').picks
  const id = uuidOf('Garden', pick?.subjectId) ?? ''
  const garden = await api.db.garden.update({ where: { id }, data: { label: 'Vườn đổi tên' } })
  const added = await api.db.garden.create({
    data: { unitId: garden.unitId, label: 'Vườn 99', householdCode: 'NAY-099', registeredOn: TODAY },
  })
  await sheetFor(await sheetOf('Vườn 01', 'Thôn Sâm Cồn'), { unitId: garden.unitId, gardenId: added.id })

  const later = await read(draw.id)
  expect(later?.document).toEqual(draw.document)
  expect(later).toMatchObject({ agrees: true, population: draw.population, picked: draw.picked })
  expect(agrees(draw.document)).toBe(true)
  expect(later && placeIn(later, 'Thôn Nậy').picks[0]).toMatchObject({
    label: pick?.label,
    garden: { label: 'Vườn đổi tên' },
  })
  // The next draw is taken from the garden that is new.
  expect((await drawn()).population).toBe(draw.population + 1)
})

test('a draw is neither rewritten nor removed, and a document that was tampered with is found', async () => {
  const { id: nodeId, document } = await drawn()
  const id = uuidOf('InspectionDraw', nodeId) ?? ''
  await expect(api.db.inspectionDraw.update({ where: { id }, data: { reason: 'khác' } })).rejects.toThrow(
    'append-only',
  )
  await expect(api.db.inspectionDraw.delete({ where: { id } })).rejects.toThrow('append-only')
  await expect(api.db.$executeRaw`TRUNCATE inspection_draw`).rejects.toThrow('append-only')

  const row = await api.db.inspectionDraw.findUniqueOrThrow({ where: { id } })
  const [place, ...rest] = document.places.filter(({ picks }) => picks.length > 0)
  const spared = { ...document, places: [{ ...place, picks: place?.picks.slice(1) }, ...rest] }
  const forged = await api.db.inspectionDraw.create({
    data: { ...row, id: randomUUID(), ordinal: 9999, document: JSON.parse(JSON.stringify(spared)) },
  })
  expect((await read(toNodeId('InspectionDraw', forged.id)))?.agrees).toBe(false)
})

test('a pick counts as inspected by a sheet dated on the day of the draw or later', async () => {
  const draw = await drawn()
  const [first, second] = placeIn(draw, 'Thôn Nậy').picks
  expect(draw.inspected).toBe(0)
  const inspect = async (pick: { subjectId: string } | undefined, assessedOn: string) => {
    const gardenId = uuidOf('Garden', pick?.subjectId) ?? ''
    const sheet = await api.db.assessment.findFirstOrThrow({ where: { gardenId, stage: 'SELF' } })
    await sheetFor(sheet, { stage: 'INSPECTED', assessedOn: new Date(assessedOn) })
  }
  await inspect(first, '2021-05-13')
  await inspect(second, '2021-05-12')
  const later = await read(draw.id)
  expect(later?.inspected).toBe(1)
  expect(later && placeIn(later, 'Thôn Nậy').picks.slice(0, 2)).toMatchObject([
    { inspectedOn: '2021-05-13' },
    { inspectedOn: null },
  ])
  expect(later).toMatchObject({ agrees: true, document: draw.document })
})

test('villages are drawn by commune', async () => {
  const { places } = await drawn({ setId: villageSet })
  expect(places).toHaveLength(1)
  expect(places[0]).toMatchObject({
    name: 'Xã An Hòa Thịnh',
    population: 2,
    pastGap: 0,
    picks: [{ label: expect.stringMatching(/^Thôn (Nậy|Sâm Cồn)$/), garden: null }],
  })
  expect(places[0]?.picks[0]?.unit?.name).toBe(places[0]?.picks[0]?.label)
})

test.each([
  ['truongthon.nay', 'FORBIDDEN'],
  ['mat-tran', 'FORBIDDEN'],
  ['dieuphoi.huyen', 'FORBIDDEN'],
  ['bcd.xakhac', 'NOT_FOUND'],
])('%s does not draw in this commune: %s', async (username, code) => {
  const before = await api.db.inspectionDraw.count()
  expect(await drawAs(await api.as(username))).toEqual({ draw: null, errors: [{ code, path: ['unitId'] }] })
  expect(await api.db.inspectionDraw.count()).toBe(before)
})

test('people of another commune see neither draws nor sizes; the district sees no household', async () => {
  const { id, places } = await drawn()
  const [stranger, district] = [await api.as('bcd.xakhac'), await api.as('dieuphoi.huyen')]
  expect(await read(id, stranger)).toBeNull()
  expect(await read(id, await api.as('truongthon.nay'))).toBeNull()
  const list = (client: Client) =>
    client.send<{ inspectionDraws: { nodes: { id: string }[] } | null }>(
      `query ($unit: ID!, $set: ID!) { inspectionDraws(within: $unit, first: 1) { nodes { id } }
        inspectionDrawSizes(unitId: $unit, setId: $set) { name } }`,
      { unit: commune, set: gardenSet },
    )
  const refused = await list(stranger)
  expect(refused.data).toEqual({ inspectionDraws: null, inspectionDrawSizes: null })
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])

  expect((await list(district)).data.inspectionDraws?.nodes).toEqual([{ id }])
  const picks = (await read(id, district))?.places.flatMap((place) => place.picks)
  expect(picks?.map(({ garden }) => garden?.householdCode)).toEqual(picks?.map(() => null))
  expect(places.flatMap((place) => place.picks)[0]?.garden?.householdCode).toEqual(expect.any(String))
})

test.each([
  ['a share above a hundred', { rule: { ...RULE, mostPercent: 101 } }, 'OUT_OF_RANGE', 'rule.mostPercent'],
  ['most below least', { rule: { ...RULE, mostPercent: 9 } }, 'OUT_OF_RANGE', 'rule.mostPercent'],
  ['a seed from nowhere', { seed: '48213' }, 'REQUIRED', 'seedSource'],
  ['a source without its seed', { seedSource: 'Xổ số' }, 'REQUIRED', 'seed'],
  ['nobody who decided it', { reason: '  ' }, 'REQUIRED', 'reason'],
])('%s is refused, and nothing is drawn', async (_, change, code, path) => {
  const before = await api.db.inspectionDraw.count()
  expect((await drawAs(member, change)).errors).toEqual([{ code, path: path.split('.') }])
  expect(await api.db.inspectionDraw.count()).toBe(before)
})

test('only sets of gardens and villages that are in use in the commune are drawn by, at a commune or above', async () => {
  const refusals = [
    { setId: await setWith('ha-tinh/xa-nong-thon-moi') },
    { setId: await setWith('tien-phuoc/vuon-mau') },
    { unitId: await unitNamed('Thôn Nậy') },
  ]
  const codes = []
  for (const change of refusals) codes.push((await drawAs(member, change)).errors)
  expect(codes).toEqual([
    [{ code: 'INVALID_VALUE', path: ['setId'] }],
    [{ code: 'INVALID_STATE', path: ['setId'] }],
    [{ code: 'INVALID_VALUE', path: ['unitId'] }],
  ])
})
