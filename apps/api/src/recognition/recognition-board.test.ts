import { storedSet } from '@solang/db'
import { compile } from '@solang/scoring'
import { toNodeId } from '../node-id'
import { countStatements } from '../testing/count-statements'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let member: Client
let commune: string

beforeAll(async () => {
  api = await openTestApi()
  member = await api.as('thuongtruc')
  commune = await unitNamed('Xã An Hòa Thịnh')
})
afterAll(() => api.close())

const unitNamed = async (name: string) =>
  toNodeId('Unit', (await api.db.unitName.findFirstOrThrow({ where: { name } })).unitId)
const gardenWith = async (householdCode: string) =>
  toNodeId('Garden', (await api.db.garden.findFirstOrThrow({ where: { householdCode } })).id)
const setWith = async (code: string) =>
  toNodeId('CriteriaSet', (await api.db.criteriaSet.findFirstOrThrow({ where: { code } })).id)

interface Board {
  counts: { state: string; count: number }[]
  overdueCount: number
  triggeredCount: number
  rows: {
    nodes: {
      gardenLabel: string | null
      unit: { name: string }
      standing: { state: string; worst: string }
    }[]
    totalCount: { value: number }
  }
}
const BOARD = /* GraphQL */ `
  query ($subject: CriteriaSubject!, $within: ID!, $keeping: [KeepingState!]) {
    recognitionBoard(subject: $subject, within: $within) {
      counts {
        state
        count
      }
      overdueCount
      triggeredCount
      rows(first: 200, keeping: $keeping) {
        nodes {
          id
          gardenLabel
          unit {
            name
          }
          standing {
            state
            worst
            nextDueOn
          }
        }
        totalCount {
          value
        }
      }
    }
  }
`
const boardOf = async (variables: object, client = member) => {
  const { data } = await client.send<{ recognitionBoard: Board }>(BOARD, { within: commune, ...variables })
  return data.recognitionBoard
}
const statesOf = ({ counts }: Board) =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]))

interface Errors {
  errors: { code: string; path: string[] }[]
}
const write = async (client: Client, mutation: string, input: object) => {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1)
  const { data } = await client.send<Record<string, Errors>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { errors { code path } } }`,
    { input: { clientMutationId: once(), ...input } },
  )
  return data[mutation]?.errors.map(({ code, path }) => [code, path])
}
const look = (input: object) =>
  write(member, 'recordKeepingEvent', { happenedOn: '2021-05-13', event: 'Đã đi xem.', ...input })

test('the board of the villages shows first where something happened, then what is overdue', async () => {
  const board = await boardOf({ subject: 'VILLAGE' })
  expect(statesOf(board)).toEqual({ AT_RISK: 5, BUILDING: 2, KEEPING: 1, NOT_STARTED: 10, REGISTERED: 1 })
  expect(board).toMatchObject({ overdueCount: 5, triggeredCount: 1, rows: { totalCount: { value: 19 } } })
  expect(board.rows.nodes.slice(0, 2)).toMatchObject([
    { unit: { name: 'Thôn Cừa Quán' }, standing: { worst: 'TRIGGERED' } },
    { unit: { name: 'Thôn Bình Hòa' }, standing: { worst: 'OVERDUE', nextDueOn: '2021-05-03' } },
  ])
  const triggered = await boardOf({ subject: 'VILLAGE', keeping: ['TRIGGERED'] })
  expect(triggered.rows.nodes.map(({ unit }) => unit.name)).toEqual(['Thôn Cừa Quán'])
})

test('a board costs two statements, that of gardens three', async () => {
  const statements = async (subject: string) => (await countStatements(() => boardOf({ subject }))).statements
  const bare = (await countStatements(() => member.send('{ viewer { displayName } }'))).statements
  expect((await statements('VILLAGE')) - bare).toBeLessThanOrEqual(2)
  expect((await statements('GARDEN')) - bare).toBeLessThanOrEqual(3)
})

test('the district reads gardens by their public name; another commune is refused', async () => {
  const office = await api.as('dieuphoi.huyen')
  const { rows } = await boardOf({ subject: 'GARDEN' }, office)
  expect(rows.nodes[0]?.gardenLabel).toMatch(/^Vườn/)
  expect(JSON.stringify(rows)).not.toMatch(/NAY-|SCO-/)
  const neighbour = await api.as('bcd.xakhac')
  const { errors } = await neighbour.send(BOARD, { within: commune, subject: 'VILLAGE' })
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

const CAN = /* GraphQL */ `
  query ($id: ID!) {
    unit(id: $id) {
      standing {
        can {
          nextSteps
          check
          trigger
        }
      }
    }
  }
`
test.each([
  ['thuongtruc', 'Thôn Nậy', ['PLAN_APPROVED', 'BUILDING', 'RECOGNISED'], false, false],
  ['truongthon.nay', 'Thôn Nậy', ['BUILDING'], false, false],
  ['dieuphoi.huyen', 'Thôn Nậy', [], false, false],
  ['thuongtruc', 'Thôn Bình Hòa', ['RE_RECOGNISED', 'REVOKED', 'LOST'], true, true],
  ['truongthon.samcon', 'Thôn Sâm Cồn', [], false, true],
])('%s may record at %s: %j', async (username, village, nextSteps, check, trigger) => {
  const client = await api.as(username)
  const { data } = await client.send(CAN, { id: await unitNamed(village) })
  expect(data).toEqual({ unit: { standing: { can: { nextSteps, check, trigger } } } })
})

test('a look that finds a criterion failing puts the unit at risk until it holds again', async () => {
  const samCon = await unitNamed('Thôn Sâm Cồn')
  const standing = async () => {
    const { data } = await member.send<{ unit: { standing: object } }>(
      `query ($id: ID!) { unit(id: $id) { standing { state worst pressingCount keeping(states: [FAILING]) { code trigger } } } }`,
      { id: samCon },
    )
    return data.unit.standing
  }
  expect(await look({ unitId: samCon, kind: 'FAILED' })).toEqual([['REQUIRED', ['ruleCode']]])
  expect(await look({ unitId: samCon, kind: 'FAILED', ruleCode: '3', event: 'Còn 60 % hàng rào.' })).toEqual(
    [],
  )
  expect(await standing()).toEqual({
    state: 'AT_RISK',
    worst: 'FAILING',
    pressingCount: 1,
    keeping: [{ code: '3', trigger: 'Còn 60 % hàng rào.' }],
  })
  expect(await look({ unitId: samCon, kind: 'CHECKED', ruleCode: '3' })).toEqual([])
  expect(await standing()).toMatchObject({ state: 'KEEPING', worst: 'KEPT', keeping: [] })
})

test('an interval that the committee decides makes a garden recognised long ago overdue; decided again, it is replaced', async () => {
  const gardenId = await gardenWith('NAY-002')
  const recognised = { gardenId, kind: 'RECOGNISED', happenedOn: '2020-01-05', document: '12/QĐ-UBND' }
  expect(await write(member, 'recordLifeEvent', recognised)).toEqual([])
  const decide = async (months: number, client = member) =>
    write(client, 'decideRecheckInterval', {
      unitId: commune,
      setId: await setWith('ha-tinh/vuon-mau'),
      months,
      source: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
    })
  expect(await decide(12, await api.as('truongthon.nay'))).toEqual([['FORBIDDEN', ['unitId']]])
  expect(await decide(0)).toEqual([['OUT_OF_RANGE', ['months']]])
  expect(await decide(12)).toEqual([])
  const worst = async () => {
    const { data } = await member.send<{ garden: { standing: { state: string; worst: string } } }>(
      'query ($id: ID!) { garden(id: $id) { standing { state worst } } }',
      { id: gardenId },
    )
    return data.garden.standing
  }
  expect(await worst()).toEqual({ state: 'AT_RISK', worst: 'OVERDUE' })
  expect(await decide(24)).toEqual([])
  expect(await api.db.recheckInterval.count({ where: { set: { code: 'ha-tinh/vuon-mau' } } })).toBe(1)
})

const OF_COMMUNE = `query ($id: ID!) { unit(id: $id) { standing {
  revocation { isDue sentence failing source verified } conditions { code verdict } } } }`
interface OfCommune {
  unit: { standing: { revocation: object; conditions: { code: string; verdict: string }[] } }
}
const ofCommune = async () => (await member.send<OfCommune>(OF_COMMUNE, { id: commune })).data.unit.standing

test('without a sheet nothing is known of the four conditions, nor of a withdrawal', async () => {
  const { revocation, conditions } = await ofCommune()
  expect(revocation).toEqual({
    isDue: null,
    sentence: 'Chưa đủ căn cứ: xã chưa có phiếu chấm đã gửi.',
    failing: [],
    source: '18/2022/QĐ-TTg',
    verified: false,
  })
  expect(conditions).toEqual(['ĐK1', 'ĐK2', 'ĐK3', 'ĐK4'].map((code) => ({ code, verdict: 'NOT_ASSESSED' })))
})

test('seven of twenty criteria failing, income among them, call for withdrawal', async () => {
  const set = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/xa-nong-thon-moi' } })
  const { verdict, step, ...rest } = compile(storedSet(set)).evaluate({})
  const steps = step.steps?.map((each, i) => ({ ...each, verdict: i >= 6 && i < 13 ? 'NOT_MET' : 'MET' }))
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username: 'thuongtruc' } })
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
  await api.db.assessment.create({
    data: {
      setId: set.id,
      unitId,
      stage: 'INSPECTED',
      status: 'SUBMITTED',
      assessedOn: new Date('2021-05-01'),
      assessedById: personId,
      assessedAs: 'Đoàn thẩm tra',
      verdict: 'NOT_MET',
      result: JSON.parse(JSON.stringify({ ...rest, verdict, step: { ...step, steps } })) as object,
      explanation: [],
      submittedAt: new Date('2021-05-01'),
    },
  })
  const { revocation, conditions } = await ofCommune()
  expect(revocation).toMatchObject({ isDue: true, failing: { length: 7 } })
  expect(revocation).toMatchObject({
    sentence: expect.stringMatching(/^7\/20 tiêu chí không đạt \(35 %\)/) as string,
  })
  expect(conditions[0]).toEqual({ code: 'ĐK1', verdict: 'NOT_MET' })
})
