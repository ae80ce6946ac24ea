import { reactive, nextTick } from 'vue'
import { draftKey, readDraft } from './report-draft'
import { useReportEntry, type ReportForm } from './useReportEntry'
import { useEntryMode } from './useEntryMode'

const key = draftKey('person', 'nay', 'DAY', '2021-05-13')
const line = (id: string): ReportForm['lines'][number] =>
  ({
    previousTotal: '1.2',
    previousOn: '2021-05-12',
    usualDailyPace: null,
    change: null,
    total: null,
    allocation: {
      id,
      target: { id, name: id, kind: 'LENGTH', measureUnit: 'km', decimals: 3 },
      progress: { state: 'BEHIND', goal: '2', sentence: '' },
    },
  }) as ReportForm['lines'][number]
const formOf = (report: { version: number; note?: string } | null = null) =>
  reactive({
    unit: { id: 'nay', name: 'Thôn Nậy' },
    campaign: { id: 'c' },
    periodKind: 'DAY',
    periodStart: '2021-05-13',
    periodEnd: '2021-05-13',
    report,
    lines: [line('hedge'), line('road')],
  }) as unknown as ReportForm
const open = (form: ReportForm) => useReportEntry(() => form, key, '2021-05-13')
const first = (entry: ReturnType<typeof open>) => {
  const [judged] = entry.lines.value
  if (!judged) throw new Error('no line')
  return judged.line
}

beforeEach(() => {
  localStorage.clear()
  useEntryMode().value = 'change'
})

describe('a report being typed', () => {
  it('is “nothing new” until a figure is typed', () => {
    const entry = open(formOf())
    expect(entry.content.value).toMatchObject({ isNil: true, lines: [] })
    entry.type(first(entry), { figure: '0.4' })
    expect(entry.content.value).toMatchObject({
      isNil: false,
      lines: [{ allocationId: 'hedge', change: '0.4' }],
    })
  })
  it('is there again after the page was closed', () => {
    const before = open(formOf())
    before.type(first(before), { figure: '0.4' })
    before.write({ note: 'dọc kênh' })
    const after = open(formOf())
    expect(after.content.value).toMatchObject({ note: 'dọc kênh', lines: [{ change: '0.4' }] })
    expect(after.restoredAt.value).not.toBeNull()
  })
  it('is forgotten by the device once the server has it', () => {
    const entry = open(formOf())
    entry.write({ note: 'xong' })
    expect(readDraft(key)).not.toBeNull()
    entry.settle(1)
    expect(readDraft(key)).toBeNull()
    entry.write({ note: 'thêm' })
    expect(entry.content.value.expectedVersion).toBe(1)
    expect(entry.isBehind.value).toBe(false)
  })
  it('shows both when another device saved meanwhile, and the person decides', async () => {
    const form = formOf()
    const entry = open(form)
    entry.write({ note: 'của tôi' })
    Object.assign(form, { report: { version: 3, note: 'của máy khác' } })
    await nextTick()
    expect(entry.isBehind.value).toBe(true)
    entry.insist()
    expect(entry.isBehind.value).toBe(false)
    expect(entry.content.value).toMatchObject({ expectedVersion: 3, note: 'của tôi' })
    entry.startOver()
    expect(entry.content.value).toMatchObject({ expectedVersion: 3, note: 'của máy khác' })
  })
  it('turns what was added into the new total when the way of typing changes', async () => {
    const entry = open(formOf())
    entry.type(first(entry), { figure: '0.4' })
    entry.mode.value = 'total'
    await nextTick()
    expect(entry.content.value.lines).toEqual([
      { allocationId: 'hedge', total: '1.6', reason: null, note: null },
    ])
  })
})
