import { checkedOf, thresholdWords } from './threshold-words'

const metres = { hedge: { label: 'Hàng rào', type: 'number', unit: 'm' } }
const words = (rule: object) => thresholdWords({ rule, inputs: metres }, 'vi')

test.each([
  [{ input: 'hedge', test: { atLeast: 1500 } }, 'từ 1.500 m trở lên'],
  [{ input: 'hedge', test: { atMost: 2.5 } }, 'không quá 2,5 m'],
  [{ input: 'hedge', test: { moreThan: 3 } }, 'trên 3 m'],
  [{ input: 'hedge', test: { lessThan: 3 } }, 'dưới 3 m'],
  [{ input: 'hedge', test: { from: 3, below: 5 } }, 'từ 3 m đến dưới 5 m'],
  [{ percent: ['hedge', 'all'], test: { atLeast: 80 } }, 'từ 80 % trở lên'],
  [{ input: 'plan', test: { is: true } }, 'phải có'],
  [
    { input: 'hedge', test: { byGroup: { '1': { atLeast: 90 }, '2': 'notApplicable' } } },
    'nhóm 1: từ 90 m trở lên; nhóm 2: không áp dụng',
  ],
])('%j reads “%s”', (rule, said) => {
  expect(words(rule)).toBe(said)
})

test('a level that nobody has read has no words, and is counted as unread', () => {
  const unread = { rule: { input: 'hedge', test: 'unread' }, verified: false }
  const judged = { rule: { judged: true }, verified: false }
  const known = { rule: { input: 'hedge', test: { atLeast: 1 } }, verified: true }
  expect(words(unread.rule)).toBeNull()
  expect(words(judged.rule)).toBeNull()
  expect(checkedOf({ criteria: [{ indicators: [unread, judged, known] }] })).toEqual({
    total: 3,
    verified: 1,
    unread: 2,
  })
})
