import { compile, type CriteriaSet } from '@solang/scoring'
import { mount, RouterLinkStub } from '@vue/test-utils'
import AssessmentWork from './AssessmentWork.vue'

const cite = { source: 'decision', verified: false } as const
const rules: CriteriaSet = {
  schema: 2,
  id: 'vuon-mau',
  version: '1',
  title: 'Vườn mẫu',
  subject: 'GARDEN',
  inForce: { from: null, to: null },
  sources: { decision: { title: 'QĐ 1', date: null, read: 'secondary' } },
  inputs: {
    hedge: { label: 'Hàng rào xanh', type: 'number', unit: 'm' },
    hasPlan: { label: 'Có sơ đồ', type: 'yesNo' },
  },
  pass: {
    id: 'pass',
    text: 'Đạt cả hai',
    cite,
    all: [
      { id: '1', text: 'Sơ đồ', cite, input: 'hasPlan', test: { is: true } },
      { id: '4', text: 'Hàng rào', cite, input: 'hedge', test: { atLeast: 80 } },
    ],
  },
}
const result = compile(rules).evaluate({ hedge: 62, hasPlan: false })
const shown = (workPrices?: { ruleCode: string; amount: string }[]) =>
  mount(AssessmentWork, {
    props: { rules, result, ...(workPrices && { set: { id: 'set', workPrices } }) },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
    .text()
    .replace(/\s+/g, ' ')

test('work is reckoned at the prices of its place, and summed once all are known', () => {
  const hedge = { ruleCode: '4', amount: '45.5' }
  expect(shown([hedge, { ruleCode: '1', amount: '1500' }])).toContain('Cộng khoảng 2.319 nghìn đồng.')
  const partly = shown([hedge])
  expect(partly).toContain('4 Hàng rào: làm thêm 18 m. (khoảng 819 nghìn đồng)')
  expect(partly).toContain('Có việc chưa ghi đơn giá nên chọn cách ít việc nhất.')
  expect(partly).not.toContain('Cộng')
})

test('a sheet that plans nothing says nothing of prices', () => {
  expect(shown()).toContain('làm thêm 18 m.')
  expect(shown()).not.toContain('đơn giá')
})
