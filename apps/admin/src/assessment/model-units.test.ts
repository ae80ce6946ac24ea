import { gapOf } from './model-units'

const sheet = (metCount: number, assessedOn: string) => ({
  metCount,
  assessedOn,
  verdict: metCount === 10 ? ('MET' as const) : ('NOT_MET' as const),
})

test.each([
  ['nothing to compare with', { self: sheet(9, '2021-04-20') }, null],
  ['nobody scored oneself', { inspected: sheet(9, '2021-04-20') }, null],
  ['agreeing', { self: sheet(9, '2021-04-20'), inspected: sheet(9, '2021-04-27') }, null],
  [
    'the village counts more',
    { self: sheet(10, '2021-04-20'), inspected: sheet(8, '2021-04-27') },
    { against: 'INSPECTED', count: 2 },
  ],
  [
    'an inspection after the recognition is the last word',
    { self: sheet(9, '2021-04-20'), inspected: sheet(10, '2021-04-27'), recognised: sheet(9, '2021-03-03') },
    { against: 'INSPECTED', count: -1 },
  ],
  [
    'a recognition after the inspection is the last word',
    { self: sheet(9, '2021-04-20'), inspected: sheet(9, '2021-04-27'), recognised: sheet(10, '2021-05-03') },
    { against: 'RECOGNISED', count: -1 },
  ],
])('%s', (_case, row, gap) => {
  expect(gapOf(row)).toEqual(gap)
})
