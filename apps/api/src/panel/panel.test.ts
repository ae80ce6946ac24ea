import { uuidOf } from '../node-id'
import { newGarden, panelOperations, SCORERS, type PanelOperations } from '../testing/panel-operations'
import { once, openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
let ops: PanelOperations
beforeAll(async () => {
  api = await openTestApi()
  ops = await panelOperations(api)
})
afterAll(() => api.close())

const hedge = (green: number | string, all: number | string = 100) =>
  ops.line('4.1', { hedgeGreen: green, hedgeAll: all })
const plan = (hasPlan: boolean) => ops.line('1.1', { hasPlan })
const word = (attestedVerdict: 'MET' | 'NOT_MET') =>
  ops.line('4.2', {}, { attestedVerdict, evidenceNote: 'Đã xem tận nơi.' })

/** A panel of three over a garden of its own. */
async function opened(scorers: readonly string[] = SCORERS, chair?: string) {
  const gardenId = await newGarden(api.db)
  const { panel, errors } = await ops.open(gardenId, scorers, chair)
  expect(errors).toEqual([])
  if (!panel) throw new Error('no panel')
  return { gardenId, ...panel }
}
const closed = async (sheets: readonly object[][], chair?: string) => {
  const { id, gardenId } = await opened(SCORERS, chair)
  await ops.sendAll(id, Object.fromEntries(SCORERS.map((name, at) => [name, sheets[at] ?? []])))
  const panel = await ops.read(chair ?? 'thuongtruc', id)
  expect(panel?.state).toBe('CLOSED')
  return { id, gardenId, version: panel?.version ?? 0 }
}
const fix = (panel: { id: string; version: number }, decisions: object[], username = 'thuongtruc') =>
  ops.act(username, 'fixPanel', { panelId: panel.id, expectedVersion: panel.version, decisions })
const sheetsOf = async (gardenId: string) => {
  const client = await ops.as('thuongtruc')
  const { data } = await client.send<{
    assessments: { nodes: { stage: string; status: string; panel: { id: string } | null }[] }
  }>(
    `query ($id: ID!) { assessments(first: 9, filter: { gardenId: $id }) { nodes { stage status assessedOn assessedAs note
      panel { id } entries { indicator { code } values attestedVerdict attestedBy { fullName } evidenceNote evidence { item isHeld reference } } } } }`,
    { id: gardenId },
  )
  return data.assessments.nodes
}

test('what all found is taken, what they differ in the chair decides with a reason: one inspection comes of it', async () => {
  const paper = { item: 'Sơ đồ vườn', isHeld: true, reference: 'Tủ hồ sơ xã' }
  const panel = await closed([
    [{ ...plan(true), evidence: [{ ...paper, reference: '' }] }, hedge(62), word('MET')],
    [{ ...plan(true), evidence: [paper] }, hedge('62.0'), word('MET')],
    [plan(true), hedge(85), word('MET')],
  ])
  const lines = (await ops.read('thuongtruc', panel.id))?.lines ?? []
  expect(lines.filter(({ isAgreed }) => !isAgreed).map(({ code }) => code)).toEqual(['4.1'])

  const { panel: after, errors } = await fix(panel, [{ ...hedge(63), reason: 'Cả tổ đo lại: 63 m.' }])
  expect(errors).toEqual([])
  expect(after).toMatchObject({ state: 'FIXED', can: { fix: false, cancel: false } })
  expect(after?.lines?.filter(({ reason }) => reason)).toMatchObject([
    { code: '4.1', reason: 'Cả tổ đo lại: 63 m.' },
  ])
  expect(await sheetsOf(panel.gardenId)).toEqual([
    {
      stage: 'INSPECTED',
      status: 'SUBMITTED',
      assessedOn: '2021-05-12',
      assessedAs: 'Thường trực Ban Chỉ đạo xã, Phó Ban Chỉ đạo',
      note: 'Chốt từ tổ chấm độc lập 3 người: Công chức địa chính, Công chức văn hóa, Công chức nông nghiệp.',
      panel: { id: panel.id },
      entries: [
        {
          indicator: { code: '1.1' },
          values: { hasPlan: true },
          attestedVerdict: null,
          attestedBy: null,
          evidenceNote: null,
          evidence: [paper],
        },
        {
          indicator: { code: '4.1' },
          values: { hedgeGreen: '63', hedgeAll: '100' },
          attestedVerdict: null,
          attestedBy: null,
          evidenceNote: 'Cả tổ đo lại: 63 m.',
          evidence: [],
        },
        {
          indicator: { code: '4.2' },
          values: {},
          attestedVerdict: 'MET',
          attestedBy: { fullName: 'Thường trực Ban Chỉ đạo xã' },
          evidenceNote: 'Tổ chấm độc lập 3 người thống nhất.',
          evidence: [],
        },
      ],
    },
  ])
})

test('a line that differs waits for the chair, and no decision stands without its reason', async () => {
  const panel = await closed([
    [plan(true), hedge(62), word('MET')],
    [plan(true), hedge(62), word('NOT_MET')],
    [plan(true), hedge(70), word('MET')],
  ])
  expect((await fix(panel, [])).errors).toMatchObject([
    { code: 'REQUIRED', path: ['decisions'] },
    { code: 'REQUIRED', path: ['decisions'] },
  ])
  const undecided = await fix(panel, [
    hedge(62),
    { indicatorId: ops.indicatorOf('4.2'), reason: 'Đã xem lại.' },
    { ...plan(false), reason: ' ' },
  ])
  expect(undecided.errors.map(({ code, path }) => [code, path])).toEqual([
    ['REQUIRED', ['decisions', '2', 'reason']],
    ['REQUIRED', ['decisions', '0', 'reason']],
    ['REQUIRED', ['decisions', '1', 'values']],
  ])
  const wrong = await fix(panel, [
    { ...ops.line('4.1', { hedgeGreen: -1, noSuch: 1 }), reason: 'x' },
    { ...ops.line('1.1', {}), attestedVerdict: 'MET', reason: 'x' },
  ])
  expect(wrong.errors.map(({ path }) => path.join('.'))).toEqual([
    'decisions.0.values.hedgeGreen',
    'decisions.0.values.noSuch',
    'decisions.1.attestedVerdict',
  ])
  expect(await sheetsOf(panel.gardenId)).toEqual([])
  const { errors } = await fix(panel, [
    { ...ops.line('4.1', { hedgeGreen: null }), reason: 'Chưa đo được.' },
    { indicatorId: ops.indicatorOf('4.2'), attestedVerdict: null, reason: 'Chờ xem lại bản giấy.' },
    { ...plan(false), reason: 'Bản vẽ chưa có xác nhận.' },
  ])
  expect(errors).toEqual([])
  expect(await sheetsOf(panel.gardenId)).toMatchObject([
    { entries: [{ values: { hasPlan: false } }, { values: { hedgeAll: '100' } }, { attestedVerdict: null }] },
  ])
})

test('two scorers sending at once close the panel exactly once', async () => {
  const { id } = await opened(['dia-chinh', 'van-hoa'])
  for (const name of ['dia-chinh', 'van-hoa']) await ops.save(name, id, [plan(true)])
  const versions = { 'dia-chinh': 2, 'van-hoa': 2 }
  const answers = await Promise.all(
    Object.entries(versions).map(([name, expectedVersion]) =>
      ops.act(name, 'submitPanelSheet', { panelId: id, expectedVersion }),
    ),
  )
  expect(answers.map(({ errors }) => errors)).toEqual([[], []])
  expect(answers.map(({ panel }) => panel?.state).sort()).toEqual(['CLOSED', 'OPEN'])
  const closing = await api.db.auditEvent.findMany({
    where: { entityId: uuidOf('Panel', id) ?? '', after: { path: ['state'], equals: 'CLOSED' } },
  })
  expect(closing).toHaveLength(1)
  expect(await ops.read('thuongtruc', id)).toMatchObject({ state: 'CLOSED', version: 3, can: { fix: true } })
})

test('a sheet that was sent is not written on, nor sent again, nor taken out', async () => {
  const { id } = await opened()
  await ops.sendAll(id, { 'dia-chinh': [plan(true)] })
  expect((await ops.save('dia-chinh', id, [plan(false)])).errors).toMatchObject([{ code: 'INVALID_STATE' }])
  expect((await ops.submit('dia-chinh', id)).errors).toMatchObject([{ code: 'INVALID_STATE' }])
  const panel = await ops.read('thuongtruc', id)
  const sent = panel?.scorers.find(({ hasSubmitted }) => hasSubmitted)
  const { errors } = await ops.act('thuongtruc', 'removePanelScorer', {
    panelId: id,
    expectedVersion: panel?.version,
    scorerId: sent?.id,
    reason: 'Không ưng.',
  })
  expect(errors).toMatchObject([{ code: 'INVALID_STATE', path: ['scorerId'] }])
  const scorerId = uuidOf('PanelScorer', sent?.id) ?? ''
  await expect(api.db.panelEntry.deleteMany({ where: { scorerId } })).rejects.toThrow('immutable')
  await expect(api.db.panelScorer.update({ where: { id: scorerId }, data: { note: 'x' } })).rejects.toThrow(
    'immutable',
  )
})

test('when somebody falls ill the panel goes on without them, and closes if nobody else is waited for', async () => {
  const { id } = await opened()
  await ops.sendAll(id, { 'dia-chinh': [plan(true)], 'van-hoa': [plan(true)] })
  const panel = await ops.read('thuongtruc', id)
  const ill = panel?.scorers.find(({ hasSubmitted }) => !hasSubmitted)
  const remove = { panelId: id, expectedVersion: panel?.version, scorerId: ill?.id, reason: 'Đi viện.' }
  expect(
    (await ops.act('thuongtruc', 'removePanelScorer', { ...remove, reason: '  ' })).errors,
  ).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }])
  expect(
    (await ops.act('thuongtruc', 'removePanelScorer', { ...remove, expectedVersion: 1 })).errors,
  ).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  const { panel: after, errors } = await ops.act('thuongtruc', 'removePanelScorer', remove)
  expect(errors).toEqual([])
  expect(after).toMatchObject({ state: 'CLOSED' })
  expect(after?.scorers.filter(({ isSeated }) => !isSeated)).toMatchObject([
    { removalReason: 'Đi viện.', person: { fullName: 'Công chức nông nghiệp' }, sheet: null },
  ])
  expect((await ops.save('nong-nghiep', id, [plan(true)])).errors).toMatchObject([{ code: 'FORBIDDEN' }])
})

test('a panel keeps two scorers: the last but one is replaced, not removed', async () => {
  const { id, scorers, version } = await opened(['dia-chinh', 'van-hoa'])
  const input = { panelId: id, expectedVersion: version, scorerId: scorers[0]?.id, reason: 'Đi công tác.' }
  expect((await ops.act('thuongtruc', 'removePanelScorer', input)).errors).toMatchObject([
    { code: 'INVALID_STATE', path: ['scorerId'] },
  ])
  const replace = async (username: string) =>
    ops.act('thuongtruc', 'replacePanelScorer', { ...input, personId: await ops.person(username) })
  expect((await replace('van-hoa')).errors).toMatchObject([{ code: 'DUPLICATE', path: ['personId'] }])
  expect((await replace('truongthon.nay')).errors).toMatchObject([
    { code: 'INVALID_VALUE', path: ['personId'] },
  ])
  const { panel } = await replace('nong-nghiep')
  expect(panel?.scorers.filter(({ isSeated }) => isSeated).map(({ person }) => person.fullName)).toEqual([
    'Công chức văn hóa',
    'Công chức nông nghiệp',
  ])
})

test('only who inspects there opens a panel, and only such people are in it', async () => {
  const gardenId = await newGarden(api.db)
  const input = {
    setId: ops.setId,
    gardenId,
    assessedOn: '2021-05-12',
    chairId: await ops.person('thuongtruc'),
    scorerIds: [await ops.person('dia-chinh'), await ops.person('van-hoa')],
  }
  const refused = async (username: string, change: object = {}) =>
    (await ops.act(username, 'openPanel', { ...input, ...change })).errors.map(({ code, path }) => [
      code,
      path.join('.'),
    ])
  expect(await refused('truongthon.nay')).toEqual([['FORBIDDEN', 'gardenId']])
  expect(await refused('dieuphoi.huyen')).toEqual([['FORBIDDEN', 'gardenId']])
  expect(await refused('bcd.xakhac')).toEqual([['NOT_FOUND', 'gardenId']])
  expect(await refused('dia-chinh', { chairId: await ops.person('mat-tran') })).toEqual([
    ['INVALID_VALUE', 'chairId'],
  ])
  expect(await refused('dia-chinh', { scorerIds: [await ops.person('dia-chinh')] })).toEqual([
    ['REQUIRED', 'scorerIds'],
  ])
  expect(
    await refused('dia-chinh', {
      scorerIds: [
        await ops.person('dia-chinh'),
        await ops.person('truongthon.nay'),
        await ops.person('dia-chinh'),
      ],
    }),
  ).toEqual([
    ['INVALID_VALUE', 'scorerIds.1'],
    ['DUPLICATE', 'scorerIds.2'],
  ])
  expect(await refused('dia-chinh', { assessedOn: '2021-05-14' })).toEqual([['OUT_OF_RANGE', 'assessedOn']])
  expect(await refused('dia-chinh')).toEqual([])
  expect(await refused('van-hoa')).toEqual([['INVALID_STATE', 'setId']])
  expect(await api.db.panel.count({ where: { gardenId: uuidOf('Garden', gardenId) ?? '' } })).toBe(1)
})

test('who assessed the own work is in no panel over it', async () => {
  const gardenId = await newGarden(api.db)
  const [garden, setUuid] = [uuidOf('Garden', gardenId) ?? '', uuidOf('CriteriaSet', ops.setId) ?? '']
  const { unitId } = await api.db.garden.findUniqueOrThrow({ where: { id: garden } })
  await api.db.assessment.create({
    data: {
      setId: setUuid,
      unitId,
      gardenId: garden,
      stage: 'SELF',
      status: 'SUBMITTED',
      assessedOn: new Date('2021-05-01'),
      assessedById: uuidOf('Person', await ops.person('dia-chinh')) ?? '',
      assessedAs: 'x',
      result: {},
      submittedAt: new Date('2021-05-01'),
    },
  })
  expect((await ops.open(gardenId)).errors).toMatchObject([
    { code: 'INVALID_VALUE', path: ['scorerIds', '0'] },
  ])
})

test('an empty sheet is kept but not sent, and a wrong figure is told at its cell', async () => {
  const { id } = await opened()
  expect((await ops.save('dia-chinh', id, [])).errors).toEqual([])
  expect((await ops.submit('dia-chinh', id)).errors).toMatchObject([{ code: 'EMPTY_ASSESSMENT' }])
  expect((await ops.save('dia-chinh', id, [hedge('x')])).errors).toMatchObject([
    { code: 'INVALID_VALUE', path: ['entries', '0', 'values', 'hedgeGreen'] },
  ])
  expect((await ops.save('thuongtruc', id, [plan(true)])).errors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await ops.save('truongthon.nay', id, [plan(true)])).errors).toMatchObject([{ code: 'FORBIDDEN' }])
})

test('nobody but the chair fixes, and not before all have sent', async () => {
  const { id, version } = await opened(SCORERS, 'dia-chinh')
  const early = await ops.act('dia-chinh', 'fixPanel', {
    panelId: id,
    expectedVersion: version,
    decisions: [],
  })
  expect(early.errors).toMatchObject([{ code: 'INVALID_STATE', path: ['panelId'] }])
  const panel = await closed([[plan(true)], [plan(true)], [plan(true)]], 'dia-chinh')
  expect((await fix(panel, [])).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['panelId'] }])
  expect((await fix({ ...panel, version: 1 }, [], 'dia-chinh')).errors).toMatchObject([
    { code: 'VERSION_CONFLICT' },
  ])
  expect((await fix(panel, [], 'dia-chinh')).errors).toEqual([])
  expect((await fix(panel, [], 'dia-chinh')).errors).toMatchObject([{ code: 'INVALID_STATE' }])
})

test('a repeated fix answers with the same inspection and makes no second one', async () => {
  const panel = await closed([[plan(true)], [plan(true)], [plan(true)]])
  const input = { clientMutationId: once(), panelId: panel.id, expectedVersion: panel.version, decisions: [] }
  const first = await ops.act('thuongtruc', 'fixPanel', input)
  expect(await ops.act('thuongtruc', 'fixPanel', input)).toEqual(first)
  expect(first.assessment?.id).toEqual(expect.any(String))
  expect(await sheetsOf(panel.gardenId)).toHaveLength(1)
})

test('a cancelled panel says why, and makes room for another', async () => {
  const { id, version, gardenId } = await opened()
  const cancel = { panelId: id, expectedVersion: version, reason: 'Hoãn vì mưa.' }
  expect((await ops.act('truongthon.nay', 'cancelPanel', cancel)).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ])
  expect(await ops.act('dia-chinh', 'cancelPanel', cancel)).toMatchObject({
    panel: { state: 'CANCELLED', cancelReason: 'Hoãn vì mưa.', lines: null },
    errors: [],
  })
  expect((await ops.submit('dia-chinh', id)).errors).toMatchObject([{ code: 'INVALID_STATE' }])
  expect((await ops.open(gardenId)).errors).toEqual([])
})

test('the list tells me which panels wait for me', async () => {
  const { id } = await opened(['van-hoa', 'nong-nghiep'], 'nong-nghiep')
  const waiting = async (username: string) => {
    const client = await ops.as(username)
    const { data } = await client.send<{ panels: { nodes: { id: string }[] } }>(
      '{ panels(first: 100, filter: { awaitsMe: true }) { nodes { id } } }',
    )
    return data.panels.nodes.some((panel) => panel.id === id)
  }
  expect([await waiting('van-hoa'), await waiting('nong-nghiep'), await waiting('thuongtruc')]).toEqual([
    true,
    true,
    false,
  ])
  await ops.sendAll(id, { 'van-hoa': [plan(true)], 'nong-nghiep': [plan(true)] })
  expect([await waiting('van-hoa'), await waiting('nong-nghiep')]).toEqual([false, true])
})

test('who may be named are those who inspect there', async () => {
  const gardenId = await newGarden(api.db)
  const ask = async (username: string) =>
    (await ops.as(username)).send<{ panelCandidates: { fullName: string }[] | null }>(
      'query ($id: ID!) { panelCandidates(gardenId: $id) { fullName } }',
      { id: gardenId },
    )
  expect((await ask('dia-chinh')).data.panelCandidates?.map(({ fullName }) => fullName)).toEqual([
    'Công chức địa chính',
    'Công chức nông nghiệp',
    'Công chức văn hóa',
    'Thường trực Ban Chỉ đạo xã',
  ])
  expect((await ask('truongthon.nay')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})
