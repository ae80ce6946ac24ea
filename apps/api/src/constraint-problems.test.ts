import { constraintProblem } from './constraint-problems'
import { namedIds } from './testing/assignment-operations'
import { openTestApi, type TestApi } from './testing/test-api'
import { uuidOf } from './node-id'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
  await api.db.assignment.deleteMany()
})
afterAll(() => api.close())

/** Past all services, straight at the database. */
const violation = async (write: () => Promise<unknown>) => {
  const error: unknown = await write().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Error)
  return constraintProblem(error)?.map((problem) => problem.code)
}

const cell = async () => {
  const named = namedIds(api.db)
  const uuid = (type: Parameters<typeof uuidOf>[0], id: string) => uuidOf(type, id) ?? ''
  return {
    campaignId: uuid('Campaign', await named.campaign()),
    personId: uuid('Person', await named.person('dia-chinh')),
    unitId: uuid('Unit', await named.unit('Thôn Nậy')),
    targetId: uuid('Target', await named.target('T13')),
    role: 'LEAD' as const,
    validFrom: new Date('2021-05-13'),
  }
}

test('what the database refuses becomes a problem that can be acted upon', async () => {
  const first = await cell()
  const other = uuidOf('Person', await namedIds(api.db).person('van-hoa')) ?? ''
  await api.db.assignment.create({ data: first })
  expect(await violation(() => api.db.assignment.create({ data: { ...first, personId: other } }))).toEqual([
    'LEAD_OVERLAP',
  ])
  expect(await violation(() => api.db.assignment.create({ data: { ...first, role: 'SUPPORT' } }))).toEqual([
    'ALREADY_ASSIGNED',
  ])
  const late = { ...first, personId: other, role: 'SUPPORT' as const, dueOn: new Date('2021-05-01') }
  expect(await violation(() => api.db.assignment.create({ data: late }))).toEqual(['DEADLINE_BEFORE_START'])
})

test('a garden with a name or household code that is there already', async () => {
  const { unitId } = await cell()
  const garden = {
    unitId,
    label: 'Vườn trùng',
    householdCode: 'HK-TRUNG',
    registeredOn: new Date('2021-05-13'),
  }
  await api.db.garden.create({ data: garden })
  expect(await violation(() => api.db.garden.create({ data: { ...garden, label: 'Vườn khác' } }))).toEqual([
    'DUPLICATE',
  ])
  expect(
    await violation(() => api.db.garden.create({ data: { ...garden, householdCode: 'HK-KHAC' } })),
  ).toEqual(['DUPLICATE'])
})

test('an unforeseen fault stays one', async () => {
  const { unitId } = await cell()
  const unknown = {
    unitId,
    personId: unitId,
    function: 'SUPERVISOR' as const,
    title: '',
    validFrom: new Date(),
  }
  expect(await violation(() => api.db.duty.create({ data: unknown }))).toBeUndefined()
})
