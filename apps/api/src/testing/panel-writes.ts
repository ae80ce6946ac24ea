import { toNodeId } from '../node-id'
import { namedIds } from './assignment-operations'
import { newGarden } from './panel-operations'
import type { TestApi } from './test-api'

/** The life of a panel, one write after the other: each finds what those before it have written. */
export function panelWrites(open: () => TestApi) {
  const person = (username: string) => namedIds(open().db).person(username)
  const latest = () =>
    open().db.panel.findFirstOrThrow({
      orderBy: { id: 'desc' },
      include: { scorers: { include: { person: true } } },
    })
  const inVersion = async () => {
    const { id, version } = await latest()
    return { panelId: toNodeId('Panel', id), expectedVersion: version }
  }
  const seat = async (fullName: string) => {
    const found = (await latest()).scorers.find((scorer) => scorer.person.fullName === fullName)
    return {
      uuid: found?.id ?? '',
      id: toNodeId('PanelScorer', found?.id ?? ''),
      version: found?.version ?? 0,
    }
  }
  const ownSheet = async () => ({
    panelId: (await inVersion()).panelId,
    expectedVersion: (await seat('Công chức địa chính')).version,
  })
  const indicator = async () => {
    const { id } = await open().db.indicator.findFirstOrThrow({
      where: { code: '1.1', criterion: { set: { code: 'ha-tinh/vuon-mau', edition: '59/2015/QĐ-UBND' } } },
    })
    return toNodeId('Indicator', id)
  }
  const newPanel = async () => {
    const { id } = await open().db.criteriaSet.findFirstOrThrow({ where: { edition: '59/2015/QĐ-UBND' } })
    return {
      setId: toNodeId('CriteriaSet', id),
      gardenId: await newGarden(open().db),
      assessedOn: '2021-05-13',
      chairId: await person('thuongtruc'),
      scorerIds: await Promise.all(['dia-chinh', 'van-hoa', 'nong-nghiep'].map(person)),
    }
  }
  const row = (
    mutation: string,
    as: string,
    read: () => Promise<object>,
    other: object,
    answer = 'panel { id state }',
  ) => ({
    mutation,
    input: `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`,
    answer,
    as,
    read,
    other,
  })
  return [
    row('openPanel', 'thuongtruc', newPanel, { assessedOn: '2021-05-12' }),
    row(
      'savePanelSheet',
      'dia-chinh',
      async () => ({
        ...(await ownSheet()),
        entries: [{ indicatorId: await indicator(), values: { hasPlan: true } }],
      }),
      { note: 'khác' },
    ),
    row('submitPanelSheet', 'dia-chinh', ownSheet, { expectedVersion: 9 }),
    row(
      'replacePanelScorer',
      'thuongtruc',
      async () => ({
        ...(await inVersion()),
        scorerId: (await seat('Công chức văn hóa')).id,
        personId: await person('thuongtruc'),
        reason: 'Đi công tác',
      }),
      { reason: 'Lý do khác' },
    ),
    row(
      'removePanelScorer',
      'thuongtruc',
      async () => ({
        ...(await inVersion()),
        scorerId: (await seat('Công chức nông nghiệp')).id,
        reason: 'Ốm',
      }),
      { reason: 'Lý do khác' },
    ),
    row(
      'fixPanel',
      'thuongtruc',
      async () => {
        const [{ id }, last] = [await latest(), await seat('Thường trực Ban Chỉ đạo xã')]
        const now = new Date('2021-05-13T03:00:00Z')
        await open().db.panelScorer.update({ where: { id: last.uuid }, data: { submittedAt: now } })
        await open().db.panel.update({ where: { id }, data: { state: 'CLOSED', closedAt: now } })
        return {
          ...(await inVersion()),
          decisions: [{ indicatorId: await indicator(), values: { hasPlan: true }, reason: 'Đã xem bản vẽ' }],
        }
      },
      { decisions: [] },
      'panel { id state } assessment { id }',
    ),
    row(
      'cancelPanel',
      'thuongtruc',
      async () => {
        const { setId, unitId, chairId, openedById, openedAs, assessedOn } = await latest()
        const again = { setId, unitId, chairId, openedById, openedAs, assessedOn }
        await open().db.panel.create({ data: again })
        return { ...(await inVersion()), reason: 'Hoãn' }
      },
      { reason: 'Lý do khác' },
    ),
  ]
}
