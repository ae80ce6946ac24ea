import { assignmentOperations, namedIds } from '../testing/assignment-operations'
import { once, openTestApi, type TestApi } from '../testing/test-api'

type Operations = ReturnType<typeof assignmentOperations>
let api: TestApi
let member: Operations
let ids: Awaited<ReturnType<typeof readIds>>
beforeAll(async () => {
  api = await openTestApi()
  member = assignmentOperations(await api.as('thuongtruc'))
  ids = await readIds(api)
})
beforeEach(async () => {
  await api.db.assignment.deleteMany()
})
afterAll(() => api.close())

async function readIds({ db }: TestApi) {
  const named = namedIds(db)
  return {
    campaignId: await named.campaign(),
    land: await named.person('dia-chinh'),
    culture: await named.person('van-hoa'),
    stranger: await named.person('bcd.xakhac'),
    district: await named.person('dieuphoi.huyen'),
    nay: await named.unit('Thôn Nậy'),
    trungMy: await named.unit('Thôn Trung Mỹ'),
    commune: await named.unit('Xã An Hòa Thịnh'),
    neighbour: await named.unit('Xã Sơn Lễ'),
    hedge: await named.target('T13'),
    organic: await named.target('T11'),
    criterion: await named.criterion('13'),
  }
}

const lead = (more: object = {}) => ({
  campaignId: ids.campaignId,
  personId: ids.land,
  role: 'LEAD',
  cells: [{ unitId: ids.nay, targetId: ids.hedge }],
  ...more,
})
const codesOf = (errors: { code: string; path: string[] }[]) =>
  errors.map(({ code, path }) => [code, path.join('.')])

test('a member gives one official several cells, targets and criteria alike', async () => {
  const { assignments, errors } = await member.assign(
    lead({
      dueOn: '2021-06-30',
      cells: [
        { unitId: ids.trungMy, targetId: ids.hedge },
        { unitId: ids.nay, targetId: ids.hedge },
        { unitId: ids.commune, criterionId: ids.criterion },
      ],
    }),
  )
  expect(errors).toEqual([])
  expect(assignments?.map((row) => [row.unit.name, row.target?.code, row.criterion?.code])).toEqual([
    ['Thôn Trung Mỹ', 'T13', undefined],
    ['Thôn Nậy', 'T13', undefined],
    ['Xã An Hòa Thịnh', undefined, '13'],
  ])
  expect(assignments?.[1]).toEqual({
    id: expect.any(String),
    role: 'LEAD',
    version: 1,
    validFrom: '2021-05-13',
    validTo: null,
    dueOn: '2021-06-30',
    endReason: null,
    isActive: true,
    person: { fullName: 'Công chức địa chính' },
    unit: { name: 'Thôn Nậy' },
    target: { code: 'T13' },
    criterion: null,
    handover: null,
    can: { reassign: true, end: true },
  })
  expect(await api.db.auditEvent.count({ where: { operation: 'assign', entityType: 'Assignment' } })).toBe(3)
})

test('a second lead is refused with the cell and the name of the first, and nothing of the batch is written', async () => {
  await member.assign(lead())
  const { assignments, errors } = await member.assign(
    lead({
      personId: ids.culture,
      cells: [
        { unitId: ids.trungMy, targetId: ids.hedge },
        { unitId: ids.nay, targetId: ids.hedge },
      ],
    }),
  )
  expect(assignments).toBeNull()
  expect(errors).toEqual([
    {
      __typename: 'StateError',
      code: 'LEAD_OVERLAP',
      path: ['cells', '1'],
      message: expect.stringContaining('Công chức địa chính'),
    },
  ])
  expect(errors[0]?.message).toContain('Thôn Nậy')
  expect(await api.db.assignment.count()).toBe(1)
})

test('support stands beside a lead, but nobody stands twice on a cell', async () => {
  await member.assign(lead())
  const support = await member.assign(lead({ personId: ids.culture, role: 'SUPPORT' }))
  expect(support.errors).toEqual([])
  const again = await member.assign(lead({ personId: ids.culture, role: 'SUPPORT' }))
  expect(codesOf(again.errors)).toEqual([['ALREADY_ASSIGNED', 'cells.0']])
})

test('a lead that begins later also stands in the way', async () => {
  await member.assign(lead({ validFrom: '2021-05-20' }))
  const { errors } = await member.assign(lead({ personId: ids.culture }))
  expect(codesOf(errors)).toEqual([['LEAD_OVERLAP', 'cells.0']])
})

test('a deadline before the start is refused, one after the campaign is not', async () => {
  const early = await member.assign(lead({ dueOn: '2021-05-12' }))
  expect(codesOf(early.errors)).toEqual([['DEADLINE_BEFORE_START', 'dueOn']])
  const absurd = await member.assign(lead({ validFrom: '1921-05-13', dueOn: '2199-12-31' }))
  expect(codesOf(absurd.errors)).toEqual([
    ['OUT_OF_RANGE', 'validFrom'],
    ['OUT_OF_RANGE', 'dueOn'],
  ])
  const late = await member.assign(lead({ dueOn: '2021-12-31' }))
  expect(late.errors).toEqual([])
})

test('everything that is wrong with the cells is told at once', async () => {
  const { errors } = await member.assign(
    lead({
      cells: [
        { unitId: ids.nay, targetId: ids.hedge },
        { unitId: ids.nay, targetId: ids.hedge },
        { unitId: ids.trungMy, targetId: ids.organic },
        { unitId: ids.nay },
        { unitId: ids.nay, targetId: ids.hedge, criterionId: ids.criterion },
        { unitId: ids.neighbour, criterionId: ids.criterion },
        { unitId: ids.nay, targetId: ids.nay },
        { unitId: 'không phải mã', targetId: ids.hedge },
      ],
    }),
  )
  expect(codesOf(errors)).toEqual([
    ['DUPLICATE', 'cells.1'],
    ['INVALID_VALUE', 'cells.2'],
    ['INVALID_VALUE', 'cells.3'],
    ['INVALID_VALUE', 'cells.4'],
    ['NOT_FOUND', 'cells.5.unitId'],
    ['NOT_FOUND', 'cells.6.targetId'],
    ['NOT_FOUND', 'cells.7.unitId'],
  ])
})

test('no cell, too many cells and too long texts are refused at the field', async () => {
  expect(codesOf((await member.assign(lead({ cells: [] }))).errors)).toEqual([['REQUIRED', 'cells']])
  const many = Array.from({ length: 201 }, () => ({ unitId: ids.nay, targetId: ids.hedge }))
  expect(codesOf((await member.assign(lead({ cells: many }))).errors)).toEqual([['TOO_LONG', 'cells']])
  const long = await member.assign(lead({ note: 'ghi '.repeat(1000) }))
  expect(codesOf(long.errors)).toEqual([['TOO_LONG', 'note']])
})

test('an official of the neighbouring commune cannot be given work here, a district officer can', async () => {
  const stranger = await member.assign(lead({ personId: ids.stranger }))
  expect(codesOf(stranger.errors)).toEqual([['NOT_FOUND', 'personId']])
  const officer = await member.assign(lead({ personId: ids.district }))
  expect(officer.errors).toEqual([])
})

test('somebody who left the service cannot be given work', async () => {
  const username = 'truongthon.ducthinh'
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username } })
  await api.db.person.update({ where: { id: personId }, data: { deactivatedOn: new Date('2021-05-01') } })
  const { errors } = await member.assign(lead({ personId: await namedIds(api.db).person(username) }))
  expect(codesOf(errors)).toEqual([['INVALID_VALUE', 'personId']])
})

test('only whoever assigns in the unit may assign', async () => {
  const head = assignmentOperations(await api.as('truongthon.nay'))
  const supervisor = assignmentOperations(await api.as('mat-tran'))
  const stranger = assignmentOperations(await api.as('bcd.xakhac'))
  const machine = assignmentOperations(api.asIntegrator())
  expect(codesOf((await head.assign(lead())).errors)).toEqual([['FORBIDDEN', 'cells.0.unitId']])
  expect(codesOf((await supervisor.assign(lead())).errors)).toEqual([['FORBIDDEN', 'cells.0.unitId']])
  expect(codesOf((await stranger.assign(lead())).errors)).toEqual([['NOT_FOUND', 'campaignId']])
  const refused = await machine.assign(lead())
  expect(refused.errors).toEqual([
    { __typename: 'ForbiddenError', code: 'FORBIDDEN', path: [], message: expect.any(String) },
  ])
  expect(await api.db.assignment.count()).toBe(0)
})

test('a repeated submission has one effect and the same answer; another content under its id is refused', async () => {
  const clientMutationId = once()
  const first = await member.assign(lead({ clientMutationId }))
  const again = await member.assign(lead({ clientMutationId }))
  expect(again).toEqual(first)
  expect(await api.db.assignment.count()).toBe(1)
  const other = await member.assign(lead({ clientMutationId, role: 'SUPPORT' }))
  expect(codesOf(other.errors)).toEqual([['IDEMPOTENCY_MISMATCH', 'clientMutationId']])
})

test('of two members who appoint a lead at the same moment one is told who was faster', async () => {
  const other = assignmentOperations(await api.as('nong-nghiep'))
  for (let round = 0; round < 5; round++) {
    await api.db.assignment.deleteMany()
    const answers = await Promise.all([
      member.assign(lead()),
      other.assign(lead({ personId: ids.culture })),
      member.assign(lead({ personId: ids.district })),
    ])
    expect(answers.filter((answer) => answer.assignments !== null)).toHaveLength(1)
    const refused = answers.flatMap((answer) => answer.errors)
    expect(codesOf(refused)).toEqual([
      ['LEAD_OVERLAP', 'cells.0'],
      ['LEAD_OVERLAP', 'cells.0'],
    ])
    expect(await api.db.assignment.count({ where: { role: 'LEAD' } })).toBe(1)
  }
})

test('the same submission sent twice in parallel has one effect', async () => {
  const clientMutationId = once()
  const [first, second] = await Promise.all([
    member.assign(lead({ clientMutationId })),
    member.assign(lead({ clientMutationId })),
  ])
  expect(first).toEqual(second)
  expect(first.errors).toEqual([])
  expect(await api.db.assignment.count()).toBe(1)
})
