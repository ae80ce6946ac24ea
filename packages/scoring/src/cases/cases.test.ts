import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../criteria/check'
import { levelsOf, partsOf, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Rule } from '../criteria/set'
import * as sets from '../sets'
import { readCases, runCases } from './case-file'

const FOLDER = join(__dirname, '../../cases')
const { SHIPPED_SETS } = sets
const shipped = Object.entries(sets).flatMap(([name, set]) => ('pass' in set ? [[name, set] as const] : []))

/** haTinhGarden2015 → ha-tinh-garden-2015: a set, its file and its cases have one name. */
const fileNameOf = (name: string) => `${name.replace(/[A-Z]|\d+/g, (at) => `-${at}`).toLowerCase()}.md`

const files: readonly (readonly [file: string, set: CriteriaSet])[] = shipped.map(([name, set]) => [
  fileNameOf(name),
  set,
])

const hasKnownLevel = (rule: Rule) => levelsOf(rule).some((level) => level !== 'unread')

it('there is a case file for every shipped set, and no other', () => {
  expect(new Set(SHIPPED_SETS)).toEqual(new Set(shipped.map(([, set]) => set)))
  expect(readdirSync(FOLDER).sort()).toEqual(files.map(([file]) => file).sort())
})

describe.each(files)('%s', (file, set) => {
  const { cases, problems } = readCases(set, readFileSync(join(FOLDER, file), 'utf8'))

  it('can be read to the last line', () => {
    expect(problems).toEqual([])
  })

  it('tries every rule whose level is known, and the whole set', () => {
    const tried = new Set(cases.map(({ rule }) => rule))
    const expected = rulesUnder(set.pass).filter((rule) => rule === set.pass || hasKnownLevel(rule))
    expect(expected.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
  })

  it.each(
    runCases(set, cases).map((outcome) => {
      const { rule, name } = outcome.case
      return [`mục ${rule}, ${name}: ${outcome.expected}`, outcome] as const
    }),
  )('%s', (_, { difference }) => {
    expect(difference).toBeNull()
  })
})

describe('the sets that the cases are about', () => {
  it.each(files)('%s can be published', (_, set) => {
    expect(check(set)).toMatchObject({ ok: true })
  })

  const criteriaOf = (set: CriteriaSet) => partsOf(set.pass).filter(({ condition }) => !condition)
  const indicatorsOf = (criterion: Rule) => Math.max(1, partsOf(criterion).length)

  it.each([
    ['ha-tinh/xa-nong-thon-moi 05/2017/QĐ-UBND', 20, 51],
    ['ha-tinh/khu-dan-cu-kieu-mau 33/2014/QĐ-UBND', 10, 10],
    ['ha-tinh/vuon-mau 59/2015/QĐ-UBND', 5, 11],
    ['quoc-gia/dieu-kien-cong-nhan-xa 18/2022/QĐ-TTg', 4, 4],
    ['quoc-gia/xa-nong-thon-moi 1980/QĐ-TTg', 19, 49],
    ['quoc-gia/xa-nong-thon-moi 318/QĐ-TTg', 19, 57],
    ['quoc-gia/xa-nong-thon-moi 51/2025/QĐ-TTg', 10, 10],
    ['tra-vinh/vuon-mau Bộ tiêu chí vườn mẫu Trà Vinh', 4, 5],
    ['tien-phuoc/vuon-mau 4422/QĐ-UBND', 7, 7],
  ])('%s has %i criteria with %i lines', (name, criteria, indicators) => {
    const set = SHIPPED_SETS.find(({ id, version }) => `${id} ${version}` === name)
    const found = set ? criteriaOf(set) : []
    expect([found.length, found.map(indicatorsOf).reduce((sum, each) => sum + each, 0)]).toEqual([
      criteria,
      indicators,
    ])
  })

  it('are plain data of which nobody has verified a line yet', () => {
    expect(JSON.parse(JSON.stringify(SHIPPED_SETS))).toEqual(SHIPPED_SETS)
    const rules = SHIPPED_SETS.flatMap((set) => rulesUnder(set.pass))
    expect(rules.filter(({ cite }) => cite.verified !== false || cite.confidence === undefined)).toEqual([])
  })
})
