import type { EntrySeed, ScoreSeed, Word } from './scores'

const VILLAGE_SET = 'ha-tinh/khu-dan-cu-kieu-mau'
const COMMUNE_SET = 'ha-tinh/xa-nong-thon-moi'
export const RECOGNISED = ['sam-con', 'cua-quan', 'binh-hoa', 'gieng-thi', 'hung-thinh', 'tan-thinh']

const NOT_YET: Readonly<Record<string, string>> = {
  '2': 'Còn chuồng trại sát nhà ở.',
  '3': 'Hàng rào xanh chưa trồng xong.',
  '8': 'Còn nhà vệ sinh 2 ngăn, thiếu bể xử lý nước thải.',
}

const CODES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'NTM']

/** One letter per criterion, the condition last: + met, - not met, anything else not judged yet. */
function words(letters: string, note: string): Record<string, EntrySeed> {
  const entries = [...letters].flatMap((letter, index): [string, EntrySeed][] => {
    const word: Word | null = letter === '+' ? 'MET' : letter === '-' ? 'NOT_MET' : null
    const code = CODES[index] ?? ''
    return word ? [[code, { word, note: word === 'NOT_MET' ? (NOT_YET[code] ?? note) : note }]] : []
  })
  return Object.fromEntries(entries)
}

const SELF = { set: VILLAGE_SET, stage: 'SELF', status: 'SUBMITTED' } as const
const WALKED = 'Đi kiểm tra trong thôn, đối chiếu bản giấy của quyết định.'

export const VILLAGE_SCORES: readonly ScoreSeed[] = [
  ...RECOGNISED.map((unit): ScoreSeed => ({
    unit,
    set: VILLAGE_SET,
    stage: 'RECOGNISED',
    status: 'SUBMITTED',
    on: '2021-03-03',
    by: 'thuongtruc',
    note: 'Số quyết định chưa rõ, ngày công nhận chưa rõ; ngày ghi ở đây là ngày nhập.',
    entries: words('+++++++++++', 'Đã công nhận, theo kế hoạch mục II.1.2.'),
  })),
  { ...SELF, unit: 'nay', on: '2021-05-07', by: 'truongthon.nay', entries: words('+?-++++-++', WALKED) },
  {
    ...SELF,
    unit: 'sam-con',
    on: '2021-04-20',
    by: 'truongthon.samcon',
    entries: words('+++++++-+++', WALKED),
  },
  {
    ...SELF,
    unit: 'sam-con',
    stage: 'INSPECTED',
    on: '2021-04-27',
    by: 'van-hoa',
    entries: words('+++++++++++', 'Phúc tra sau khi thôn đã phá bỏ hai nhà vệ sinh cuối cùng.'),
  },
  {
    ...SELF,
    unit: 'trung-my',
    status: 'DRAFT',
    on: '2021-05-10',
    by: 'truongthon.trungmy',
    entries: words('+--?++', WALKED),
  },
]

const value = (key: string, number: number | boolean): EntrySeed => ({ values: { [key]: number } })
const paper = (word: Word = 'MET', note = 'Có hồ sơ, đối chiếu bản giấy của quyết định.'): EntrySeed => ({
  word,
  note,
})

/** A sheet that the committee is still filling in; its figures are made up. */
export const COMMUNE_SCORE: ScoreSeed = {
  unit: 'xa-an-hoa-thinh',
  set: COMMUNE_SET,
  stage: 'SELF',
  status: 'DRAFT',
  on: '2021-05-10',
  by: 'dia-chinh',
  note: 'Số liệu giả định để trình diễn.',
  entries: {
    '1.1': value('planApproved', true),
    '1.2': value('planRulesApplied', true),
    '2.1': paper(),
    '2.2': paper(),
    '2.3': paper('NOT_MET', 'Còn đoạn ngõ lầy ở hai thôn.'),
    '3.1': value('irrigatedPercent', 86),
    '3.2': paper(),
    '4.1': value('powerGridOk', true),
    '4.2': value('safePowerPercent', 99.2),
    '5.1': value('schoolsPercent', 100),
    '6.1': paper(),
    '6.2': paper(),
    '6.3': value('villagesWithHallPercent', 94.7),
    '7': value('hasMarket', true),
    '8.1': value('hasPostOffice', true),
    '8.2': value('hasInternet', true),
    '8.3': value('hasLoudspeakers', true),
    '8.4': paper(),
    '9.1': value('shabbyHouses', 0),
    '9.2': value('soundHousesPercent', 91.5),
    '10': value('incomePerHead', 37.4),
    '11': value('poorPercent', 3.1),
    '12': value('employedPercent', 95),
    '13.1': value('hasCooperative', true),
    '13.2': value('hasSalesLink', true),
    '14.1': paper(),
    '14.2': value('furtherSchoolPercent', 92),
    '14.3': value('trainedPercent', 61),
    '15.1': value('insuredPercent', 90.4),
    '15.2': value('healthStationOk', true),
    '15.3': value('stuntedPercent', 11.8),
    '16': value('culturalVillagesPercent', 89.4),
    '17.1a': value('hygienicWaterPercent', 99),
    '17.6': value('sanitationPercent', 82.3),
  },
}
