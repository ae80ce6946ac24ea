import { rulesById, type CriteriaSet, type Rule } from '@solang/scoring'
import { replaceRule, withQuestion, withVerification } from '@solang/scoring/draft'
import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let leader: Client
let commune: string
let gardens: string
beforeAll(async () => {
  api = await openTestApi()
  leader = await api.as('thuongtruc')
  commune = await unitNamed('Xã An Hòa Thịnh')
  gardens = await setWith('59/2015/QĐ-UBND')
})
afterAll(() => api.close())

const unitNamed = async (name: string) =>
  toNodeId('Unit', (await api.db.unitName.findFirstOrThrow({ where: { name } })).unitId)
const setWith = async (edition: string) =>
  toNodeId('CriteriaSet', (await api.db.criteriaSet.findFirstOrThrow({ where: { edition } })).id)

interface Draft {
  id: string
  version: number
  definition: CriteriaSet
  caseFile: string
  faults: { at: string; code: string }[]
}
interface Problems {
  errors: { code: string; path: string[]; message: string }[]
}
const DRAFT = 'draft { id version definition caseFile faults { at code } }'

/** Sends a mutation with its input; answers what its payload says. */
async function write<T>(name: string, answer: string, input: object, client = leader) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const { data } = await client.send<Record<string, T & Problems>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} errors { code path message } } }`,
    { input: { clientMutationId: once(), ...input } },
  )
  const payload = data[name]
  if (!payload) throw new Error(`${name} gave no payload`)
  return payload
}
const codesOf = ({ errors }: Problems) => errors.map(({ code, path }) => [code, ...path])
const start = (edition: string, client = leader, more: object = {}) =>
  write<{ draft: Draft | null }>(
    'startCriteriaDraft',
    DRAFT,
    { baseSetId: gardens, unitId: commune, edition, ...more },
    client,
  )
const begun = async (edition: string): Promise<Draft> => {
  const { draft } = await start(edition)
  if (!draft) throw new Error('no draft')
  return draft
}
const save = (draft: Draft, definition: unknown, caseFile = '', client = leader) =>
  write<{ draft: Draft | null }>(
    'saveCriteriaDraft',
    DRAFT,
    { draftId: draft.id, expectedVersion: draft.version, definition, caseFile },
    client,
  )
const publish = (draft: Draft) =>
  write<{ criteriaSet: { id: string; status: string; edition: string } | null }>(
    'publishCriteriaDraft',
    'criteriaSet { id status edition }',
    { draftId: draft.id, expectedVersion: draft.version },
  )
const saved = async (draft: Draft, definition: unknown, caseFile = ''): Promise<Draft> => {
  const { draft: next, errors } = await save(draft, definition, caseFile)
  if (!next) throw new Error(JSON.stringify(errors))
  return next
}
const emptyLevel = (set: CriteriaSet) =>
  replaceRule(set, '4.1', (rule) => ({ ...rule, test: { atLeast: 180 } }) as Rule)
const wanted = (set: CriteriaSet) =>
  withQuestion(set, '5', {
    kind: 'AMOUNT',
    label: 'Thu nhập từ vườn trong năm',
    unit: 'triệu đồng',
    test: { atLeast: 60 },
  })
const CASES = `## 5 Thu nhập

| Trường hợp | Thu nhập từ vườn trong năm | Kết quả |
| --- | --- | --- |
| đủ | 60 | đạt |
| thiếu | 59 | chưa đạt |
`

test('a faulty draft is saved with its faults placed, and is not published', async () => {
  const draft = await begun('101/2021')
  const faulty = await saved(draft, emptyLevel(draft.definition))
  expect(faulty.faults).toEqual([{ at: 'pass.all[3].all[0]', code: 'PERCENT_OUT_OF_RANGE' }])
  expect(codesOf(await publish(faulty))).toEqual([['INVALID_VALUE', 'definition', 'pass.all[3].all[0]']])
  const broken = await saved(faulty, { pass: 'không phải là một mục' })
  expect(broken.faults.length).toBeGreaterThan(0)
  // Whatever else is typed, it stays a draft of the set that it was begun for.
  expect(broken.definition).toMatchObject({ id: 'ha-tinh/vuon-mau', subject: 'GARDEN' })
})

test('what could never be a set is refused, and what was saved stays', async () => {
  const draft = await begun('102/2021')
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as object
  expect(codesOf(await save(draft, deep))).toEqual([['TOO_LONG', 'definition']])
  expect(codesOf(await save(draft, { text: 'a'.repeat(110_000) }))).toEqual([['TOO_LONG', 'definition']])
  expect(codesOf(await save(draft, 'chữ'))).toEqual([['INVALID_VALUE', 'definition']])
  expect(codesOf(await save(draft, draft.definition, 'b'.repeat(110_000)))).toEqual([
    ['TOO_LONG', 'caseFile'],
  ])
})

test('two who edit at once do not overwrite each other', async () => {
  const draft = await begun('103/2021')
  await saved(draft, draft.definition, 'một')
  const late = await save(draft, draft.definition, 'hai', await api.as('dieuphoi.huyen'))
  expect(codesOf(late)).toEqual([['VERSION_CONFLICT', 'expectedVersion']])
})

test('a line is verified in the name of whoever saves it', async () => {
  const draft = await begun('104/2021')
  const forged = withVerification(draft.definition, '1.1', { by: 'Người khác', on: '2020-01-01' })
  const { definition } = await saved(draft, forged)
  const verified = rulesById(definition).get('1.1')?.cite.verified
  expect(verified).toMatchObject({ on: '2021-05-13' })
  expect(verified).not.toMatchObject({ by: 'Người khác' })
})

test('a draft whose cases fail is not published, and the line is named', async () => {
  const draft = await begun('105/2021')
  const wrong = await saved(draft, wanted(draft.definition), CASES.replace('| 59 |', '| 61 |'))
  expect(codesOf(await publish(wrong))).toEqual([['INVALID_STATE', 'caseFile', '6']])
  const unreadable = await saved(wrong, wrong.definition, '## 99 Không có')
  expect(codesOf(await publish(unreadable))).toEqual([['INVALID_STATE', 'caseFile', '1']])
})

test('only leaders of the committee and the coordination office edit, each under their own unit', async () => {
  const member = await start('106/2021', await api.as('dia-chinh'))
  expect(codesOf(member)).toEqual([['FORBIDDEN', 'unitId']])
  const neighbour = await start('106/2021', await api.as('bcd.xakhac'))
  expect(codesOf(neighbour)).toEqual([['FORBIDDEN', 'unitId']])
  const district = await start('106/2021', await api.as('dieuphoi.huyen'))
  expect(district.errors).toEqual([])
  const list = '{ criteriaDrafts(first: 50) { nodes { edition } } }'
  interface List {
    criteriaDrafts: { nodes: { edition: string }[] }
  }
  const seenBy = async (who: string) =>
    (await (await api.as(who)).send<List>(list)).data.criteriaDrafts.nodes.map(({ edition }) => edition)
  expect(await seenBy('thuongtruc')).toContain('106/2021')
  expect(await seenBy('dia-chinh')).toEqual([])
  const stranger = await save(district.draft!, {}, '', await api.as('dia-chinh'))
  expect(codesOf(stranger)).toEqual([['NOT_FOUND', 'draftId']])
})

interface Trial {
  criteriaDraftTrial: {
    faults: object[]
    cases: { line: number; passed: boolean }[]
    run: {
      count: number
      changedCount: number
      changed: { before: string; after: string; garden: { label: string } | null }[]
    } | null
  } | null
}
const TRIAL = /* GraphQL */ `
  query ($draftId: ID!, $within: ID!) {
    criteriaDraftTrial(draftId: $draftId, within: $within) {
      faults {
        at
      }
      cases {
        line
        passed
      }
      run {
        count
        changedCount
        changed {
          before
          after
          garden {
            label
          }
        }
      }
    }
  }
`

test('a dry run names whose verdict would change, and a draft that changes nothing changes nobody', async () => {
  const draft = await begun('107/2021')
  const trial = async () => {
    const { data } = await leader.send<Trial>(TRIAL, { draftId: draft.id, within: commune })
    return data.criteriaDraftTrial
  }
  expect((await trial())?.run).toMatchObject({ changedCount: 0, changed: [] })
  await saved(draft, wanted(draft.definition), CASES)
  const tried = await trial()
  expect(tried?.cases.map(({ line, passed }) => [line, passed])).toEqual([
    [5, true],
    [6, true],
  ])
  expect(tried?.run?.changedCount).toBeGreaterThan(0)
  expect(tried?.run?.changed).toHaveLength(tried?.run?.changedCount ?? 0)
  expect(tried?.run?.changed.every(({ before, after, garden }) => before !== after && garden !== null)).toBe(
    true,
  )
})

describe('a published set', () => {
  let published: string
  beforeAll(async () => {
    const draft = await begun('12/2021/QĐ-UBND')
    const ready = await saved(draft, wanted(draft.definition), CASES)
    const { criteriaSet, errors } = await publish(ready)
    expect(errors).toEqual([])
    published = criteriaSet?.id ?? ''
    expect(codesOf(await publish(ready))).toEqual([['INVALID_STATE', 'draftId']])
    expect(codesOf(await save(ready, ready.definition))).toEqual([['INVALID_STATE', 'draftId']])
  })

  test('is there at once with its criteria, its decision and a crosswalk, and never changes', async () => {
    const { data } = await leader.send<{
      criteriaSet: { status: string; decision: { number: string; readAs: string }; criteria: object[] }
    }>('query ($id: ID!) { criteriaSet(id: $id) { status decision { number readAs } criteria { code } } }', {
      id: published,
    })
    expect(data.criteriaSet).toMatchObject({
      status: 'PUBLISHED',
      decision: { number: '12/2021/QĐ-UBND', readAs: 'none' },
    })
    expect(data.criteriaSet.criteria).toHaveLength(5)
    const { id } = await api.db.criteriaSet.findFirstOrThrow({ where: { edition: '12/2021/QĐ-UBND' } })
    expect(await api.db.crosswalk.count({ where: { toSetId: id } })).toBe(1)
    await expect(api.db.criteriaSet.update({ where: { id }, data: { title: 'Khác' } })).rejects.toThrow()
    const draft = await api.db.criteriaSetDraft.findFirstOrThrow({ where: { publishedSetId: id } })
    await expect(
      api.db.criteriaSetDraft.update({ where: { id: draft.id }, data: { caseFile: '' } }),
    ).rejects.toThrow()
  })

  test('cannot be published twice under one number, and hands its cases to the next draft', async () => {
    expect(codesOf(await start('12/2021/QĐ-UBND'))).toEqual([['DUPLICATE', 'edition']])
    const next = await start('13/2021/QĐ-UBND', leader, { baseSetId: published })
    expect(next.draft?.caseFile).toBe(CASES)
  })

  test('is used from its day on; sheets that were sent stay, and are explained, under theirs', async () => {
    const sheet = await api.db.assessment.findFirstOrThrow({
      where: { status: 'SUBMITTED', set: { edition: '59/2015/QĐ-UBND' } },
    })
    const ask = async () =>
      (
        await leader.send<{
          assessment: { set: { edition: string }; setUsedUntil: string | null; result: object }
        }>(
          'query ($id: ID!) { assessment(id: $id) { set { edition } setUsedUntil verdict result shortfalls } }',
          { id: toNodeId('Assessment', sheet.id) },
        )
      ).data.assessment
    const before = await ask()
    const enrol = (from: string, client = leader) =>
      write<{ criteriaSet: object | null }>(
        'enrolCriteriaSet',
        'criteriaSet { edition }',
        { setId: published, unitId: commune, from },
        client,
      )
    expect(codesOf(await enrol('2021-05-12'))).toEqual([['OUT_OF_RANGE', 'from']])
    expect(codesOf(await enrol('2021-05-13', await api.as('dia-chinh')))).toEqual([['FORBIDDEN', 'unitId']])
    expect((await enrol('2021-05-13')).errors).toEqual([])
    expect(codesOf(await enrol('2021-05-14'))).toEqual([['INVALID_STATE', 'setId']])
    expect(await ask()).toEqual({ ...before, setUsedUntil: '2021-05-13' })

    const garden = toNodeId('Garden', sheet.gardenId ?? '')
    const record = async (setId: string, assessedOn: string) =>
      codesOf(
        await write('recordAssessment', 'assessment { id }', {
          setId,
          gardenId: garden,
          stage: 'SELF',
          assessedOn,
          entries: [],
        }),
      )
    expect(await record(gardens, '2021-05-13')).toEqual([['INVALID_STATE', 'setId']])
    expect(await record(published, '2021-05-12')).toEqual([['INVALID_STATE', 'setId']])
    expect(await record(published, '2021-05-13')).toEqual([])
  })

  test('leaves the neighbours of the commune under the edition of the province', async () => {
    const { data } = await (
      await api.as('bcd.xakhac')
    ).send<{ criteriaSets: { nodes: { edition: string }[] } }>(
      'query ($at: ID!) { criteriaSets(first: 9, subject: GARDEN, usedIn: $at) { nodes { edition } } }',
      { at: await neighbourHome() },
    )
    expect(data.criteriaSets.nodes.map(({ edition }) => edition)).toEqual(['59/2015/QĐ-UBND'])
  })
})

async function neighbourHome(): Promise<string> {
  const { data } = await (
    await api.as('bcd.xakhac')
  ).send<{ viewer: { homeUnit: { id: string } } }>('{ viewer { homeUnit { id } } }')
  return data.viewer.homeUnit.id
}

test('a discarded draft is gone for good', async () => {
  const draft = await begun('108/2021')
  const discard = () =>
    write('discardCriteriaDraft', 'draft { id }', { draftId: draft.id, expectedVersion: draft.version })
  expect((await discard()).errors).toEqual([])
  expect(codesOf(await discard())).toEqual([['INVALID_STATE', 'draftId']])
})
