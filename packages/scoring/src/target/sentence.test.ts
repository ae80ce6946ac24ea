import type { TargetFacts } from './facts'
import { progressOf } from './progress'
import { progressSentence } from './sentence'

const hedge: TargetFacts = {
  kind: 'LENGTH',
  what: 'hàng rào xanh',
  unit: 'km',
  decimals: 3,
  quantity: '2',
  baseline: null,
  denominator: null,
  reported: { total: '1.2', on: '2021-05-13' },
  accepted: { total: '1.2', on: '2021-05-13' },
  weekAgo: '1.025',
  startOn: '2021-03-03',
  dueOn: '2021-06-03',
}
const accepted = (total: string, on = '2021-05-13') => ({ accepted: { total, on }, reported: { total, on } })
const never = { accepted: null, reported: null, weekAgo: null }
const count = (over: Partial<TargetFacts>): Partial<TargetFacts> => ({ decimals: 0, weekAgo: null, ...over })

const gardens = count({ kind: 'INCREMENT', what: 'vườn hộ sản xuất hiệu quả', unit: 'vườn', quantity: '15' })
const owned = count({
  kind: 'SHARE',
  what: 'vườn hộ có chủ được cải tạo',
  unit: 'vườn',
  quantity: '100',
  denominator: '40',
})
const toilets = count({
  kind: 'REDUCE_TO_ZERO',
  what: 'nhà vệ sinh 1, 2 ngăn',
  unit: 'nhà vệ sinh',
  quantity: null,
  baseline: '12',
})
const status = count({ kind: 'KEEP_STATUS', what: 'danh hiệu khu dân cư kiểu mẫu', unit: '', quantity: null })
const road = count({
  kind: 'MILESTONE',
  what: 'tuyến đường 715 m có gắn biển tên',
  unit: '',
  quantity: null,
  dueOn: '2021-05-30',
})
const cluster = count({ kind: 'COMPOSITE_MINIMUM', what: 'hộ liền kề đạt chuẩn', unit: 'hộ', quantity: '10' })
const inherited: Partial<TargetFacts> = { kind: 'INHERITED', quantity: null, dueOn: null }

type Row = [when: string, facts: Partial<TargetFacts>, vi: string, en: string, today?: string]

const rows: readonly Row[] = [
  [
    'behind',
    {},
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km trong 21 ngày, cần 38 m/ngày, tuần qua 25 m/ngày → chậm',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left in 21 days, needs 38 m/day, last week 25 m/day → behind',
  ],
  [
    'on pace because last week suffices',
    { weekAgo: '0.9' },
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km trong 21 ngày, cần 38 m/ngày, tuần qua 43 m/ngày → kịp tiến độ',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left in 21 days, needs 38 m/day, last week 43 m/day → on pace',
  ],
  ['met', accepted('2'), 'Thôn Nậy: 2/2 km hàng rào xanh → đạt', 'Thôn Nậy: 2/2 km hàng rào xanh → met'],
  [
    'due today',
    {},
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km, hôm nay là hạn → chậm',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left, due today → behind',
    '2021-06-03',
  ],
  [
    'overdue',
    {},
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km → quá hạn 1 ngày',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left → overdue by 1 day',
    '2021-06-04',
  ],
  [
    'past the end of the campaign, no deadline of its own',
    { isSoftDue: true },
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km → hết đợt đã 2 ngày',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left → campaign over by 2 days',
    '2021-06-05',
  ],
  [
    'nothing reported',
    never,
    'Thôn Nậy: 2 km hàng rào xanh, chưa có báo cáo, còn 21 ngày, cần 95 m/ngày → chưa bắt đầu',
    'Thôn Nậy: 2 km hàng rào xanh, not reported yet, 21 days left, needs 95 m/day → not started',
  ],
  [
    'nothing reported, deadline over',
    never,
    'Thôn Nậy: 2 km hàng rào xanh, chưa có báo cáo → quá hạn 7 ngày',
    'Thôn Nậy: 2 km hàng rào xanh, not reported yet → overdue by 7 days',
    '2021-06-10',
  ],
  [
    'before the window',
    never,
    'Thôn Nậy: 2 km hàng rào xanh, 2 ngày nữa bắt đầu → chưa đến ngày bắt đầu',
    'Thôn Nậy: 2 km hàng rào xanh, starts in 2 days → not open yet',
    '2021-03-01',
  ],
  [
    'no deadline',
    { dueOn: null },
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km, chưa định hạn, tuần qua 25 m/ngày → đang làm',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left, no deadline, last week 25 m/day → under way',
  ],
  [
    'a later total waits for acceptance',
    { reported: { total: '1.5', on: '2021-05-14' } },
    'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km trong 21 ngày, cần 38 m/ngày, tuần qua 25 m/ngày, đã báo 1,5 km chờ duyệt → chậm',
    'Thôn Nậy: 1.2/2 km hàng rào xanh, 0.8 km left in 21 days, needs 38 m/day, last week 25 m/day, 1.5 km reported, awaiting acceptance → behind',
  ],
  [
    'an increment, paced by the week',
    { ...gardens, ...accepted('9'), weekAgo: '8' },
    'Thôn Nậy: thêm 9/15 vườn hộ sản xuất hiệu quả, còn 6 vườn trong 21 ngày, cần 2 vườn/tuần, tuần qua 1 vườn/tuần → chậm',
    'Thôn Nậy: 9/15 vườn hộ sản xuất hiệu quả added, 6 vườn left in 21 days, needs 2 vườn/week, last week 1 vườn/week → behind',
  ],
  [
    'a share',
    { ...owned, ...accepted('12'), isSoftDue: true },
    'Thôn Nậy: 12/40 vườn hộ có chủ được cải tạo (30 %), còn 28 vườn trong 21 ngày đến hết đợt, cần 1,3 vườn/ngày → chậm',
    'Thôn Nậy: 12/40 vườn hộ có chủ được cải tạo (30 %), 28 vườn left in 21 days to the end of the campaign, needs 1.3 vườn/day → behind',
  ],
  [
    'a share of less than all',
    { ...owned, quantity: '80', ...accepted('31') },
    'Thôn Nậy: 31/40 vườn hộ có chủ được cải tạo (77 %), phải đạt 32 vườn, còn 1 vườn trong 21 ngày, cần 0,3 vườn/tuần → kịp tiến độ',
    'Thôn Nậy: 31/40 vườn hộ có chủ được cải tạo (77 %), must reach 32 vườn, 1 vườn left in 21 days, needs 0.3 vườn/week → on pace',
  ],
  [
    'a share whose denominator nobody knows',
    { ...owned, denominator: null, ...accepted('12') },
    'Thôn Nậy: đã làm 12 vườn hộ có chủ được cải tạo, chưa có tổng số để tính tỷ lệ → chưa đo được',
    'Thôn Nậy: 12 vườn hộ có chủ được cải tạo done, the total for the share is not known → not measurable yet',
  ],
  [
    'a reduction',
    { ...toilets, ...accepted('9') },
    'Thôn Nậy: đã xóa 9/12 nhà vệ sinh 1, 2 ngăn, còn 3 nhà vệ sinh trong 21 ngày, cần 1 nhà vệ sinh/tuần → chậm',
    'Thôn Nậy: 9/12 nhà vệ sinh 1, 2 ngăn removed, 3 nhà vệ sinh left in 21 days, needs 1 nhà vệ sinh/week → behind',
  ],
  [
    'a reduction from nobody knows how many',
    { ...toilets, baseline: null, ...never },
    'Thôn Nậy: nhà vệ sinh 1, 2 ngăn, chưa có báo cáo, chưa biết ban đầu có bao nhiêu → chưa đo được',
    'Thôn Nậy: nhà vệ sinh 1, 2 ngăn, not reported yet, it is not known how many there were → not measurable yet',
  ],
  [
    'a status that is held',
    { ...status, ...accepted('1') },
    'Thôn Nậy: đang giữ danh hiệu khu dân cư kiểu mẫu, còn 21 ngày → đang giữ',
    'Thôn Nậy: holds danh hiệu khu dân cư kiểu mẫu, 21 days left → kept so far',
  ],
  [
    'a status kept to the end',
    { ...status, ...accepted('1') },
    'Thôn Nậy: đang giữ danh hiệu khu dân cư kiểu mẫu → giữ vững',
    'Thôn Nậy: holds danh hiệu khu dân cư kiểu mẫu → kept',
    '2021-06-04',
  ],
  [
    'a status that is lost',
    { ...status, ...accepted('0') },
    'Thôn Nậy: để mất danh hiệu khu dân cư kiểu mẫu, còn 21 ngày → không còn giữ',
    'Thôn Nậy: has lost danh hiệu khu dân cư kiểu mẫu, 21 days left → lost',
  ],
  [
    'a status nobody reported on',
    { ...status, ...never },
    'Thôn Nậy: danh hiệu khu dân cư kiểu mẫu, chưa có báo cáo, còn 21 ngày → chưa rõ',
    'Thôn Nậy: danh hiệu khu dân cư kiểu mẫu, not reported yet, 21 days left → unknown',
  ],
  [
    'a milestone ahead',
    { ...road, ...accepted('0') },
    'Thôn Nậy: tuyến đường 715 m có gắn biển tên, chưa xong, còn 17 ngày → đang làm',
    'Thôn Nậy: tuyến đường 715 m có gắn biển tên, not done yet, 17 days left → under way',
  ],
  [
    'a milestone reached',
    { ...road, ...accepted('1') },
    'Thôn Nậy: tuyến đường 715 m có gắn biển tên → đã xong',
    'Thôn Nậy: tuyến đường 715 m có gắn biển tên → done',
  ],
  [
    'a cluster short of its minimum',
    { ...cluster, ...accepted('6') },
    'Thôn Nậy: 6/10 hộ liền kề đạt chuẩn, còn thiếu 4 hộ trong 21 ngày, cần 1,3 hộ/tuần → chậm',
    'Thôn Nậy: 6/10 hộ liền kề đạt chuẩn, 4 hộ missing in 21 days, needs 1.3 hộ/week → behind',
  ],
  [
    'a figure inherited from a paper we do not hold',
    { ...inherited, ...accepted('0.6') },
    'Thôn Nậy: đã làm 0,6 km hàng rào xanh, kế hoạch chưa có con số → chưa đo được',
    'Thôn Nậy: 0.6 km hàng rào xanh done, the plan gives no figure → not measurable yet',
  ],
]

describe('one sentence for each kind and state', () => {
  it.each(rows)('%s', (_when, facts, vi, en, today = '2021-05-13') => {
    const progress = progressOf({ ...hedge, ...facts }, today)
    expect(progressSentence('Thôn Nậy', progress)).toBe(vi)
    expect(progressSentence('Thôn Nậy', progress, 'en')).toBe(en)
  })
})
