import { randomUUID } from 'node:crypto'
import { toNodeId } from '../node-id'
import type { Answer, Client, TestApi } from './test-api'

export interface UserErrorAnswer {
  __typename: string
  code: string
  message: string
  path: string[]
  currentVersion?: number
}
export interface ReportAnswer {
  id: string
  status: string
  version: number
  revision: number
  isLate: boolean
  isNil: boolean
  note: string | null
  submittedAs: string | null
  reviewedAs: string | null
  reviewRemark: string | null
  lines: {
    id: string
    previousTotal: string | null
    change: string
    total: string
    remark: string | null
    warnings: { code: string }[]
    allocation: { id: string; target: { code: string } }
  }[]
}
export interface Outcome {
  report: ReportAnswer | null
  errors: UserErrorAnswer[]
}

const ERRORS = 'errors { __typename code message path ... on VersionConflictError { currentVersion } }'
const REPORT = `id status version revision isLate isNil note submittedAs reviewedAs reviewRemark
  lines { id previousTotal change total remark warnings { code } allocation { id target { code } } }`

const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { report { ${REPORT} } ${ERRORS} } }`

const OPERATIONS = {
  saveReportDraft: mutation('saveReportDraft', 'ReportInput'),
  submitReport: mutation('submitReport', 'ReportInput'),
  correctReport: mutation('correctReport', 'CorrectReportInput'),
  acceptReport: mutation('acceptReport', 'ReviewReportInput'),
  returnReport: mutation('returnReport', 'ReturnReportInput'),
} as const
export type ReportOperation = keyof typeof OPERATIONS

/** Runs a report mutation; a fresh clientMutationId unless the input brings one. */
export async function run(client: Client, operation: ReportOperation, input: object): Promise<Outcome> {
  const answer = await sendReport(client, operation, input)
  const outcome = answer.data?.[operation]
  if (!outcome) throw new Error(JSON.stringify(answer.errors))
  return outcome
}

export const sendReport = (
  client: Client,
  operation: ReportOperation,
  input: object,
): Promise<Answer<Partial<Record<ReportOperation, Outcome>>>> =>
  client.send(OPERATIONS[operation], { input: { clientMutationId: randomUUID(), ...input } })

/** Ids of the demo plan, as clients see them. */
export async function planIds(api: TestApi) {
  const campaign = await api.db.campaign.findFirstOrThrow()
  const allocations = await api.db.targetAllocation.findMany({ include: { target: true } })
  const names = await api.db.unitName.findMany()
  const unitUuid = (name: string): string => {
    const found = names.find((row) => row.name === name)
    if (!found) throw new Error(`no unit ${name}`)
    return found.unitId
  }
  const allocationUuid = (code: string, unit: string): string => {
    const found = allocations.find((row) => row.target.code === code && row.unitId === unitUuid(unit))
    if (!found) throw new Error(`no ${code} in ${unit}`)
    return found.id
  }
  return {
    campaignUuid: campaign.id,
    campaignId: toNodeId('Campaign', campaign.id),
    unitUuid,
    unitId: (name: string) => toNodeId('Unit', unitUuid(name)),
    allocationUuid,
    allocationId: (code: string, unit: string) => toNodeId('TargetAllocation', allocationUuid(code, unit)),
  }
}
export type PlanIds = Awaited<ReturnType<typeof planIds>>
