import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { cannedServer } from '../testing/server'
import TodayPage from './TodayPage.vue'

jest.mock('../session/useViewer', () => ({
  useViewer: () => ({
    viewer: {
      value: { today: '2021-05-13', displayName: 'Công chức văn hóa', person: { id: 'me' }, duties: [{}] },
    },
    can: () => true,
  }),
}))

const panel = (id: string, can: { score: boolean; fix: boolean }, garden: string | null) => ({
  __typename: 'Panel',
  id,
  assessedOn: '2021-05-12',
  unit: { __typename: 'Unit', id: 'nay', name: 'Thôn Nậy' },
  garden: garden && { __typename: 'Garden', id: `v-${id}`, label: garden },
  can: { __typename: 'PanelCan', ...can },
})

async function opened(waitingPanels: readonly object[]) {
  const { global } = cannedServer({
    Today: () => ({
      data: {
        today: {
          __typename: 'Today',
          date: '2021-05-13',
          owed: [],
          late: [],
          lateCount: 0,
          returned: [],
          waitingForReview: [],
          waitingForReviewCount: 0,
          waitingPanels,
          myAssignments: [],
          openConflictCount: 0,
          gapCount: 0,
        },
      },
    }),
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: TodayPage },
      { name: 'panel', path: '/cham-doc-lap/:id', component: TodayPage },
    ],
  })
  const page = mount(TodayPage, { global: { provide: global.provide, plugins: [router] } })
  await flushPromises()
  return page
}

test('my sheet in a panel and the result that I have to fix stand among the work, each with its way there', async () => {
  const page = await opened([
    panel('p1', { score: true, fix: false }, 'Vườn 01'),
    panel('p2', { score: false, fix: true }, null),
  ])
  const links = page.findAll('li a').map((link) => [link.attributes('href'), link.text()])
  expect(links).toEqual([
    ['/cham-doc-lap/p1', expect.stringMatching(/Vườn 01, Thôn Nậy.*12\/05\/2021.*Chấm và gửi phiếu của bạn/)],
    ['/cham-doc-lap/p2', expect.stringMatching(/^Thôn Nậy.*Đã đủ phiếu: bạn chốt kết quả/)],
  ])
  expect(page.text()).not.toContain('không còn việc nào chờ bạn')
})

test('a day on which no panel waits says nothing of panels', async () => {
  const page = await opened([])
  expect(page.text()).toContain('Hôm nay không còn việc nào chờ bạn')
  expect(page.text()).not.toContain('Chấm độc lập')
})
