import { toNodeId } from './node-id'
import { namedIds } from './testing/assignment-operations'
import { planIds, type PlanIds } from './testing/report-operations'
import { panelWrites } from './testing/panel-writes'
import { once, openTestApi, type TestApi } from './testing/test-api'

/*
 * What every write has in common: one audit row and one outbox row for each change, under one request; sent again it
 * answers the same and writes nothing; the same id with another content is refused.
 */

interface Write {
  mutation: string
  input: string
  /** Part of the answer that has to come again. */
  answer: string
  as: string
  read: () => Promise<object>
  /** Another content under the same id. */
  other: object
}

let api: TestApi
let plan: PlanIds
let ids: ReturnType<typeof namedIds>
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
  ids = namedIds(api.db)
})
afterAll(() => api.close())

const report = async (where: object) => {
  const found = await api.db.report.findFirstOrThrow({ where, orderBy: { submittedAt: 'desc' } })
  return { reportId: toNodeId('Report', found.id), expectedVersion: found.version }
}
const waiting = (where: object = {}) =>
  report({ status: 'SUBMITTED', lines: { some: {} }, campaignId: plan.campaignUuid, ...where })
const day = (lines: object[]) => ({
  campaignId: plan.campaignId,
  unitId: plan.unitId('Thôn Nậy'),
  periodKind: 'DAY',
  day: '2021-05-13',
  lines,
})
const hedge = () => ({ allocationId: plan.allocationId('T13', 'Thôn Nậy'), change: '0.1' })
const ofNay = () => ({ unitId: plan.unitUuid('Thôn Nậy'), periodStart: new Date('2021-05-13') })
const assignment = async (where: object) => {
  const found = await api.db.assignment.findFirstOrThrow({ where: { validTo: null, ...where } })
  return { assignmentId: toNodeId('Assignment', found.id), expectedVersion: found.version }
}
const openDraft = async () => {
  const found = await api.db.criteriaSetDraft.findFirstOrThrow({ where: { closedAt: null } })
  return { draftId: toNodeId('CriteriaDraft', found.id), expectedVersion: found.version }
}
const sheet = async () => {
  const [set, garden] = await Promise.all([
    api.db.criteriaSet.findFirstOrThrow({
      where: { subject: 'GARDEN' },
      include: { criteria: { include: { indicators: true } } },
    }),
    api.db.garden.findFirstOrThrow({ where: { unitId: plan.unitUuid('Thôn Nậy') } }),
  ])
  const indicator = set.criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '1.1')
  return {
    setId: toNodeId('CriteriaSet', set.id),
    gardenId: toNodeId('Garden', garden.id),
    stage: 'SELF',
    assessedOn: '2021-05-13',
    entries: [{ indicatorId: toNodeId('Indicator', indicator?.id ?? ''), values: { hasPlan: true } }],
  }
}

const WRITES: Write[] = [
  {
    mutation: 'saveReportDraft',
    input: 'ReportInput',
    answer: 'report { id }',
    as: 'truongthon.nay',
    read: async () => day([hedge()]),
    other: { note: 'khác' },
  },
  {
    mutation: 'submitReport',
    input: 'ReportInput',
    answer: 'report { id }',
    as: 'truongthon.nay',
    read: async () => ({ ...day([hedge()]), expectedVersion: (await report(ofNay())).expectedVersion }),
    other: { note: 'khác' },
  },
  {
    mutation: 'acceptReport',
    input: 'ReviewReportInput',
    answer: 'report { id }',
    as: 'dia-chinh',
    read: () => report(ofNay()),
    other: { expectedVersion: 9 },
  },
  {
    mutation: 'correctReport',
    input: 'CorrectReportInput',
    answer: 'report { id }',
    as: 'truongthon.nay',
    read: async () => ({ ...(await report(ofNay())), reason: 'Đo lại' }),
    other: { reason: 'Lý do khác' },
  },
  {
    mutation: 'returnReport',
    input: 'ReturnReportInput',
    answer: 'report { id }',
    as: 'dia-chinh',
    read: async () => ({ ...(await waiting()), remark: 'Xem lại số' }),
    other: { remark: 'Lý do khác' },
  },
  {
    mutation: 'acceptReports',
    input: 'AcceptReportsInput',
    answer: 'reports { id }',
    as: 'dia-chinh',
    read: async () => ({ reports: [await waiting()] }),
    other: { reports: [{ reportId: toNodeId('Report', once()), expectedVersion: 1 }] },
  },
  {
    mutation: 'assign',
    input: 'AssignInput',
    answer: 'assignments { id }',
    as: 'dia-chinh',
    read: async () => ({
      campaignId: plan.campaignId,
      personId: await ids.person('nong-nghiep'),
      role: 'SUPPORT',
      cells: [{ unitId: plan.unitId('Thôn Nậy'), targetId: await ids.target('T13') }],
    }),
    other: { note: 'khác' },
  },
  {
    mutation: 'reassign',
    input: 'ReassignInput',
    answer: 'previous { id } assignment { id }',
    as: 'dia-chinh',
    read: async () => ({
      ...(await assignment({
        role: 'SUPPORT',
        unitId: plan.unitUuid('Thôn Nậy'),
        target: { code: 'T13' },
      })),
      personId: await ids.person('van-hoa'),
      reason: 'Đổi người',
    }),
    other: { reason: 'Lý do khác' },
  },
  {
    mutation: 'endAssignment',
    input: 'EndAssignmentInput',
    answer: 'assignment { id }',
    as: 'dia-chinh',
    read: async () => ({ ...(await assignment({ role: 'LEAD' })), reason: 'Đã xong' }),
    other: { reason: 'Lý do khác' },
  },
  {
    mutation: 'handOver',
    input: 'HandOverInput',
    answer: 'handover { id } assignments { id } duties { id }',
    as: 'thuongtruc',
    read: async () => {
      const fromPersonId = await ids.person('truongthon.ducthinh')
      const duty = await api.db.duty.findFirstOrThrow({
        where: { person: { account: { username: 'truongthon.ducthinh' } } },
      })
      const toPersonId = await ids.person('nong-nghiep')
      return {
        campaignId: plan.campaignId,
        fromPersonId,
        toPersonId,
        dutyIds: [toNodeId('Duty', duty.id)],
      }
    },
    other: { note: 'khác' },
  },
  {
    mutation: 'setAllocation',
    input: 'SetAllocationInput',
    answer: 'allocation { id }',
    as: 'dia-chinh',
    read: async () => {
      const id = plan.allocationUuid('T9', 'Thôn Phúc Thịnh')
      const { version } = await api.db.targetAllocation.findUniqueOrThrow({ where: { id } })
      return {
        allocationId: toNodeId('TargetAllocation', id),
        expectedVersion: version,
        denominator: '70',
        denominatorSource: 'Sổ vườn hộ của thôn',
      }
    },
    other: { denominator: '80' },
  },
  {
    mutation: 'decidePlanConflict',
    input: 'DecidePlanConflictInput',
    answer: 'conflict { id }',
    as: 'dia-chinh',
    read: async () => {
      const conflict = await api.db.planConflict.findFirstOrThrow({ where: { code: 'I6' } })
      return {
        conflictId: toNodeId('PlanConflict', conflict.id),
        expectedVersion: conflict.version,
        decision: 'Tính theo sổ vườn hộ',
      }
    },
    other: { decision: 'Quyết định khác' },
  },
  {
    mutation: 'registerGarden',
    input: 'RegisterGardenInput',
    answer: 'garden { id }',
    as: 'truongthon.nay',
    read: async () => ({
      unitId: plan.unitId('Thôn Nậy'),
      label: 'Vườn thử',
      householdCode: 'NAY-777',
    }),
    other: { label: 'Vườn khác' },
  },
  {
    mutation: 'updateGarden',
    input: 'UpdateGardenInput',
    answer: 'garden { id }',
    as: 'truongthon.nay',
    read: async () => {
      const garden = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-777' } })
      return {
        gardenId: toNodeId('Garden', garden.id),
        expectedVersion: garden.version,
        label: 'Vườn thử',
        householdCode: 'NAY-777',
        areaSquareMetres: '640',
      }
    },
    other: { areaSquareMetres: '650' },
  },
  {
    mutation: 'importGardens',
    input: 'ImportGardensInput',
    answer: 'gardenImport { id added updated unchanged }',
    as: 'truongthon.nay',
    read: async () => ({
      unitId: plan.unitId('Thôn Nậy'),
      columns: ['HOUSEHOLD_CODE', 'STATE'],
      rows: [
        ['NAY-778', 'vườn tạp'],
        ['NAY-777', 'đã cải tạo'],
      ],
    }),
    other: { rows: [['NAY-778', 'vườn hoang']] },
  },
  {
    mutation: 'recordAssessment',
    input: 'RecordAssessmentInput',
    answer: 'assessment { id }',
    as: 'truongthon.nay',
    read: sheet,
    other: { note: 'khác' },
  },
  {
    mutation: 'submitAssessment',
    input: 'SubmitAssessmentInput',
    answer: 'assessment { id }',
    as: 'truongthon.nay',
    read: async () => {
      const draft = await api.db.assessment.findFirstOrThrow({
        where: { status: 'DRAFT' },
        orderBy: { createdAt: 'desc' },
      })
      return { assessmentId: toNodeId('Assessment', draft.id), expectedVersion: draft.version }
    },
    other: { expectedVersion: 9 },
  },
  {
    mutation: 'recordLifeEvent',
    input: 'RecordLifeEventInput',
    answer: 'lifeEvent { id }',
    as: 'truongthon.nay',
    read: async () => ({
      unitId: plan.unitId('Thôn Nậy'),
      kind: 'BUILDING',
      percent: 80,
      happenedOn: '2021-05-13',
    }),
    other: { percent: 90 },
  },
  {
    mutation: 'recordKeepingEvent',
    input: 'RecordKeepingEventInput',
    answer: 'keepingEvent { id }',
    as: 'thuongtruc',
    read: async () => ({
      unitId: plan.unitId('Thôn Bình Hòa'),
      kind: 'CHECKED',
      happenedOn: '2021-05-13',
      event: 'Đã đi xem, vẫn đạt.',
    }),
    other: { event: 'Đã đi xem.' },
  },
  {
    mutation: 'decideRecheckInterval',
    input: 'DecideRecheckIntervalInput',
    answer: 'recheckInterval { id }',
    as: 'thuongtruc',
    read: async () => ({
      unitId: plan.unitId('Xã An Hòa Thịnh'),
      setId: toNodeId(
        'CriteriaSet',
        (await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/vuon-mau' } })).id,
      ),
      months: 12,
      source: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
    }),
    other: { months: 6 },
  },
  {
    mutation: 'decideWorkPrice',
    input: 'DecideWorkPriceInput',
    answer: 'workPrice { id }',
    as: 'thuongtruc',
    read: async () => ({
      unitId: plan.unitId('Xã An Hòa Thịnh'),
      setId: toNodeId(
        'CriteriaSet',
        (await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/vuon-mau' } })).id,
      ),
      ruleCode: '4.1',
      amount: '45',
      source: 'Báo giá của Hội Nông dân xã, tháng 5/2021.',
    }),
    other: { amount: '50' },
  },
  ...panelWrites(() => api),
  {
    mutation: 'drawInspections',
    input: 'DrawInspectionsInput',
    answer: 'draw { id seed }',
    as: 'thuongtruc',
    read: async () => ({
      unitId: plan.unitId('Xã An Hòa Thịnh'),
      setId: toNodeId(
        'CriteriaSet',
        (await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/vuon-mau' } })).id,
      ),
      rule: { leastPercent: 10, percentPerGap: 10, mostPercent: 50 },
      reason: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
    }),
    other: { rule: { leastPercent: 20, percentPerGap: 10, mostPercent: 50 } },
  },
  {
    mutation: 'startCriteriaDraft',
    input: 'StartCriteriaDraftInput',
    answer: 'draft { id }',
    as: 'thuongtruc',
    read: async () => {
      const { id } = await api.db.criteriaSet.findFirstOrThrow({ where: { edition: '59/2015/QĐ-UBND' } })
      const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
      return {
        baseSetId: toNodeId('CriteriaSet', id),
        unitId: toNodeId('Unit', unitId),
        edition: '12/2021/QĐ-UBND',
      }
    },
    other: { edition: '13/2021/QĐ-UBND' },
  },
  {
    mutation: 'saveCriteriaDraft',
    input: 'SaveCriteriaDraftInput',
    answer: 'draft { version }',
    as: 'thuongtruc',
    read: async () => {
      const { definition } = await api.db.criteriaSetDraft.findFirstOrThrow({ where: { closedAt: null } })
      return { ...(await openDraft()), definition, caseFile: '' }
    },
    other: { caseFile: 'Bài kiểm' },
  },
  {
    mutation: 'publishCriteriaDraft',
    input: 'PublishCriteriaDraftInput',
    answer: 'criteriaSet { edition }',
    as: 'thuongtruc',
    read: () => openDraft(),
    other: { expectedVersion: 9 },
  },
  {
    mutation: 'enrolCriteriaSet',
    input: 'EnrolCriteriaSetInput',
    answer: 'criteriaSet { edition }',
    as: 'thuongtruc',
    read: async () => {
      const { id } = await api.db.criteriaSet.findFirstOrThrow({ where: { edition: '12/2021/QĐ-UBND' } })
      const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
      return { setId: toNodeId('CriteriaSet', id), unitId: toNodeId('Unit', unitId), from: '2021-05-13' }
    },
    other: { from: '2021-05-14' },
  },
  {
    mutation: 'discardCriteriaDraft',
    input: 'DiscardCriteriaDraftInput',
    answer: 'draft { id closedAt }',
    as: 'thuongtruc',
    read: async () => {
      const earlier = await api.db.criteriaSetDraft.findFirstOrThrow()
      const { unitId, baseSetId, code, title, subject, updatedById, updatedAs, updatedAt } = earlier
      const same = { unitId, baseSetId, code, title, subject, updatedById, updatedAs, updatedAt }
      await api.db.criteriaSetDraft.create({
        data: { ...same, edition: '14/2021/QĐ-UBND', definition: {}, caseFile: '' },
      })
      return openDraft()
    },
    other: { expectedVersion: 9 },
  },
]

const rowsAfter = async (seq: bigint) => {
  const audit = await api.db.auditEvent.findMany({ where: { seq: { gt: seq } } })
  return {
    audit,
    outbox: await api.db.outboxEvent.findMany({ orderBy: { seq: 'desc' }, take: audit.length }),
  }
}
const counts = async () => ({
  audit: await api.db.auditEvent.count(),
  outbox: await api.db.outboxEvent.count(),
  receipts: await api.db.mutationReceipt.count(),
})

test('every mutation but signing in and out is in the table', async () => {
  const { data } = await (
    await api.as('dia-chinh')
  ).send<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
    '{ __schema { mutationType { fields { name } } } }',
  )
  const names = data.__schema.mutationType.fields.map(({ name }) => name)
  expect(WRITES.map(({ mutation }) => mutation).sort()).toEqual(
    names.filter((name) => !name.startsWith('sign')).sort(),
  )
})

// In this order: each finds what those before it have written.
test.each(WRITES)('$mutation leaves its trail, answers a retry, refuses another content', async (write) => {
  const client = await api.as(write.as)
  const document = `mutation ($input: ${write.input}!) { ${write.mutation}(input: $input) { ${write.answer} errors { code path } } }`
  const input = { clientMutationId: once(), ...(await write.read()) }
  const { seq } = await api.db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  const before = await counts()

  const first = await client.send<Record<string, { errors: object[] }>>(document, { input })
  expect(first.data?.[write.mutation]?.errors).toEqual([])
  const { audit, outbox } = await rowsAfter(seq)
  expect(audit.length).toBeGreaterThan(0)
  expect(new Set(audit.map(({ operation }) => operation))).toEqual(new Set([write.mutation]))
  expect(new Set(audit.map(({ requestId }) => requestId)).size).toBe(1)
  expect(audit.every(({ actorDuty }) => actorDuty !== null)).toBe(true)
  expect(outbox.map(({ entityId }) => entityId).sort()).toEqual(audit.map(({ entityId }) => entityId).sort())
  const after = await counts()
  expect(after).toEqual({
    audit: before.audit + audit.length,
    outbox: before.outbox + audit.length,
    receipts: before.receipts + 1,
  })

  const again = await client.send(document, { input })
  expect(again.data).toEqual(first.data)
  const mismatched = await client.send<Record<string, object>>(document, {
    input: { ...input, ...write.other },
  })
  expect(mismatched.data[write.mutation]).toMatchObject({
    errors: [{ code: 'IDEMPOTENCY_MISMATCH', path: ['clientMutationId'] }],
  })
  expect(await counts()).toEqual(after)
})
