import { haTinhGarden2015 } from '../sets'
import { compile } from './compile'
import { missingEvidence, type Evidence } from './dossier'

const PLAN = 'Bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn có xác nhận của UBND xã'
const result = compile(haTinhGarden2015).evaluate({})
const missing = (papers: readonly Evidence[], rule = '1.1') =>
  missingEvidence(haTinhGarden2015, result, { [rule]: papers })

test('a paper that the decision names is missing until somebody says where it is', () => {
  expect(missing([])).toEqual([{ rule: '1.1', item: PLAN }])
  expect(missing([{ item: PLAN, isHeld: true, reference: ' ' }])).toHaveLength(1)
  expect(missing([{ item: PLAN, isHeld: false, reference: 'Biên bản 12/BB' }])).toHaveLength(1)
  expect(missing([{ item: PLAN, isHeld: true, reference: 'Tủ hồ sơ xã, cặp 3' }])).toEqual([])
})

test('a paper that somebody wrote down as not there is missing too', () => {
  expect(missing([{ item: 'Biên bản nghiệm thu', isHeld: false, reference: '' }], '4.1')).toEqual([
    { rule: '1.1', item: PLAN },
    { rule: '4.1', item: 'Biên bản nghiệm thu' },
  ])
})

test('a whole criterion that does not apply asks for no papers', () => {
  const without = {
    ...result,
    step: { ...result.step, id: '1.1', verdict: 'NOT_APPLICABLE' as const, steps: [] },
  }
  expect(missingEvidence(haTinhGarden2015, without, {})).toEqual([])
})
