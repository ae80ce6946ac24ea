import { isUnread, thresholdWords } from './threshold-words'

const metres = {
  hedge: { label: 'Hàng rào', type: 'number', unit: 'm' },
  group: { label: 'Nhóm xã', type: 'choice', choices: { '1': 'Nhóm 1' } },
}
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
    { input: 'hedge', test: { by: 'group', levels: { '1': { atLeast: 90 }, '2': 'notApplicable' } } },
    'Nhóm 1: từ 90 m trở lên; 2: không áp dụng',
  ],
  [{ input: 'group', test: { oneOf: ['1'] } }, 'là một trong: Nhóm 1'],
  [{ linked: { rules: ['4.1', '4.2'] } }, 'theo các mục 4.1, 4.2'],
  [{ linked: { set: 'quoc-gia/xa', rules: ['pass'] } }, 'theo kết luận của bộ quoc-gia/xa, mục pass'],
])('%j reads “%s”', (rule, said) => {
  expect(words(rule)).toBe(said)
})

test('a level that nobody has read has no words, and is counted as unread', () => {
  const unread = { rule: { input: 'hedge', test: 'unread' }, verified: false }
  const judged = { rule: { judged: true }, verified: false }
  const linked = { rule: { linked: { rules: 'unread' } }, verified: false }
  const known = { rule: { input: 'hedge', test: { atLeast: 1 } }, verified: true }
  expect(words(unread.rule)).toBeNull()
  expect(words(judged.rule)).toBeNull()
  expect(words(linked.rule)).toBeNull()
  expect([unread, judged, linked, known].map(isUnread)).toEqual([true, true, true, false])
})
