import { dailySeries } from './daily-series'

test('a total stands until the next one, and before the first there is none', () => {
  const points = [
    { day: '2021-05-10', acceptedTotal: '0.4', reportedTotal: '0.4' },
    { day: '2021-05-12', acceptedTotal: null, reportedTotal: '1.2' },
  ]
  expect(dailySeries(points, '2021-05-13', 5)).toEqual([null, 0.4, 0.4, 1.2, 1.2])
})

test('what was reported before the first day shown is where the line begins', () => {
  expect(dailySeries([{ day: '2021-03-10', acceptedTotal: '2' }], '2021-05-13', 3)).toEqual([2, 2, 2])
})
