import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let campaignId: string
beforeAll(async () => {
  api = await openTestApi()
  const member = await api.as('dia-chinh')
  const { data } = await member.send<{ viewer: { currentCampaign: { id: string } } }>(
    '{ viewer { currentCampaign { id } } }',
  )
  campaignId = data.viewer.currentCampaign.id
})
afterAll(() => api.close())

interface Cell {
  id: string
  version: number
  quantity: string | null
  denominator: string | null
  denominatorSource: string | null
  unit: { name: string }
  target: { code: string }
}

/** The cell of a target in a village as it stands now. */
async function cellOf(code: string, unit: string): Promise<Cell> {
  const { data } = await (
    await api.as('thuongtruc')
  ).send<{ targetMatrix: { cells: Cell[] } }>(
    `query ($campaignId: ID!) {
      targetMatrix(campaignId: $campaignId) {
        cells { id version quantity denominator denominatorSource unit { name } target { code } }
      }
    }`,
    { campaignId },
  )
  const cell = data.targetMatrix.cells.find((each) => each.target.code === code && each.unit.name === unit)
  if (!cell) throw new Error(`no cell ${code} in ${unit}`)
  return cell
}

const SET = /* GraphQL */ `
  mutation ($input: SetAllocationInput!) {
    setAllocation(input: $input) {
      clientMutationId
      allocation {
        id
        version
        quantity
        baseline
        denominator
        denominatorSource
        progress {
          goal
          state
        }
      }
      errors {
        code
        message
        path
        ... on VersionConflictError {
          currentVersion
          current {
            id
          }
        }
      }
    }
  }
`
interface Payload {
  setAllocation: {
    clientMutationId: string
    allocation:
      (Partial<Cell> & { baseline: string | null; progress: { goal: string; state: string } }) | null
    errors: {
      code: string
      message: string
      path: string[]
      currentVersion?: number
      current?: { id: string }
    }[]
  }
}
const set = async (client: Client, input: Record<string, unknown>) =>
  (await client.send<Payload>(SET, { input })).data.setAllocation

const row = (cell: Cell) => ({ allocationId: cell.id, expectedVersion: cell.version })
const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''

const auditOf = (cell: Cell) =>
  api.db.auditEvent.findMany({ where: { entityType: 'TargetAllocation', entityId: uuidOf(cell.id) } })

test('the committee enters a denominator with its source: the share can be measured, and it is on record', async () => {
  const member = await api.as('dia-chinh')
  const cell = await cellOf('T9', 'Thôn Sâm Cồn')
  const clientMutationId = once()
  const source = '  Sổ vườn hộ <b>2021</b> 🌿, thôn Sâm Cồn '.normalize('NFD')
  const answer = await set(member, {
    clientMutationId,
    ...row(cell),
    denominator: '450',
    denominatorSource: source,
  })
  expect(answer).toEqual({
    clientMutationId,
    allocation: {
      id: cell.id,
      version: cell.version + 1,
      // Not sent, so kept.
      quantity: '100',
      baseline: null,
      denominator: '450',
      denominatorSource: 'Sổ vườn hộ <b>2021</b> 🌿, thôn Sâm Cồn'.normalize('NFC'),
      progress: { goal: '450', state: expect.any(String) },
    },
    errors: [],
  })
  const [event] = await auditOf(cell)
  expect(event).toMatchObject({
    operation: 'setAllocation',
    actorName: 'Công chức địa chính',
    before: { quantity: '100', denominator: cell.denominator },
    after: { quantity: '100', denominator: '450' },
  })
  expect(event?.actorDuty).toContain('Xã An Hòa Thịnh')

  const cleared = await set(member, {
    clientMutationId: once(),
    allocationId: cell.id,
    expectedVersion: cell.version + 1,
    denominator: null,
  })
  expect(cleared.allocation?.progress.state).toBe('NOT_MEASURABLE')
})

test('a village head reads the own cell and may not set it; another commune’s member does not find it', async () => {
  const cell = await cellOf('T13', 'Thôn Nậy')
  const input = () => ({ clientMutationId: once(), ...row(cell), quantity: '1' })
  const head = await set(await api.as('truongthon.nay'), input())
  expect(head.allocation).toBeNull()
  expect(head.errors).toEqual([
    {
      code: 'FORBIDDEN',
      message: 'Chỉ Ban Chỉ đạo của xã mới sửa được số phải đạt, số ban đầu và mẫu số.',
      path: ['allocationId'],
    },
  ])
  for (const username of ['bcd.xakhac', 'truongthon.trungmy']) {
    const other = await set(await api.as(username), input())
    expect(other.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['allocationId'] }])
  }
  const made = await set(await api.as('dia-chinh'), { ...input(), allocationId: 'khong-co' })
  expect(made.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['allocationId'] }])
  expect(await cellOf('T13', 'Thôn Nậy')).toEqual(cell)
  expect(await auditOf(cell)).toEqual([])
})

test('a denominator below what was reported is refused with both figures', async () => {
  const member = await api.as('dia-chinh')
  const cell = await cellOf('T9', 'Thôn Cừa Quán')
  const total = { reportedTotal: '1234', reportedOn: new Date('2021-05-10T00:00:00Z') }
  await api.db.targetProgress.upsert({
    where: { allocationId: uuidOf(cell.id) },
    create: { allocationId: uuidOf(cell.id), ...total },
    update: total,
  })
  const small = await set(member, { clientMutationId: once(), ...row(cell), denominator: '1000' })
  expect(small).toMatchObject({
    allocation: null,
    errors: [
      {
        code: 'ABOVE_DENOMINATOR',
        message:
          'Mẫu số 1.000 nhỏ hơn số đã báo cáo là 1.234 vườn. Hãy nhập từ 1.234 trở lên, hoặc đính chính báo cáo trước.',
        path: ['denominator'],
      },
    ],
  })
  const enough = await set(member, { clientMutationId: once(), ...row(cell), denominator: '1234' })
  expect(enough.errors).toEqual([])
})

test.each([
  ['T13', 'Thôn Nậy', { quantity: '-1' }, 'OUT_OF_RANGE', 'quantity'],
  ['T13', 'Thôn Nậy', { quantity: '99999' }, 'OUT_OF_RANGE', 'quantity'],
  ['T10', 'Thôn Nậy', { quantity: '99999999' }, 'OUT_OF_RANGE', 'quantity'],
  ['T13', 'Thôn Nậy', { baseline: '-0.001' }, 'OUT_OF_RANGE', 'baseline'],
  ['T9', 'Thôn Nậy', { quantity: '100.5' }, 'OUT_OF_RANGE', 'quantity'],
  ['T9', 'Thôn Nậy', { denominator: '0' }, 'OUT_OF_RANGE', 'denominator'],
  ['T9', 'Thôn Nậy', { denominator: '12.5' }, 'INVALID_VALUE', 'denominator'],
  ['T10', 'Thôn Nậy', { quantity: '1.5' }, 'INVALID_VALUE', 'quantity'],
  ['T9', 'Thôn Nậy', { denominatorSource: 'x'.repeat(501) }, 'TOO_LONG', 'denominatorSource'],
])('%s in %s with %j is refused: %s', async (code, unit, amounts, expected, field) => {
  const cell = await cellOf(code, unit)
  const answer = await set(await api.as('dia-chinh'), { clientMutationId: once(), ...row(cell), ...amounts })
  expect(answer.allocation).toBeNull()
  expect(answer.errors).toMatchObject([{ code: expected, path: [field] }])
  expect(await cellOf(code, unit)).toEqual(cell)
})

test('numbers that no field can carry are refused as a whole', async () => {
  const cell = await cellOf('T13', 'Thôn Nậy')
  const member = await api.as('dia-chinh')
  for (const quantity of ['1e9', 'hai', '0.0001', '123456789012', 'NaN', '']) {
    const { data, errors } = await member.send(SET, {
      input: { clientMutationId: once(), ...row(cell), quantity },
    })
    expect(data).toBeUndefined()
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})

test('a stale version is refused and shows what stands there now', async () => {
  const member = await api.as('dia-chinh')
  const cell = await cellOf('T10', 'Thôn Đức Thịnh')
  await set(member, { clientMutationId: once(), ...row(cell), quantity: '16' })
  const late = await set(await api.as('van-hoa'), { clientMutationId: once(), ...row(cell), quantity: '17' })
  expect(late).toMatchObject({
    allocation: null,
    errors: [{ code: 'VERSION_CONFLICT', currentVersion: cell.version + 1, current: { id: cell.id } }],
  })
  expect((await cellOf('T10', 'Thôn Đức Thịnh')).quantity).toBe('16')
})

test('sent again, a change happens once; the same id with another content is refused', async () => {
  const member = await api.as('dia-chinh')
  const cell = await cellOf('T10', 'Thôn Hưng Thịnh')
  const input = { clientMutationId: once(), ...row(cell), quantity: '18' }
  const first = await set(member, input)
  expect(await set(member, input)).toEqual(first)
  expect(await auditOf(cell)).toHaveLength(1)
  const other = await set(member, { ...input, quantity: '19' })
  expect(other.errors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
  expect((await cellOf('T10', 'Thôn Hưng Thịnh')).quantity).toBe('18')
})

test('two at once: one change each way, whether it is the same send or two people', async () => {
  const member = await api.as('dia-chinh')
  const cell = await cellOf('T10', 'Thôn Tân Thịnh')
  const input = { clientMutationId: once(), ...row(cell), quantity: '20' }
  const [a, b] = await Promise.all([set(member, input), set(member, input)])
  expect(a).toEqual(b)
  expect(await auditOf(cell)).toHaveLength(1)

  const next = { allocationId: cell.id, expectedVersion: cell.version + 1 }
  const both = await Promise.all(
    ['dia-chinh', 'van-hoa'].map(async (username) =>
      set(await api.as(username), { clientMutationId: once(), ...next, quantity: '21' }),
    ),
  )
  expect(both.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT'])
  expect(await auditOf(cell)).toHaveLength(2)
})

test('twenty who set the same share at once, more than there are connections: one is heard, the others are told', async () => {
  const leader = await api.as('thuongtruc')
  const cell = await cellOf('T9', 'Thôn Bình Hòa')
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      set(leader, { clientMutationId: once(), ...row(cell), denominatorSource: 'Sổ hộ\u0000' }),
    ),
  )
  expect(outcomes.filter((outcome) => outcome.allocation)).toMatchObject([
    { allocation: { denominatorSource: 'Sổ hộ' } },
  ])
  const codes = outcomes.flatMap((outcome) => outcome.errors.map((error) => error.code))
  expect(codes).toEqual(Array.from({ length: 19 }, () => 'VERSION_CONFLICT'))
})
