import pg from 'pg'
import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let nay: string
let head: Client
beforeAll(async () => {
  api = await openTestApi()
  nay = await unitNamed('Thôn Nậy')
  head = await api.as('truongthon.nay')
})
afterAll(() => api.close())

async function unitNamed(name: string): Promise<string> {
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name } })
  return toNodeId('Unit', unitId)
}

const GARDENS = /* GraphQL */ `
  query ($filter: GardenFilter, $search: String) {
    gardens(first: 200, filter: $filter, search: $search) {
      nodes {
        label
        householdCode
        householderName
        note
        unit {
          name
        }
        can {
          edit
          assess
        }
      }
      totalCount {
        value
      }
    }
  }
`
interface GardenNode {
  label: string
  householdCode: string | null
  householderName: string | null
  note: string | null
  unit: { name: string }
  can: { edit: boolean; assess: boolean }
}
interface Gardens {
  gardens: { nodes: GardenNode[]; totalCount: { value: number } } | null
}
const ask = async (client: Client, variables: object = {}) =>
  client.send<Gardens>(GARDENS, { ...variables } as Record<string, unknown>)

test('a village head sees the eight gardens of the own village, with their households', async () => {
  const { data, errors } = await ask(head)
  expect(errors).toBeUndefined()
  expect(data.gardens?.totalCount.value).toBe(8)
  expect(data.gardens?.nodes[0]).toEqual({
    label: 'Vườn 01',
    householdCode: 'NAY-001',
    householderName: 'Chủ hộ NAY-001',
    note: null,
    unit: { name: 'Thôn Nậy' },
    can: { edit: true, assess: true },
  })
})

test('district staff, the supervisor and a machine read the gardens without the households', async () => {
  for (const client of [await api.as('dieuphoi.huyen'), await api.as('mat-tran'), api.asIntegrator()]) {
    const { data } = await ask(client, { filter: { unitWithin: nay } })
    expect(data.gardens?.nodes).toHaveLength(8)
    expect(data.gardens?.nodes[0]).toEqual({
      label: 'Vườn 01',
      householdCode: null,
      householderName: null,
      note: null,
      unit: { name: 'Thôn Nậy' },
      can: { edit: false, assess: false },
    })
  }
})

test('a household is found by code or name only by those who may read it', async () => {
  for (const search of ['nay-003', 'CHU HO NAY-003']) {
    expect((await ask(head, { search })).data.gardens?.nodes.map((garden) => garden.label)).toEqual([
      'Vườn 03',
    ])
    expect((await ask(await api.as('dieuphoi.huyen'), { search })).data.gardens?.nodes).toEqual([])
  }
  const byLabel = await ask(await api.as('dieuphoi.huyen'), { search: 'vuon 08' })
  expect(byLabel.data.gardens?.nodes.map((garden) => garden.unit.name)).toEqual(['Thôn Nậy'])
  expect((await ask(head, { search: '%' })).data.gardens?.nodes).toEqual([])
})

test('the verdict of the last sheet that was sent filters; a garden never assessed is not assessed', async () => {
  const labels = async (verdict: string) =>
    (await ask(head, { filter: { verdict } })).data.gardens?.nodes.map((garden) => garden.label)
  expect(await labels('NOT_MET')).toEqual(['Vườn 01', 'Vườn 02'])
  expect(await labels('MET')).toEqual([])
  expect(await labels('NOT_ASSESSED')).toEqual([3, 4, 5, 6, 7, 8].map((n) => `Vườn 0${n}`))
})

test('the neighbouring commune sees nothing and is refused by name', async () => {
  const neighbour = await api.as('bcd.xakhac')
  expect((await ask(neighbour)).data.gardens?.nodes).toEqual([])
  const { errors } = await ask(neighbour, { filter: { unitWithin: nay } })
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const garden = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-001' } })
  const id = toNodeId('Garden', garden.id)
  const found = await neighbour.send('query ($id: ID!) { garden(id: $id) { id } node(id: $id) { id } }', {
    id,
  })
  expect(found.data).toEqual({ garden: null, node: null })
})

test('nobody who is not signed in sees gardens', async () => {
  const { errors } = await api.asNobody().send('{ gardens(first: 1) { nodes { label } } }')
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('a search with a verdict, last sheets and their authors takes at most five statements', async () => {
  const FULL = /* GraphQL */ `
    {
      gardens(first: 50, search: "vuon", filter: { verdict: NOT_MET }) {
        nodes {
          label
          unit {
            name
          }
          latestAssessment {
            metCount
            shortfalls
            set {
              title
            }
            assessedBy {
              fullName
            }
          }
        }
      }
    }
  `
  const member = await api.as('dia-chinh')
  const query = jest.spyOn(pg.Client.prototype, 'query')
  const { data, errors } = await member.send<{ gardens: { nodes: object[] } }>(FULL)
  const statements = query.mock.calls.length
  query.mockRestore()
  expect(errors).toBeUndefined()
  expect(data.gardens.nodes.length).toBeGreaterThan(2)
  expect(statements).toBeGreaterThan(0)
  expect(statements).toBeLessThanOrEqual(5)
})

const REGISTER = /* GraphQL */ `
  mutation ($input: RegisterGardenInput!) {
    registerGarden(input: $input) {
      clientMutationId
      garden {
        label
        householdCode
        householderName
        areaSquareMetres
        registeredOn
        note
        version
      }
      errors {
        __typename
        code
        message
        path
      }
    }
  }
`
interface Registered {
  registerGarden: {
    clientMutationId: string
    garden: { label: string } | null
    errors: { __typename: string; code: string; message: string; path: string[] }[]
  }
}
const register = async (client: Client, input: object) =>
  (
    await client.send<Registered>(REGISTER, {
      input: { clientMutationId: once(), unitId: nay, label: 'Vườn 99', householdCode: 'NAY-099', ...input },
    })
  ).data.registerGarden

test('a village head registers a garden; a retry answers the same and registers nothing more', async () => {
  const input = {
    clientMutationId: once(),
    label: '  Vườn cạnh đình ',
    householdCode: 'NAY-050',
    householderName: 'Hộ NAY-050'.normalize('NFD'),
    areaSquareMetres: '512.5',
    note: '<b>Đất cát</b> 🌱',
  }
  const first = await register(head, input)
  expect(first).toEqual({
    clientMutationId: input.clientMutationId,
    garden: {
      label: 'Vườn cạnh đình',
      householdCode: 'NAY-050',
      householderName: 'Hộ NAY-050'.normalize('NFC'),
      areaSquareMetres: '512.5',
      registeredOn: '2021-05-13',
      note: '<b>Đất cát</b> 🌱',
      version: 1,
    },
    errors: [],
  })
  expect(await register(head, input)).toEqual(first)
  expect(await api.db.garden.count({ where: { householdCode: 'NAY-050' } })).toBe(1)
  const mismatch = await register(head, { ...input, householdCode: 'NAY-051' })
  expect(mismatch.errors.map((error) => error.code)).toEqual(['IDEMPOTENCY_MISMATCH'])
})

test('the audit trail of a garden says nothing of the household', async () => {
  await register(head, { label: 'Vườn 60', householdCode: 'NAY-060', householderName: 'Hộ NAY-060' })
  const garden = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-060' } })
  const event = await api.db.auditEvent.findFirstOrThrow({ where: { entityId: garden.id } })
  expect(event.after).toEqual({
    label: 'Vườn 60',
    areaSquareMetres: null,
    registeredOn: '2021-05-13T00:00:00.000Z',
    state: null,
    hasOwner: null,
    stateOn: null,
    crops: [],
    planConfirmedOn: null,
  })
})

test('a code or label that the village has already is a duplicate, also when two send at once', async () => {
  const code = await register(head, { householdCode: 'NAY-001' })
  expect(code.errors).toEqual([
    {
      __typename: 'ValidationError',
      code: 'DUPLICATE',
      message: 'Mã hộ này đã có trong thôn.',
      path: ['householdCode'],
    },
  ])
  const label = await register(head, { label: 'Vườn 01' })
  expect(label.errors.map(({ code, path }) => [code, path])).toEqual([['DUPLICATE', ['label']]])
  const both = await Promise.all([
    register(head, { label: 'Vườn 70', householdCode: 'NAY-070' }),
    register(head, { label: 'Vườn 71', householdCode: 'NAY-070' }),
  ])
  expect(both.flatMap(({ errors }) => errors.map((error) => error.code))).toEqual(['DUPLICATE'])
})

test.each([
  ['no label', { label: '  ' }, [['REQUIRED', ['label']]]],
  ['no household code', { householdCode: '' }, [['REQUIRED', ['householdCode']]]],
  ['no area', { areaSquareMetres: '0' }, [['OUT_OF_RANGE', ['areaSquareMetres']]]],
  ['a negative area', { areaSquareMetres: '-5' }, [['OUT_OF_RANGE', ['areaSquareMetres']]]],
  ['an absurd area', { areaSquareMetres: '99999999999' }, [['OUT_OF_RANGE', ['areaSquareMetres']]]],
  ['a long note', { note: 'x'.repeat(2001) }, [['TOO_LONG', ['note']]]],
  ['an unknown unit', { unitId: 'VW5pdDp4' }, [['NOT_FOUND', ['unitId']]]],
])('%s is refused', async (_name, input, problems) => {
  const { garden, errors } = await register(head, input)
  expect(garden).toBeNull()
  expect(errors.map(({ code, path }) => [code, path])).toEqual(problems)
})

test('only the village and its commune register gardens, and only in a village', async () => {
  const codeOf = async (username: string, input: object = {}) =>
    (await register(await api.as(username), input)).errors.map((error) => error.code)
  expect(await codeOf('truongthon.trungmy')).toEqual(['NOT_FOUND'])
  expect(await codeOf('bcd.xakhac')).toEqual(['NOT_FOUND'])
  expect(await codeOf('mat-tran')).toEqual(['FORBIDDEN'])
  expect(await codeOf('dieuphoi.huyen')).toEqual(['FORBIDDEN'])
  const commune = await unitNamed('Xã An Hòa Thịnh')
  expect(await codeOf('truongthon.nay', { unitId: commune })).toEqual(['FORBIDDEN'])
  expect(await codeOf('dia-chinh', { unitId: commune })).toEqual(['INVALID_VALUE'])
})

const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateGardenInput!) {
    updateGarden(input: $input) {
      garden {
        label
        householdCode
        householderName
        areaSquareMetres
        note
        version
      }
      errors {
        code
        path
        ... on VersionConflictError {
          currentVersion
          current {
            ... on Garden {
              label
            }
          }
        }
      }
    }
  }
`
interface Updated {
  updateGarden: { garden: object | null; errors: { code: string; path: string[] }[] }
}
const update = async (client: Client, input: object) =>
  (
    await client.send<Updated>(UPDATE, {
      input: {
        clientMutationId: once(),
        expectedVersion: 1,
        ...input,
      },
    })
  ).data.updateGarden

test('a slip in the register is mended once, whoever else mends it too; the trail keeps both', async () => {
  await register(head, { label: 'Vườn 80', householdCode: 'NAY-080', areaSquareMetres: '5000' })
  const { id } = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-080' } })
  const mended = { gardenId: toNodeId('Garden', id), areaSquareMetres: '500', householderName: 'Hộ NAY-080' }
  const both = await Promise.all([update(head, mended), update(await api.as('dia-chinh'), mended)])
  expect(both.filter(({ garden }) => garden)).toEqual([
    {
      garden: {
        label: 'Vườn 80',
        householdCode: 'NAY-080',
        householderName: 'Hộ NAY-080',
        areaSquareMetres: '500',
        note: null,
        version: 2,
      },
      errors: [],
    },
  ])
  expect(both.flatMap(({ errors }) => errors)).toEqual([
    { code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: 2, current: { label: 'Vườn 80' } },
  ])
  const events = await api.db.auditEvent.findMany({ where: { entityId: id }, orderBy: { seq: 'asc' } })
  expect(events.map((event) => [event.operation, event.after])).toEqual([
    ['registerGarden', expect.objectContaining({ areaSquareMetres: '5000' })],
    ['updateGarden', expect.objectContaining({ label: 'Vườn 80', areaSquareMetres: '500' })],
  ])
})

test('a garden takes no name, code or area that the register would not take, and nobody else may change it', async () => {
  const { id, label } = await api.db.garden.findFirstOrThrow({
    where: { householdCode: 'NAY-002' },
  })
  const own = { gardenId: toNodeId('Garden', id) }
  const refusal = async (input: object, client = head) =>
    (await update(client, { ...own, ...input })).errors.map(({ code, path }) => [code, ...path])
  expect(await refusal({ label: 'Vườn 01' })).toEqual([['DUPLICATE', 'label']])
  expect(await refusal({ householdCode: 'NAY-001' })).toEqual([['DUPLICATE', 'householdCode']])
  expect(await refusal({ label: null, householdCode: ' ' })).toEqual([
    ['REQUIRED', 'label'],
    ['REQUIRED', 'householdCode'],
  ])
  expect(await refusal({ areaSquareMetres: '-1' })).toEqual([['OUT_OF_RANGE', 'areaSquareMetres']])
  expect(await refusal({ gardenId: nay })).toEqual([['NOT_FOUND', 'gardenId']])
  expect(await refusal({}, await api.as('truongthon.trungmy'))).toEqual([['NOT_FOUND', 'gardenId']])
  expect(await refusal({}, await api.as('mat-tran'))).toEqual([['FORBIDDEN', 'gardenId']])
  expect(await api.db.garden.findUnique({ where: { id } })).toMatchObject({ label, version: 1 })
})
