import { assignmentOperations, namedIds, type Shown } from '../testing/assignment-operations'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

type Operations = ReturnType<typeof assignmentOperations>
let api: TestApi
let member: Operations
let asLeader: Client
let named: ReturnType<typeof namedIds>
let ids: Awaited<ReturnType<typeof readIds>>
beforeAll(async () => {
  api = await openTestApi()
  asLeader = await api.as('thuongtruc')
  member = assignmentOperations(asLeader)
  named = namedIds(api.db)
  ids = await readIds()
})
beforeEach(async () => {
  await api.db.assignment.deleteMany()
})
afterAll(() => api.close())

async function readIds() {
  return {
    campaignId: await named.campaign(),
    land: await named.person('dia-chinh'),
    culture: await named.person('van-hoa'),
    farming: await named.person('nong-nghiep'),
    nay: await named.unit('Thôn Nậy'),
    trungMy: await named.unit('Thôn Trung Mỹ'),
    phucThinh: await named.unit('Thôn Phúc Thịnh'),
    hedge: await named.target('T13'),
  }
}

/** Gives the hedge target in one unit to somebody. */
async function give(personId: string, role: string, unitId: string, more: object = {}): Promise<Shown> {
  const { assignments, errors } = await member.assign({
    campaignId: ids.campaignId,
    personId,
    role,
    cells: [{ unitId, targetId: ids.hedge }],
    ...more,
  })
  const [assignment] = assignments ?? []
  if (!assignment) throw new Error(JSON.stringify(errors))
  return assignment
}
const codesOf = (errors: { code: string; path: string[] }[]) =>
  errors.map(({ code, path }) => [code, path.join('.')])
const changeOf = (assignment: Shown) => ({
  assignmentId: assignment.id,
  expectedVersion: assignment.version,
  reason: 'Chuyển công tác',
})
const leadNow = async (unit: string) =>
  (await member.list({ role: 'LEAD', isActive: true }))
    .filter((row) => row.unit.name === unit)
    .map((row) => row.person.fullName)

test('reassigning closes the old assignment today and opens the same for the receiver', async () => {
  const old = await give(ids.land, 'LEAD', ids.nay, { validFrom: '2021-05-01', dueOn: '2021-05-31' })
  const { previous, assignment, errors } = await member.reassign({ ...changeOf(old), personId: ids.culture })
  expect(errors).toEqual([])
  expect(previous).toMatchObject({
    id: old.id,
    version: 2,
    validTo: '2021-05-13',
    endReason: 'Chuyển công tác',
    isActive: false,
    can: { reassign: false, end: false },
  })
  expect(assignment).toMatchObject({
    role: 'LEAD',
    validFrom: '2021-05-13',
    validTo: null,
    dueOn: '2021-05-31',
    person: { fullName: 'Công chức văn hóa' },
  })
  expect((await member.list({ isActive: false })).map((row) => row.id)).toEqual([old.id])
})

test('a deadline that has passed becomes the day of receipt; a new one before it is refused', async () => {
  const old = await give(ids.land, 'LEAD', ids.nay, { validFrom: '2021-04-01', dueOn: '2021-05-01' })
  const early = await member.reassign({ ...changeOf(old), personId: ids.culture, dueOn: '2021-05-12' })
  expect(codesOf(early.errors)).toEqual([['DEADLINE_BEFORE_START', 'dueOn']])
  const absurd = await member.reassign({ ...changeOf(old), personId: ids.culture, dueOn: '2199-12-31' })
  expect(codesOf(absurd.errors)).toEqual([['OUT_OF_RANGE', 'dueOn']])
  const { assignment } = await member.reassign({ ...changeOf(old), personId: ids.culture })
  expect(assignment?.dueOn).toBe('2021-05-13')
})

test('no reason, the same person, or a stale version changes nothing', async () => {
  const old = await give(ids.land, 'LEAD', ids.nay)
  const silent = await member.reassign({ ...changeOf(old), personId: ids.culture, reason: '  ' })
  expect(codesOf(silent.errors)).toEqual([['REQUIRED', 'reason']])
  const same = await member.reassign({ ...changeOf(old), personId: ids.land })
  expect(codesOf(same.errors)).toEqual([['INVALID_VALUE', 'personId']])
  const stale = await member.reassign({ ...changeOf(old), personId: ids.culture, expectedVersion: 7 })
  expect(stale.errors).toMatchObject([
    { __typename: 'VersionConflictError', code: 'VERSION_CONFLICT', path: ['expectedVersion'] },
  ])
  expect(await leadNow('Thôn Nậy')).toEqual(['Công chức địa chính'])
})

test('an ended assignment is neither ended nor passed on again', async () => {
  const old = await give(ids.land, 'LEAD', ids.nay)
  const { assignment } = await member.end(changeOf(old))
  expect(assignment).toMatchObject({ validTo: '2021-05-13', isActive: false, endReason: 'Chuyển công tác' })
  const again = { ...changeOf(old), expectedVersion: 2 }
  expect(codesOf((await member.end(again)).errors)).toEqual([['INVALID_STATE', 'assignmentId']])
  expect(codesOf((await member.reassign({ ...again, personId: ids.culture })).errors)).toEqual([
    ['INVALID_STATE', 'assignmentId'],
  ])
  const next = await give(ids.culture, 'LEAD', ids.nay)
  expect(next.isActive).toBe(true)
})

test('of two who pass the same assignment on at once, one is told that it changed', async () => {
  const old = await give(ids.land, 'LEAD', ids.nay)
  const answers = await Promise.all([
    member.reassign({ ...changeOf(old), personId: ids.culture }),
    member.reassign({ ...changeOf(old), personId: ids.farming }),
  ])
  expect(answers.flatMap((answer) => codesOf(answer.errors))).toEqual([
    ['VERSION_CONFLICT', 'expectedVersion'],
  ])
  expect(await leadNow('Thôn Nậy')).toHaveLength(1)
})

test('hand-over passes on everything and leaves no cell without its lead', async () => {
  await give(ids.land, 'LEAD', ids.nay)
  await give(ids.land, 'LEAD', ids.trungMy)
  await give(ids.land, 'SUPPORT', ids.phucThinh)
  // The receiver stands on two of the three cells already.
  await give(ids.culture, 'SUPPORT', ids.trungMy, { validFrom: '2021-04-01' })
  await give(ids.culture, 'LEAD', ids.phucThinh)

  const { handover, assignments, errors } = await member.handOver({
    campaignId: ids.campaignId,
    fromPersonId: ids.land,
    toPersonId: ids.culture,
    document: 'Biên bản 12',
  })
  expect(errors).toEqual([])
  expect(handover).toEqual({ handedOverOn: '2021-05-13' })
  expect(assignments?.map((row) => [row.unit.name, row.role, row.person.fullName]).sort()).toEqual([
    ['Thôn Nậy', 'LEAD', 'Công chức văn hóa'],
    ['Thôn Trung Mỹ', 'LEAD', 'Công chức văn hóa'],
  ])
  for (const unit of ['Thôn Nậy', 'Thôn Trung Mỹ', 'Thôn Phúc Thịnh'])
    expect(await leadNow(unit)).toEqual(['Công chức văn hóa'])
  expect(await member.list({ personId: ids.land, isActive: true })).toEqual([])
  const history = await member.list({ personId: ids.land, isActive: false })
  expect(history.map((row) => [row.endReason, row.handover?.fromPerson.fullName])).toEqual(
    Array.from({ length: 3 }, () => ['Bàn giao cho Công chức văn hóa', 'Công chức địa chính']),
  )
  const raised = await member.list({ personId: ids.culture, isActive: false })
  expect(raised.map((row) => row.endReason)).toEqual(['Lên chủ trì: Bàn giao cho Công chức văn hóa'])
})

test('what begins later is handed over too, and begins when it was to begin', async () => {
  await give(ids.land, 'LEAD', ids.nay, { validFrom: '2021-05-20' })
  const { assignments } = await member.handOver({
    campaignId: ids.campaignId,
    fromPersonId: ids.land,
    toPersonId: ids.culture,
  })
  expect(assignments?.map((row) => [row.validFrom, row.isActive])).toEqual([['2021-05-20', false]])
})

test('hand-over to oneself, from nobody or of nothing is refused', async () => {
  const handOver = (fromPersonId: string, toPersonId: string) =>
    member.handOver({ campaignId: ids.campaignId, fromPersonId, toPersonId })
  expect(codesOf((await handOver(ids.land, ids.land)).errors)).toEqual([['INVALID_VALUE', 'toPersonId']])
  expect(codesOf((await handOver(ids.nay, ids.land)).errors)).toEqual([['NOT_FOUND', 'fromPersonId']])
  expect(codesOf((await handOver(ids.land, ids.culture)).errors)).toEqual([['INVALID_STATE', 'fromPersonId']])
})

test('only whoever assigns there may reassign, end or hand over', async () => {
  const old = await give(ids.land, 'LEAD', ids.nay)
  const handOverInput = { campaignId: ids.campaignId, fromPersonId: ids.land, toPersonId: ids.culture }
  for (const [username, code] of [
    ['truongthon.nay', 'FORBIDDEN'],
    ['dieuphoi.huyen', 'FORBIDDEN'],
    ['bcd.xakhac', 'NOT_FOUND'],
  ] as const) {
    const other = assignmentOperations(await api.as(username))
    expect(codesOf((await other.reassign({ ...changeOf(old), personId: ids.culture })).errors)).toEqual([
      [code, 'assignmentId'],
    ])
    expect(codesOf((await other.end(changeOf(old))).errors)).toEqual([[code, 'assignmentId']])
    expect(codesOf((await other.handOver(handOverInput)).errors)).toEqual([[code, 'campaignId']])
  }
  expect(await leadNow('Thôn Nậy')).toEqual(['Công chức địa chính'])
})

test('duties named go along: whoever takes over acts under them at once, whoever gives them up does not', async () => {
  const head = await named.person('truongthon.nay')
  const dutiesOf = async (personId: string) =>
    (
      await asLeader.send<{ person: { duties: { id: string; title: string; unit: { name: string } }[] } }>(
        'query ($id: ID!) { person(id: $id) { duties { id title unit { name } } } }',
        { id: personId },
      )
    ).data.person.duties
  const [duty] = await dutiesOf(head)
  const input = {
    campaignId: ids.campaignId,
    fromPersonId: head,
    toPersonId: ids.farming,
    dutyIds: [duty?.id],
    document: 'Nghị quyết thôn 05',
  }
  const foreign = await member.handOver({ ...input, fromPersonId: ids.culture })
  expect(codesOf(foreign.errors)).toEqual([['NOT_FOUND', 'dutyIds.0']])
  const mine = await member.handOver({ ...input, toPersonId: await named.person('thuongtruc') })
  expect(codesOf(mine.errors)).toEqual([['FORBIDDEN', 'toPersonId']])
  expect(await dutiesOf(head)).toEqual([duty])

  const { handover, errors } = await member.handOver(input)
  expect(errors).toEqual([])
  expect(handover).toEqual({ handedOverOn: '2021-05-13' })
  expect(await dutiesOf(head)).toEqual([])
  expect((await dutiesOf(ids.farming)).map(({ title, unit }) => [title, unit.name])).toContainEqual([
    'Trưởng thôn',
    'Thôn Nậy',
  ])
  const { data } = await (
    await api.as('truongthon.nay')
  ).send<{ gardens: { nodes: object[] } }>('{ gardens(first: 1) { nodes { id } } }')
  expect(data.gardens.nodes).toEqual([])
  const trail = await api.db.auditEvent.findMany({ where: { entityType: 'Duty' }, orderBy: { seq: 'asc' } })
  expect(trail.map(({ operation }) => operation)).toEqual(['handOver', 'handOver'])
})
