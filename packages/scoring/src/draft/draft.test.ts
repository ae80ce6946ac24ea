import fc from 'fast-check'
import { check } from '../criteria/check'
import { compile } from '../criteria/compile'
import { isUnread, partsOf, rulesById, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Rule } from '../criteria/set'
import { SHIPPED_SETS, haTinhGarden2015 } from '../sets'
import {
  addPart,
  blankLine,
  crosswalkOfDraft,
  faultsByLine,
  moveRule,
  needOf,
  openable,
  questionOf,
  removeRule,
  renumberRule,
  replaceRule,
  stampVerifications,
  startDraft,
  withCite,
  withEdition,
  withNeed,
  withQuestion,
  withVerification,
  withWords,
} from '.'

const anySet = fc.constantFrom(...SHIPPED_SETS)
const anyPlace = fc.tuple(anySet, fc.nat()).map(([set, n]) => {
  const rules = rulesUnder(set.pass)
  return [set, rules[n % rules.length] ?? set.pass] as const
})
const ids = (set: CriteriaSet) => rulesUnder(set.pass).map(({ id }) => id)
const today = { by: 'Trưởng ban', on: '2021-05-13' }
const part: Rule = { id: 'mới', text: 'Nội dung mới', cite: { source: 'x', verified: false }, judged: true }

const property = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds))

describe('an edit', () => {
  it('leaves the set that it was given as it was', () => {
    property(anyPlace, ([set, { id }]) => {
      const before = JSON.stringify(set)
      removeRule(set, id)
      moveRule(set, id, 1)
      addPart(set, id, part)
      renumberRule(set, id, 'khác')
      withQuestion(set, id, { kind: 'YES_NO', label: 'Có không', test: { is: true } })
      withVerification(set, id, today)
      expect(JSON.stringify(set)).toBe(before)
    })
  })

  it('changes one line and shares all the others', () => {
    property(anyPlace, ([set, { id }]) => {
      const next = rulesById(withCite(set, id, { clause: 'Điều 1' }))
      for (const [other, rule] of rulesById(set))
        if (partsOf(rule).length === 0) expect(next.get(other) === rule).toBe(other !== id)
    })
  })

  it('that is taken back leaves nothing behind', () => {
    property(anyPlace, ([set, { id }]) => {
      expect(removeRule(addPart(set, id, part), part.id)).toEqual(set)
      const there = moveRule(set, id, 1)
      if (there !== set) expect(moveRule(there, id, -1)).toEqual(set)
      expect(renumberRule(renumberRule(set, id, 'khác'), 'khác', id)).toEqual(set)
    })
  })

  it('keeps every line when one moves, and takes only what stood under the one that goes', () => {
    property(anyPlace, ([set, rule]) => {
      expect(ids(moveRule(set, rule.id, -1)).sort()).toEqual(ids(set).sort())
      if (rule === set.pass) return
      const gone = new Set(rulesUnder(rule).map(({ id }) => id))
      expect(ids(removeRule(set, rule.id))).toEqual(ids(set).filter((id) => !gone.has(id)))
    })
  })

  it('never leaves a figure that no line asks for any more, nor a line without its figure', () => {
    const codes = (set: CriteriaSet) => {
      const found = check(set)
      return (found.ok ? found.warnings : found.problems).map(({ code }) => code)
    }
    property(anyPlace, ([set, { id }]) => {
      const next = removeRule(set, id)
      expect(codes(next)).not.toContain('UNUSED_INPUT')
      expect(codes(next)).not.toContain('UNKNOWN_INPUT')
    })
  })
})

describe('the question of a line', () => {
  const lines = anyPlace.filter(([set, rule]) => questionOf(set, rule) !== null)

  it('put back as it was read changes nothing but that it has to be compared anew', () => {
    property(lines, ([set, rule]) => {
      const question = questionOf(set, rule)
      if (question) expect(withQuestion(set, rule.id, question)).toEqual(set)
    })
  })

  it('keeps what was measured while the level changes', () => {
    const next = withQuestion(haTinhGarden2015, '4.1', {
      kind: 'SHARE',
      part: 'Chiều dài hàng rào xanh',
      whole: 'Tổng chiều dài hàng rào',
      unit: 'm',
      test: { atLeast: 90 },
    })
    expect(rulesById(next).get('4.1')).toMatchObject({
      percent: ['hedgeGreen', 'hedgeAll'],
      test: { atLeast: 90 },
    })
    expect(next.inputs).toEqual(haTinhGarden2015.inputs)
  })

  it('takes a new figure where the old one means something else', () => {
    const next = withQuestion(haTinhGarden2015, '5', {
      kind: 'AMOUNT',
      label: 'Thu nhập',
      unit: 'nghìn đồng',
      test: { atLeast: 60_000 },
    })
    expect(next.inputs).not.toHaveProperty('income')
    expect(check(next)).toMatchObject({ ok: true })
  })

  it('leaves a figure alone that another line asks for too', () => {
    const twice = replaceRule(haTinhGarden2015, '1.2', (rule) => ({ ...rule, input: 'hasPlan' }) as Rule)
    const next = withQuestion(twice, '1.2', { kind: 'YES_NO', label: 'Đã làm theo', test: { is: true } })
    expect(next.inputs.hasPlan).toEqual(haTinhGarden2015.inputs.hasPlan)
    expect(rulesById(next).get('1.2')).not.toMatchObject({ input: 'hasPlan' })
  })
})

describe('a level that nobody had read', () => {
  const filled = SHIPPED_SETS.map((set) =>
    rulesUnder(set.pass)
      .filter((rule) => isUnread(rule) && questionOf(set, rule) !== null)
      .reduce(
        (draft, { id }) =>
          withQuestion(draft, id, { kind: 'YES_NO', label: `Mục ${id}`, test: { is: true } }),
        set,
      ),
  )

  it.each(filled.map((set) => [`${set.id} ${set.version}`, set] as const))(
    '%s: counts once it is filled in, and stays provisional until somebody compared it',
    (_, set) => {
      expect(check(set)).toMatchObject({ ok: true })
      expect(rulesUnder(set.pass).filter((rule) => 'judged' in rule)).toEqual([])
    },
  )

  it('decides, and the verdict is provisional until the line is verified', () => {
    const only = { ...haTinhGarden2015, pass: { ...rulesById(haTinhGarden2015).get('4.3')!, id: 'pass' } }
    const draft = withQuestion({ ...only, inputs: {} }, 'pass', {
      kind: 'YES_NO',
      label: 'Chuồng trại hợp vệ sinh',
      test: { is: true },
    })
    const [key = ''] = Object.keys(draft.inputs)
    const judged = (set: CriteriaSet) => compile(set).evaluate({ [key]: true })
    expect(judged(draft)).toMatchObject({ verdict: 'MET', provisional: true })
    expect(judged(withVerification(draft, 'pass', today))).toMatchObject({
      verdict: 'MET',
      provisional: false,
    })
  })
})

describe('a new edition', () => {
  const draft = startDraft(haTinhGarden2015, '12/2021/QĐ-UBND')

  it('can be applied as it is, and nobody has read its decision yet', () => {
    expect(check(draft)).toMatchObject({ ok: true })
    expect(draft.sources.decision).toEqual({ title: '12/2021/QĐ-UBND', date: null, read: 'none' })
  })

  it('gets its number together with the decision among its sources', () => {
    const { version, sources } = withEdition(draft, '13/2021/QĐ-UBND')
    expect(version).toBe('13/2021/QĐ-UBND')
    expect(sources.decision?.title).toBe('13/2021/QĐ-UBND')
    expect({ ...sources, decision: draft.sources.decision }).toEqual(draft.sources)
  })

  it('keeps the meaning of its lines; where words changed, a word of a person is given anew', () => {
    const reworded = replaceRule(draft, '4.3', (rule) => ({ ...rule, text: 'Chuồng trại hợp vệ sinh' }))
    const { rules } = crosswalkOfDraft(haTinhGarden2015, reworded)
    expect(rules['4.4']).toEqual({ rule: '4.4', relation: 'SAME' })
    expect(rules['4.3']).toEqual({ rule: '4.3', relation: 'NEAR' })
  })

  it('is verified only in the name of whoever saves it', () => {
    const forged = withVerification(draft, '1.1', { by: 'Người khác', on: '2020-01-01' })
    const saved = stampVerifications(forged, [draft], today) as CriteriaSet
    expect(rulesById(saved).get('1.1')?.cite.verified).toEqual(today)
    const later = stampVerifications(saved, [saved], { by: 'Người sau', on: '2021-06-01' })
    expect(later).toEqual(saved)
    expect(stampVerifications([{ id: '1.1', verified: { by: 'Ai đó' } }, 'lỗi'], [draft], today)).toEqual([
      { id: '1.1', verified: today },
      'lỗi',
    ])
  })
})

describe('a heading', () => {
  it('keeps its parts whatever it needs of them, and is then to be compared anew', () => {
    property(
      anyPlace.filter(([, rule]) => needOf(rule) !== null),
      ([set, rule]) => {
        const next = rulesById(withNeed(set, rule.id, { kind: 'SOME', atLeast: 1 })).get(rule.id)!
        expect(partsOf(next)).toEqual(partsOf(rule))
        expect(needOf(next)).toEqual({ kind: 'SOME', atLeast: 1 })
        expect(next.cite.verified).toBe(false)
      },
    )
  })

  it('put back as it was read changes nothing but that it has to be compared anew', () => {
    property(
      anyPlace.filter(([, rule]) => needOf(rule) !== null),
      ([set, rule]) => {
        expect(withNeed(set, rule.id, needOf(rule)!)).toEqual(
          replaceRule(set, rule.id, (each) => ({ ...each, cite: { ...each.cite, verified: false } })),
        )
      },
    )
  })

  it('made of a line asks what the line asked', () => {
    const income = rulesById(haTinhGarden2015).get('5')!
    const next = withNeed(haTinhGarden2015, '5', { kind: 'ALL' })
    expect(rulesById(next).get('5.1')).toEqual({
      id: '5.1',
      text: income.asks ?? income.text,
      cite: income.cite,
      ...('test' in income && 'input' in income && { input: income.input, test: income.test }),
    })
    expect(next.inputs).toEqual(haTinhGarden2015.inputs)
  })

  it('takes new parts under numbers that nobody bears', () => {
    property(anyPlace, ([set, rule]) => {
      const next = addPart(set, rule.id, blankLine(set, rule))
      expect(new Set(ids(next)).size).toBe(ids(next).length)
    })
  })
})

describe('the words of a line', () => {
  it('say nothing of a kind that is blank, and are to be compared anew', () => {
    const said = withWords(haTinhGarden2015, '4.3', {
      asks: '',
      condition: true,
      dossier: ['Ảnh chuồng trại'],
      points: null,
    })
    const rule = rulesById(said).get('4.3')!
    expect(rule).toMatchObject({ condition: true, dossier: ['Ảnh chuồng trại'], cite: { verified: false } })
    expect(rule).not.toHaveProperty('asks')
    expect(rule).not.toHaveProperty('points')
    const blank = withWords(said, '4.3', { text: '', condition: false, dossier: [] })
    expect(rulesById(blank).get('4.3')).toMatchObject({ text: '' })
    expect(rulesById(blank).get('4.3')).not.toHaveProperty('condition')
    expect(rulesById(blank).get('4.3')).not.toHaveProperty('dossier')
  })

  it('keep the parts of a heading, empty as they may be', () => {
    const emptied = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'].reduce(removeRule, haTinhGarden2015)
    const next = withWords(emptied, '4', { text: 'Hàng rào' })
    expect(needOf(rulesById(next).get('4')!)).toEqual({ kind: 'ALL' })
  })
})

describe('levels by group', () => {
  const byGroup = SHIPPED_SETS.flatMap((set) =>
    rulesUnder(set.pass)
      .filter((rule) => 'test' in rule && typeof rule.test === 'object' && 'by' in rule.test)
      .map((rule) => [set, rule] as const),
  )

  it('can be edited one by one', () => {
    expect(byGroup.length).toBeGreaterThan(0)
    for (const [set, rule] of byGroup) {
      const question = questionOf(set, rule)
      expect(question).not.toBeNull()
      if (question) expect(withQuestion(set, rule.id, question)).toEqual(replaceRule(set, rule.id, unread))
    }
  })
  const unread = (rule: Rule): Rule => ({ ...rule, cite: { ...rule.cite, verified: false } })
})

describe('a figure', () => {
  const share = {
    kind: 'SHARE',
    part: 'Chiều dài hàng rào xanh',
    whole: 'Tổng chiều dài hàng rào',
    test: { atLeast: 70 },
  } as const

  it('gets its key back when its unit is typed anew', () => {
    const typed = ['', 'k', 'km', 'm'].reduce(
      (set, unit) => withQuestion(set, '4.1', { ...share, unit }, haTinhGarden2015),
      haTinhGarden2015,
    )
    expect(rulesById(typed).get('4.1')).toMatchObject({ percent: ['hedgeGreen', 'hedgeAll'] })
    expect(typed.inputs).toEqual(haTinhGarden2015.inputs)
  })
})

describe('the faults of a draft', () => {
  it('stand at the line where one mends them', () => {
    const blank = replaceRule(haTinhGarden2015, '4.3', (rule) => ({ ...rule, text: '' }))
    const found = check(
      withQuestion(blank, '2.2', { kind: 'AMOUNT', label: '', unit: 'ứng dụng', test: 'unread' }),
    )
    const faults = faultsByLine(blank, found.ok ? [] : found.problems)
    expect(
      faults.map(({ rule, field, message }) => [rule, field.replace(/\.[^.]*App.*\./, '.…'), message]),
    ).toEqual([
      ['2.2', expect.stringMatching(/^inputs\..*\.label$/), 'phải là chữ, không để trống.'],
      ['4.3', 'text', 'phải là chữ, không để trống.'],
    ])
    expect(faultsByLine(blank, [{ at: 'title', code: 'VALUE', message: 'title: x' }])).toEqual([
      { at: 'title', code: 'VALUE', message: 'x', rule: null, field: 'title' },
    ])
  })

  it('leave it to be drawn as a tree as long as its parts fit together', () => {
    const edited = (change: (set: Record<string, unknown>) => void) => {
      const copy = structuredClone(haTinhGarden2015) as unknown as Record<string, unknown>
      change(copy)
      return openable(copy)
    }
    expect(edited((set) => (set.title = ''))).not.toBeNull()
    expect(edited((set) => (set.inForce = { from: null, to: 'chưa rõ' }))).not.toBeNull()
    expect(edited((set) => (set.title = {}))).toBeNull()
    expect(edited((set) => delete set.title)).toBeNull()
    expect(edited((set) => (set.pass = 'không'))).toBeNull()
    expect(openable(null)).toBeNull()
  })

  it('never keep a drawn draft from being read line by line', () => {
    const plain = fc.oneof(fc.constant(null), fc.constant(''), fc.integer(), fc.string())
    const spoilt = fc.tuple(anySet, fc.nat(), plain).map(([set, n, value]) => {
      const copy = structuredClone(set) as unknown as object
      const places = leavesOf(copy)
      const [holder, key] = places[n % places.length]!
      holder[key] = value
      return copy
    })
    property(spoilt, (draft) => {
      const set = openable(draft)
      if (!set) return
      const found = check(set)
      faultsByLine(set, found.ok ? found.warnings : found.problems)
      for (const rule of rulesUnder(set.pass)) {
        const question = questionOf(set, rule)
        if (question) withQuestion(set, rule.id, question)
      }
    })
  })
})

type Holder = Record<string, unknown>
function leavesOf(value: object): readonly (readonly [holder: Holder, key: string])[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null ? leavesOf(each) : [[value as Holder, key] as const],
  )
}
