import { haTinhGarden2015, tienPhuocGarden2022, traVinhGarden } from '@solang/scoring/sets'
import { areaLines } from './garden-area'

const lines = (set: typeof traVinhGarden, area: string | null) =>
  areaLines([{ edition: set.version, rules: set }], area, 'vi')

test('600 m² is enough beside the house and too little elsewhere; it is said that nobody has compared it', () => {
  expect(lines(traVinhGarden, '600').map(({ tone, words }) => [tone, words])).toEqual([
    ['met', 'Trên mức 500 m² (liền kề nhà ở) của Bộ tiêu chí vườn mẫu Trà Vinh'],
    ['risk', 'Dưới mức 1.000 m² (không liền kề nhà ở) của Bộ tiêu chí vườn mẫu Trà Vinh'],
  ])
  expect(lines(traVinhGarden, '600')[0]?.source).toContain('mức này chưa đối chiếu với văn bản gốc')
})

test('exactly the level is enough, and before an area is typed the levels are told', () => {
  expect(lines(traVinhGarden, '500')[0]).toMatchObject({ tone: 'met' })
  expect(lines(traVinhGarden, '500')[0]?.words).toContain('Vừa đúng mức 500 m²')
  expect(lines(traVinhGarden, null)[0]).toMatchObject({ tone: null })
})

test('a level that nobody has read is no number, and a set without one says so', () => {
  expect(lines(tienPhuocGarden2022, '600')).toMatchObject([
    { tone: null, words: '4422/QĐ-UBND có mức diện tích, nhưng chưa đọc được là bao nhiêu' },
  ])
  expect(lines(haTinhGarden2015, '600')).toMatchObject([
    { tone: null, words: 'Phần đã đọc của 59/2015/QĐ-UBND không nêu mức diện tích vườn' },
  ])
})
