import { drawFrom, type DrawDocument } from '@solang/scoring'
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { cannedServer } from '../testing/server'
import InspectionDrawPage from './InspectionDrawPage.vue'

const drawn = drawFrom('48213', { leastPercent: 25, percentPerGap: 10, mostPercent: 100 }, [
  {
    id: 'nay',
    name: 'Thôn Nậy',
    subjects: ['01', '02', '03', '04'].map((number) => ({ id: `v${number}`, label: `Vườn ${number}` })),
    comparisons: [{ subject: 'v01', self: 's', inspected: 'i', overclaimed: 2, compared: 5 }],
  },
])

async function opened(document: DrawDocument, serverAgrees = true): Promise<string> {
  const { global } = cannedServer({
    InspectionDrawPage: () => ({
      data: {
        inspectionDraw: {
          __typename: 'InspectionDraw',
          id: 'draw',
          ordinal: 2,
          drawnAt: '2021-05-13T02:00:00.000Z',
          drawnAs: 'Phó Ban Chỉ đạo',
          reason: 'Ban Chỉ đạo xã họp ngày 12/5/2021',
          population: 4,
          picked: 2,
          inspected: 1,
          unit: { __typename: 'Unit', id: 'xa', name: 'Xã An Hòa Thịnh' },
          set: { __typename: 'CriteriaSet', id: 'set', title: 'Vườn mẫu', edition: 'QĐ', subject: 'GARDEN' },
          seedSource: 'Xổ số ngày 12/5/2021',
          agrees: serverAgrees,
          document,
          places: drawn.places.map(({ picks }) => ({
            __typename: 'DrawnPlace',
            picks: picks.map((subjectId, i) => ({
              __typename: 'InspectionPick',
              subjectId,
              label: `Vườn ${subjectId}`,
              inspectedOn: i === 0 ? '2021-05-14' : null,
              inspection: null,
              garden: null,
            })),
          })),
        },
      },
    }),
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ name: 'inspectionDraw', path: '/boc-tham/:id', component: InspectionDrawPage }],
  })
  await router.push('/boc-tham/draw')
  const page = mount(InspectionDrawPage, { global: { ...global, plugins: [router] } })
  await flushPromises()
  return page.text()
}

test('a draw as it was written is drawn again here, and says who was inspected since', async () => {
  const text = await opened(drawn)
  expect(text).toContain('Bốc lại ra đúng kết quả này')
  expect(text).toContain('Đã phúc tra 1 trong 2')
  expect(text).toContain('Đã phúc tra 14/05/2021')
  expect(text).toContain('Chưa phúc tra')
})

test('picks that do not follow are found in the browser, whatever the server says', async () => {
  const places = drawn.places.map((place) => ({ ...place, picks: [...place.picks].reverse() }))
  const text = await opened({ ...drawn, places })
  expect(text).toContain('Bốc lại không ra kết quả này')
  expect(text).toContain('dù máy chủ nói là khớp')
})

test('what the server finds is told, too', async () => {
  expect(await opened(drawn, false)).toContain('Máy chủ bốc lại ra kết quả khác')
})
