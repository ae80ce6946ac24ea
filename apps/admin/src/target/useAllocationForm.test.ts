import type { TargetCellFragment, TargetKind } from '../generated/graphql'
import { used } from '../testing/composable'
import { cannedServer } from '../testing/server'
import { useAllocationForm } from './useAllocationForm'

const cell = {
  id: 'nay-T9',
  version: 3,
  quantity: '100',
  denominator: null,
  baseline: null,
  denominatorSource: null,
} as unknown as TargetCellFragment
const done = {
  data: {
    setAllocation: {
      __typename: 'SetAllocationPayload',
      errors: [],
      allocation: { __typename: 'TargetAllocation', ...cell, version: 4 },
    },
  },
}

function open(kind: TargetKind, answer: object | Error = done) {
  const server = cannedServer({ SetAllocation: () => answer })
  const entry = used(
    () =>
      useAllocationForm(
        () => cell,
        () => kind,
      ),
    server,
  )
  return { entry, input: () => server.requests[0]?.variables.input }
}

beforeEach(() => localStorage.clear())

test('a share asks for its whole and where that comes from, and leaves the baseline alone', async () => {
  const { entry, input } = open('SHARE')
  entry.form.value.denominator = '52'
  entry.form.value.denominatorSource = 'Sổ vườn hộ'
  expect(await entry.run()).not.toBeNull()
  expect(input()).toEqual({
    allocationId: 'nay-T9',
    expectedVersion: 3,
    quantity: '100',
    denominator: '52',
    denominatorSource: 'Sổ vườn hộ',
    clientMutationId: expect.any(String),
  })
})

test('what is emptied is sent as unknown, not as 0', async () => {
  const { entry, input } = open('LENGTH')
  entry.form.value.quantity = null
  await entry.run()
  expect(input()).toMatchObject({ quantity: null })
})

test('what was typed without a connection is there again after the page was closed', async () => {
  const { entry } = open('SHARE', new Error('mất mạng'))
  entry.form.value.denominator = '52'
  expect(await entry.run()).toBeNull()
  expect(open('SHARE').entry.form.value.denominator).toBe('52')
})
