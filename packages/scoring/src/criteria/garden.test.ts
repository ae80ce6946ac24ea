import { check } from './check'
import { compile } from './compile'
import { explain } from './explain'
import { haTinhGarden2015 as garden, haTinhVillage2014 as village } from '../sets'
import type { Attestation, Attestations, Inputs } from './result'
import { shortfalls } from './shortfalls'

const word = (verdict: Attestation['verdict'], note = 'Đối chiếu bản giấy tại UBND xã'): Attestation => ({
  verdict,
  by: 'Công chức nông nghiệp xã',
  on: '2021-05-13',
  note,
})
const good: Inputs = {
  hasPlan: true,
  followsPlan: true,
  hasIrrigation: true,
  otherTechniques: 1,
  isSafeProduce: true,
  mainProductValue: 45,
  productValue: 60,
  hedgeGreen: 80,
  hedgeAll: 100,
  income: 61.5,
}
const attested: Attestations = {
  '4.2': word('MET'),
  '4.3': word('MET'),
  '4.4': word('MET'),
  '5': word('MET'),
}
const { evaluate } = compile(garden)
const stepOf = (inputs: Inputs, id: string, words: Attestations = {}) =>
  evaluate(inputs, words)
    .step.steps?.flatMap((each) => [each, ...(each.steps ?? [])])
    .find((step) => step.id === id)

describe('Vườn mẫu, QĐ 59/2015/QĐ-UBND', () => {
  it('is a set that can be published, with the clauses named that nobody has read', () => {
    const checked = check(JSON.parse(JSON.stringify(garden)))
    expect(checked).toMatchObject({ ok: true, set: garden })
    expect(checked.ok && checked.warnings.map(({ code, message }) => [code, message.slice(0, 7)])).toEqual([
      ['UNREAD', 'Mục 4.2'],
      ['UNREAD', 'Mục 4.3'],
      ['UNREAD', 'Mục 4.4'],
      ['UNREAD', 'Mục 5 ('],
    ])
  })

  it('assesses nothing while nothing is known, and fails nothing', () => {
    const result = evaluate({})
    expect(result).toMatchObject({ verdict: 'NOT_ASSESSED', met: 0, of: 5, provisional: false })
    expect(result.missing).toEqual([
      ...Object.keys(good).slice(0, -1),
      'greenArea',
      'residentialArea',
      'income',
    ])
    expect(result.unread).toEqual(['4.2', '4.3', '4.4', '5'])
  })

  it('cannot say đạt from numbers alone: four clauses wait for the paper', () => {
    expect(evaluate(good)).toMatchObject({
      verdict: 'NO_BASIS',
      met: 3,
      of: 5,
      missing: ['greenArea', 'residentialArea'],
      unread: ['4.2', '4.3', '4.4', '5'],
    })
  })

  it('says 4/5 and names what is missing, then 5/5, provisional', () => {
    const before = evaluate({ ...good, hedgeGreen: 62 }, attested)
    expect(before).toMatchObject({ verdict: 'NOT_MET', met: 4, of: 5 })
    expect(shortfalls(garden, before)).toEqual([
      {
        id: '4.1',
        text: 'Tỷ lệ hàng rào xanh',
        verdict: 'NOT_MET',
        short: '18',
        unit: 'm',
        needs: [],
        cite: expect.objectContaining({ source: 'qd59', clause: '4.1', verified: false }),
        message:
          '4.1 Tỷ lệ hàng rào xanh: chưa đạt, 62 m / 100 m = 62 %, yêu cầu ≥ 80 %, còn thiếu 18 m (mục 4.1, 59/2015/QĐ-UBND).',
      },
    ])
    const waiting = evaluate(good, { ...attested, '4.2': word('MET', '') })
    expect(waiting).toMatchObject({ verdict: 'NO_BASIS', met: 4, unread: ['4.2'] })
    expect(evaluate(good, attested)).toMatchObject({
      verdict: 'MET',
      met: 5,
      of: 5,
      provisional: true,
      unread: [],
    })
  })

  it.each([
    ['đúng ngưỡng', 80, 100, 'MET', undefined],
    ['thiếu một mét', 79, 100, 'NOT_MET', '1'],
    ['lẻ dưới ngưỡng', '77.599', 97, 'NOT_MET', '0.001'],
    ['lẻ đúng ngưỡng', '77.6', 97, 'MET', undefined],
    ['số thực của máy', 0.1 + 0.7, 1, 'NOT_ASSESSED', undefined],
    ['chưa đo', undefined, 100, 'NOT_ASSESSED', undefined],
    ['để trống', '', 100, 'NOT_ASSESSED', undefined],
    ['vườn không hàng rào', 0, 0, 'NOT_ASSESSED', undefined],
    ['xanh nhiều hơn tổng', 120, 100, 'NOT_ASSESSED', undefined],
    ['số âm', -1, 100, 'NOT_ASSESSED', undefined],
    ['vô cực', Infinity, 100, 'NOT_ASSESSED', undefined],
    ['không phải số', NaN, 100, 'NOT_ASSESSED', undefined],
    ['trả lời có', true, 100, 'NOT_ASSESSED', undefined],
  ])('4.1 hàng rào xanh: %s', (_case, hedgeGreen, hedgeAll, verdict, short) => {
    const step = stepOf({ hedgeGreen, hedgeAll }, '4.1')
    expect(step?.verdict).toBe(verdict)
    expect(step?.short).toBe(short)
  })

  it('never prints 79,96 % as 80 %', () => {
    expect(stepOf({ hedgeGreen: '79.96', hedgeAll: 100 }, '4.1')).toMatchObject({
      verdict: 'NOT_MET',
      percent: '79.9',
    })
  })

  it('lets no word overrule a level that is known, nor count without name, day and note', () => {
    const result = evaluate(
      { ...good, hedgeGreen: 10 },
      { '4.1': word('MET'), '4.2': word('MET', ' '), '9': word('MET') },
    )
    expect(result.verdict).toBe('NOT_MET')
    expect(result.problems.map(({ rule, code }) => [rule, code])).toEqual([
      ['9', 'UNKNOWN_RULE'],
      ['4.1', 'RULE_DECIDES'],
      ['4.2', 'INCOMPLETE'],
    ])
  })

  it('explains itself in Vietnamese and in English', () => {
    const result = evaluate({ ...good, hedgeGreen: 62, income: null }, { '4.2': word('NOT_MET') })
    expect(explain(garden, result)).toEqual([
      'Kết luận: chưa đạt, 3/5 tiêu chí.',
      '1.1 Có bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn được UBND xã xác nhận: đạt, có, yêu cầu có (mục 1.1, 59/2015/QĐ-UBND).',
      '1.2 Thực hiện đúng quy hoạch, thiết kế được xác nhận: đạt, có, yêu cầu có (mục 1.2, 59/2015/QĐ-UBND).',
      '2.1 Có hệ thống tưới tiêu khoa học: đạt, có, yêu cầu có (mục 2.1, 59/2015/QĐ-UBND).',
      '2.2 Ứng dụng tiến bộ kỹ thuật, công nghệ khác trong sản xuất, thu hoạch, bảo quản, chế biến: đạt, 1 ứng dụng, yêu cầu ≥ 1 ứng dụng (mục 2.2, 59/2015/QĐ-UBND).',
      '3.1 Sản phẩm hàng hóa bảo đảm vệ sinh an toàn thực phẩm: đạt, có, yêu cầu có (mục 3.1, 59/2015/QĐ-UBND).',
      '3.2 Tỷ lệ giá trị sản phẩm thuộc nhóm hàng hóa chủ lực của tỉnh: đạt, 45 triệu đồng / 60 triệu đồng = 75 %, yêu cầu ≥ 75 % (mục 3.2, 59/2015/QĐ-UBND).',
      '4.1 Tỷ lệ hàng rào xanh: chưa đạt, 62 m / 100 m = 62 %, yêu cầu ≥ 80 %, còn thiếu 18 m (mục 4.1, 59/2015/QĐ-UBND).',
      '4.2 Tỷ lệ cây xanh trong diện tích đất ở: chưa đạt theo xác nhận của Công chức nông nghiệp xã ngày 13/05/2021: “Đối chiếu bản giấy tại UBND xã” (mục 4.2, 59/2015/QĐ-UBND).',
      '4.3 Nội dung 4.3 của quyết định (chưa đọc được): chưa đủ căn cứ: cần người có trách nhiệm xác nhận theo văn bản (mục 4.3, 59/2015/QĐ-UBND).',
      '4.4 Nội dung 4.4 của quyết định (chưa đọc được): chưa đủ căn cứ: cần người có trách nhiệm xác nhận theo văn bản (mục 4.4, 59/2015/QĐ-UBND).',
      '5 Thu nhập: chưa đủ căn cứ: chưa có mức chuẩn trong dữ liệu, cần đối chiếu văn bản, cần: Thu nhập từ vườn trong năm (mục 5, 59/2015/QĐ-UBND).',
      'Kết quả tạm thời: có mức chuẩn chưa đối chiếu với văn bản gốc, hoặc mục do người xác nhận.',
      'Bộ tiêu chí: Vườn mẫu nông thôn mới tỉnh Hà Tĩnh, 59/2015/QĐ-UBND.',
    ])
    expect(explain(garden, result, 'en')[7]).toBe(
      '4.1 Tỷ lệ hàng rào xanh: not met, 62 m / 100 m = 62 %, required ≥ 80 %, 18 m short (clause 4.1, 59/2015/QĐ-UBND).',
    )
  })
})

describe('Khu dân cư kiểu mẫu, QĐ 33/2014/QĐ-UBND', () => {
  const { evaluate: score } = compile(village)
  const ten: Attestations = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [String(i + 1), word('MET')]),
  )

  it('is settled by ten attested criteria and the condition beside them, which the count leaves out', () => {
    expect(score({}, ten)).toMatchObject({ verdict: 'NO_BASIS', met: 10, of: 10, unread: ['NTM'] })
    expect(score({}, { ...ten, NTM: word('MET') })).toMatchObject({
      verdict: 'MET',
      met: 10,
      of: 10,
      provisional: true,
    })
    expect(score({}, { ...ten, NTM: word('NOT_MET') })).toMatchObject({ verdict: 'NOT_MET', met: 10, of: 10 })
    expect(score({}, { '3': word('NOT_MET') })).toMatchObject({ verdict: 'NOT_MET', met: 0, of: 10 })
  })

  it('warns that the day it came into force is not known', () => {
    const checked = check(village)
    expect(checked.ok && checked.warnings[0]?.code).toBe('NO_START')
  })
})
