import { openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const CURRENT = '{ viewer { currentCampaign { id name daysLeft unit { name } } } }'
interface Current {
  viewer: {
    currentCampaign: { id: string; name: string; daysLeft: number; unit: { name: string } } | null
  }
}
const NAME = 'Đợt cao điểm xây dựng nông thôn mới năm 2021'

test.each(['dia-chinh', 'truongthon.nay', 'mat-tran', 'dieuphoi.huyen'])(
  'the running campaign is the current one of %s',
  async (username) => {
    const { data } = await (await api.as(username)).send<Current>(CURRENT)
    expect(data.viewer.currentCampaign).toEqual({
      id: expect.any(String),
      name: NAME,
      // 13/05 to 03/06, both counted.
      daysLeft: 21,
      unit: { name: 'Xã An Hòa Thịnh' },
    })
  },
)

test('a campaign of another commune is neither current, nor listed, nor found', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Current>(CURRENT)
  const id = data.viewer.currentCampaign?.id
  const other = await api.as('bcd.xakhac')
  const answer = await other.send(
    `query ($id: ID!) {
      viewer { currentCampaign { id } }
      campaigns(first: 10) { nodes { id } }
      campaign(id: $id) { id }
      node(id: $id) { id }
    }`,
    { id },
  )
  expect(answer).toMatchObject({
    data: { viewer: { currentCampaign: null }, campaigns: { nodes: [] }, campaign: null, node: null },
  })
})

test('the plan is read with its phases, sections and reporting rules', async () => {
  const head = await api.as('truongthon.nay')
  const { data, errors } = await head.send<{
    campaigns: {
      nodes: {
        startsOn: string
        endsOn: string
        phases: { name: string; startsOn: string }[]
        planDocument: { title: string; number: null; sections: { ref: string }[] }
        reportingRules: { cadence: string; periodKind: string | null; section: { ref: string } }[]
      }[]
    }
  }>(`{
    campaigns(first: 5) {
      nodes {
        startsOn
        endsOn
        phases { name startsOn }
        planDocument { title number sections { ref } }
        reportingRules { cadence periodKind section { ref } }
      }
    }
  }`)
  expect(errors).toBeUndefined()
  const [campaign] = data.campaigns.nodes
  expect(campaign).toMatchObject({ startsOn: '2021-03-03', endsOn: '2021-06-03' })
  expect(campaign?.phases[1]).toEqual({ name: 'Các thôn đồng loạt ra quân', startsOn: '2021-03-03' })
  expect(campaign?.planDocument.number).toBeNull()
  expect(campaign?.planDocument.sections.map(({ ref }) => ref)).toContain('II.1.2')
  expect(campaign?.reportingRules.slice(0, 2)).toEqual([
    { cadence: 'hàng ngày', periodKind: 'DAY', section: { ref: 'III.5' } },
    { cadence: 'hàng tuần', periodKind: 'WEEK', section: { ref: 'III.5' } },
  ])
})

test('nobody sees campaigns without signing in', async () => {
  const { errors } = await api.asNobody().send('{ campaigns(first: 1) { nodes { id } } }')
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
