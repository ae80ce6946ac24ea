import { countStatements } from '../testing/count-statements'
import { newGarden, newMember, panelOperations, type PanelOperations } from '../testing/panel-operations'
import { openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
let ops: PanelOperations
beforeAll(async () => {
  api = await openTestApi()
  ops = await panelOperations(api)
})
afterAll(() => api.close())

interface Waiting {
  id: string
  unit: { name: string }
  garden: { label: string } | null
  can: { score: boolean; fix: boolean }
}
const TODAY = '{ today { waitingPanels { id assessedOn unit { name } garden { label } can { score fix } } } }'

const waitingFor = async (username: string): Promise<Waiting[]> => {
  const { data, errors } = await (await ops.as(username)).send<{ today: { waitingPanels: Waiting[] } }>(TODAY)
  expect(errors).toBeUndefined()
  return data.today.waitingPanels
}
async function opened(scorers: readonly string[], chair: string) {
  const { panel, errors } = await ops.open(await newGarden(api.db), scorers, chair)
  expect(errors).toEqual([])
  const id = panel?.id ?? ''
  const task = async (username: string) =>
    (await waitingFor(username)).flatMap((each) => (each.id === id ? each.can : []))
  return { id, task, version: panel?.version ?? 0 }
}
const found = () => [ops.line('1.1', { hasPlan: true })]
const SCORE = [{ score: true, fix: false }]
const FIX = [{ score: false, fix: true }]

test('a scorer is told of the sheet until it is sent, the chair of the result once all are', async () => {
  const { id, task } = await opened(['van-hoa', 'nong-nghiep'], 'thuongtruc')
  expect(await waitingFor('van-hoa')).toMatchObject([
    { id, unit: { name: 'Thôn Nậy' }, garden: { label: expect.stringContaining('Vườn') } },
  ])
  expect([await task('van-hoa'), await task('nong-nghiep'), await task('thuongtruc')]).toEqual([
    SCORE,
    SCORE,
    [],
  ])
  await ops.save('van-hoa', id, found())
  expect(await task('van-hoa')).toEqual(SCORE)
  await ops.submit('van-hoa', id)
  expect([await task('van-hoa'), await task('nong-nghiep'), await task('thuongtruc')]).toEqual([
    [],
    SCORE,
    [],
  ])
  await ops.sendAll(id, { 'nong-nghiep': found() })
  expect([await task('van-hoa'), await task('nong-nghiep'), await task('thuongtruc')]).toEqual([[], [], FIX])

  const closed = await ops.read('thuongtruc', id)
  const { errors } = await ops.act('thuongtruc', 'fixPanel', {
    panelId: id,
    expectedVersion: closed?.version,
    decisions: [],
  })
  expect(errors).toEqual([])
  expect(await task('thuongtruc')).toEqual([])
})

test('a chair who scores too has the sheet first, then the result; nobody else has either', async () => {
  const { id, task } = await opened(['dia-chinh', 'van-hoa'], 'dia-chinh')
  expect(await task('dia-chinh')).toEqual(SCORE)
  await ops.sendAll(id, { 'dia-chinh': found(), 'van-hoa': found() })
  expect(await task('dia-chinh')).toEqual(FIX)
  for (const username of ['thuongtruc', 'nong-nghiep', 'mat-tran', 'truongthon.nay', 'dieuphoi.huyen'])
    expect([username, await task(username)]).toEqual([username, []])
})

test('a panel that is given up, and a place that was taken back, wait for nobody', async () => {
  const { id, task, version } = await opened(['dia-chinh', 'van-hoa', 'nong-nghiep'], 'thuongtruc')
  const panel = await ops.read('thuongtruc', id)
  const seat = panel?.scorers.find(({ person }) => person.fullName === 'Công chức địa chính')
  const left = { panelId: id, expectedVersion: version, scorerId: seat?.id, reason: 'Ốm.' }
  expect((await ops.act('thuongtruc', 'removePanelScorer', left)).errors).toEqual([])
  expect([await task('dia-chinh'), await task('van-hoa')]).toEqual([[], SCORE])
  const cancel = { panelId: id, expectedVersion: version + 1, reason: 'Hoãn vì mưa.' }
  expect((await ops.act('thuongtruc', 'cancelPanel', cancel)).errors).toEqual([])
  expect(await task('van-hoa')).toEqual([])
})

test('who no longer inspects there is not sent to a sheet that they may not write', async () => {
  await newMember(api.db, 'moi-truong')
  const { task } = await opened(['moi-truong', 'van-hoa'], 'thuongtruc')
  expect(await task('moi-truong')).toEqual(SCORE)
  const { id, personId } = await api.db.duty.findFirstOrThrow({
    where: { person: { account: { username: 'moi-truong' } } },
  })
  const elsewhere = await api.db.duty.findFirstOrThrow({
    where: { person: { account: { username: 'bcd.xakhac' } } },
  })
  await api.db.duty.update({ where: { id }, data: { function: 'SUPERVISOR' } })
  await api.db.duty.create({
    data: {
      personId,
      function: 'COMMITTEE_MEMBER',
      unitId: elsewhere.unitId,
      title: elsewhere.title,
      validFrom: elsewhere.validFrom,
    },
  })
  expect(await task('moi-truong')).toEqual([])
})

test('however many wait, they are read in one statement, and in none for a village head', async () => {
  const costOf = async (username: string) => {
    const client = await ops.as(username)
    const without = await countStatements(() => client.send('{ today { date } }'))
    const withThem = await countStatements(() => client.send(TODAY))
    return withThem.statements - without.statements
  }
  await opened(['dia-chinh', 'nong-nghiep'], 'thuongtruc')
  await opened(['dia-chinh', 'nong-nghiep'], 'thuongtruc')
  expect((await waitingFor('nong-nghiep')).length).toBeGreaterThanOrEqual(2)
  expect(await costOf('nong-nghiep')).toBe(1)
  expect(await costOf('truongthon.nay')).toBe(0)
})
