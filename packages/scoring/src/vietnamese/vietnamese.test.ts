import fc from 'fast-check'
import { fromUnits } from '../decimal/decimal'
import { foldVietnamese } from './fold'
import { formatDecimal, parseDecimal } from './written-decimal'

describe('folding', () => {
  it.each([
    ['Thôn Nậy', 'thon nay'],
    ['Thôn Nậy'.normalize('NFD'), 'thon nay'],
    ['ĐỨC THỊNH', 'duc thinh'],
    ['Đường Quán Bà Ái', 'duong quan ba ai'],
    ['Hưng Thịnh – ươ ƯƠ', 'hung thinh – uo uo'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded)
    expect(foldVietnamese(folded)).toBe(folded)
  })
})

describe('numbers as people type them', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['0,4', '0.4'],
    ['0.4', '0.4'],
    ['0,40', '0.4'],
    ['0.400', '0.4'],
    ['12.34', '12.34'],
    ['1.234', '1234'],
    ['12.345.678', '12345678'],
    ['1234.567', '1234.567'],
    [' 7 ', '7'],
    ['007', '7'],
    ['-0', '0'],
    ['-0,5', '-0.5'],
    ['−3', '-3'],
  ])('“%s” is %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  it.each([
    '1,234.5',
    '1,234,567',
    '1.23.456',
    '1e3',
    '1.234.5',
    ',5',
    '5,',
    'hai',
    '2 km',
    '1 000',
    '٣',
    '--1',
    '0x10',
  ])('“%s” is refused', (text) => {
    expect(parseDecimal(text)).toMatchObject({ ok: false, code: 'NOT_A_NUMBER' })
  })

  it('says that nothing was typed', () => {
    expect(parseDecimal('  ')).toEqual({ ok: false, code: 'EMPTY', message: 'Chưa nhập số.' })
  })

  it.each([
    ['1234.5', '1.234,5', '1,234.5'],
    ['-1234567', '-1.234.567', '-1,234,567'],
    ['0.4', '0,4', '0.4'],
    ['999', '999', '999'],
  ])('%s is written %s', (value, vi, en) => {
    expect([formatDecimal(value), formatDecimal(value, 'en')]).toEqual([vi, en])
  })

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 3 }), (units, decimals) => {
        const value = fromUnits(Math.trunc(units / 10), decimals)
        expect(parseDecimal(formatDecimal(value))).toEqual({ ok: true, value })
      }),
    )
  })
})
