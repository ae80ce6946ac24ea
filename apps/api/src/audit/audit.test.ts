import { toNodeId } from '../node-id'
import { assignmentOperations, namedIds } from '../testing/assignment-operations'
import { planIds, run } from '../testing/report-operations'
import { openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const EVENTS = /* GraphQL */ `
  query ($subjectId: ID!, $first: Int, $after: String) {
    auditEvents(subjectId: $subjectId, first: $first, after: $after) {
      nodes {
        id
        operation
        actorName
        actorDuty
        entityType
        before
        after
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`
interface Event {
  id: string
  operation: string
  actorName: string
  actorDuty: string | null
  entityType: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
interface Events {
  auditEvents: { nodes: Event[]; pageInfo: { endCursor: string; hasNextPage: boolean } } | null
}

const eventsAs = async (username: string, subjectId: string, first = 50) => {
  const client = await api.as(username)
  return client.send<Events>(EVENTS, { subjectId, first })
}

/** An assignment that was given and then ended. */
async function endedAssignment(): Promise<string> {
  const named = namedIds(api.db)
  const member = assignmentOperations(await api.as('thuongtruc'))
  const given = await member.assign({
    campaignId: await named.campaign(),
    personId: await named.person('dia-chinh'),
    role: 'LEAD',
    cells: [{ unitId: await named.unit('Thôn Nậy'), targetId: await named.target('T13') }],
  })
  const assignment = given.assignments?.[0]
  if (!assignment) throw new Error(JSON.stringify(given.errors))
  await member.end({ assignmentId: assignment.id, expectedVersion: 1, reason: 'Giao nhầm' })
  return assignment.id
}

test('who changed what, under which duty, newest first', async () => {
  const subjectId = await endedAssignment()
  for (const username of ['dia-chinh', 'dieuphoi.huyen']) {
    const { data } = await eventsAs(username, subjectId)
    expect(
      data.auditEvents?.nodes.map((event) => [event.operation, event.actorName, event.actorDuty]),
    ).toEqual([
      ['endAssignment', 'Thường trực Ban Chỉ đạo xã', 'Phó Ban Chỉ đạo, Xã An Hòa Thịnh'],
      ['assign', 'Thường trực Ban Chỉ đạo xã', 'Phó Ban Chỉ đạo, Xã An Hòa Thịnh'],
    ])
    const [ended, given] = data.auditEvents?.nodes ?? []
    expect(given?.before).toBeNull()
    expect(ended).toMatchObject({
      entityType: 'Assignment',
      before: { endReason: null, validTo: null, version: 1 },
      after: { endReason: 'Giao nhầm', version: 2 },
    })
  }
})

test('page by page, and each event again by its id', async () => {
  const subjectId = await endedAssignment()
  const client = await api.as('thuongtruc')
  const first = await client.send<Events>(EVENTS, { subjectId, first: 1 })
  const after = first.data.auditEvents?.pageInfo.endCursor
  expect(first.data.auditEvents?.pageInfo.hasNextPage).toBe(true)
  const second = await client.send<Events>(EVENTS, { subjectId, first: 1, after })
  expect([first, second].map(({ data }) => data.auditEvents?.nodes[0]?.operation)).toEqual([
    'endAssignment',
    'assign',
  ])
  expect(second.data.auditEvents?.pageInfo.hasNextPage).toBe(false)
  const id = first.data.auditEvents?.nodes[0]?.id
  const { data } = await client.send(
    'query ($id: ID!) { node(id: $id) { ... on AuditEvent { operation } } }',
    { id },
  )
  expect(data.node).toEqual({ operation: 'endAssignment' })
})

test('village heads, supervisors, machines and whoever is not signed in do not read it', async () => {
  const subjectId = await endedAssignment()
  for (const username of ['truongthon.nay', 'mat-tran']) {
    const { data, errors } = await eventsAs(username, subjectId)
    expect(data.auditEvents).toBeNull()
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
  const machine = await api.asIntegrator().send(EVENTS, { subjectId, first: 5 })
  expect(machine.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const nobody = await api.asNobody().send(EVENTS, { subjectId, first: 5 })
  expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('another commune finds nothing', async () => {
  const { data, errors } = await eventsAs('bcd.xakhac', await endedAssignment())
  expect(errors).toBeUndefined()
  expect(data.auditEvents?.nodes).toEqual([])
})

test('an id that is none is refused', async () => {
  const { errors } = await eventsAs('thuongtruc', 'vườn')
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('household data in a record stays with those who read households', async () => {
  const garden = await api.db.garden.findFirstOrThrow()
  await api.db.auditEvent.create({
    data: {
      requestId: 'thử',
      operation: 'registerGarden',
      actorName: 'Trưởng thôn Nậy',
      entityType: 'Garden',
      entityId: garden.id,
      unitId: garden.unitId,
      after: { label: 'Vườn 99', householdCode: 'HK-99', nested: [{ householderName: 'Chủ hộ' }] },
    },
  })
  const subjectId = toNodeId('Garden', garden.id)
  const commune = await eventsAs('nong-nghiep', subjectId, 1)
  expect(commune.data.auditEvents?.nodes[0]?.after).toEqual({
    label: 'Vườn 99',
    householdCode: 'HK-99',
    nested: [{ householderName: 'Chủ hộ' }],
  })
  const district = await eventsAs('dieuphoi.huyen', subjectId, 1)
  expect(district.data.auditEvents?.nodes[0]?.after).toEqual({ label: 'Vườn 99', nested: [{}] })
})

test('what stood in a draft is read by those who may read the draft', async () => {
  const plan = await planIds(api)
  const head = await api.as('truongthon.nay')
  const period = {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'DAY',
    day: '2021-05-13',
  }
  const draft = await run(head, 'saveReportDraft', { ...period, note: 'chưa chắc' })
  const sent = await run(head, 'submitReport', {
    ...period,
    note: 'chắc rồi',
    expectedVersion: draft.report?.version,
  })
  const notes = async (username: string) => {
    const { data } = await eventsAs(username, sent.report?.id ?? '')
    return data.auditEvents?.nodes.map(({ operation, before, after }) => [
      operation,
      before?.note,
      after?.note,
    ])
  }
  expect(await notes('thuongtruc')).toEqual([
    ['submitReport', 'chưa chắc', 'chắc rồi'],
    ['saveReportDraft', undefined, 'chưa chắc'],
  ])
  expect(await notes('dieuphoi.huyen')).toEqual([
    ['submitReport', undefined, 'chắc rồi'],
    ['saveReportDraft', undefined, undefined],
  ])
})

test('somebody with two duties acts under the one that reaches the unit', async () => {
  const ids = await planIds(api)
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username: 'truongthon.phucthinh' } })
  await api.db.duty.create({
    data: {
      personId,
      function: 'VILLAGE_HEAD',
      unitId: ids.unitUuid('Thôn Đức Thịnh'),
      title: 'Quyền trưởng thôn',
      validFrom: new Date('2021-05-01'),
    },
  })
  const both = await api.as('truongthon.phucthinh')
  const dutyIn = async (village: string) => {
    const { report } = await run(both, 'submitReport', {
      campaignId: ids.campaignId,
      unitId: ids.unitId(village),
      periodKind: 'DAY',
      day: '2021-05-13',
      isNil: true,
    })
    const { data } = await eventsAs('dia-chinh', report?.id ?? '')
    return [report?.submittedAs, data.auditEvents?.nodes[0]?.actorDuty]
  }
  expect(await dutyIn('Thôn Đức Thịnh')).toEqual([
    'Trưởng thôn Phúc Thịnh, Quyền trưởng thôn',
    'Quyền trưởng thôn, Thôn Đức Thịnh',
  ])
  expect(await dutyIn('Thôn Phúc Thịnh')).toEqual([
    'Trưởng thôn Phúc Thịnh, Trưởng thôn',
    'Trưởng thôn, Thôn Phúc Thịnh',
  ])
})
