import { mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import type { ReviewItemFragment } from '../generated/graphql'
import { cannedServer } from '../testing/server'
import { useReviewBulk } from './useReviewBulk'

const waiting = (id: string, name: string, more: object = {}) =>
  ({
    id,
    version: 2,
    unit: { id: name, name },
    periodKind: 'DAY',
    periodStart: '2021-05-12',
    warningCount: 0,
    can: { accept: true },
    ...more,
  }) as unknown as ReviewItemFragment
const items = [
  waiting('1', 'Thôn Nậy'),
  waiting('2', 'Thôn Bình Hòa', { warningCount: 1 }),
  waiting('3', 'Thôn Sâm Cồn'),
]
const refusal = {
  data: {
    acceptReports: {
      __typename: 'AcceptReportsPayload',
      reports: null,
      errors: [
        {
          __typename: 'VersionConflictError',
          code: 'VERSION_CONFLICT',
          message: 'Người khác vừa sửa mục này.',
          path: ['reports', '1', 'expectedVersion'],
          currentVersion: 3,
        },
      ],
    },
  },
}

test('accepting all takes what has no warning, and a refusal names the report that stood in the way', async () => {
  const server = cannedServer({ ReviewAcceptAll: () => refusal })
  let bulk!: ReturnType<typeof useReviewBulk>
  const Page = defineComponent({
    setup() {
      bulk = useReviewBulk(() => items)
      return () => null
    },
  })
  mount(Page, { global: server.global })
  expect(await bulk.acceptAll()).toBeNull()
  expect(server.requests[0]?.variables.input).toMatchObject({
    reports: [
      { reportId: '1', expectedVersion: 2 },
      { reportId: '3', expectedVersion: 2 },
    ],
  })
  expect(bulk.messages.value).toEqual(['Thôn Sâm Cồn, Ngày 12/05/2021: Người khác vừa sửa mục này.'])
  expect(bulk.left.value).toEqual([items[1]])
})
