import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let head: Client

beforeAll(async () => {
  api = await openTestApi()
  head = await api.as('truongthon.nay')
})
afterAll(() => api.close())

interface Recorded {
  recordAssessment: {
    assessment: {
      id: string
      version: number
      note: string
      set: { edition: string }
      setUsedUntil: string
    } | null
    errors: { code: string; path: string[] }[]
  }
}
const RECORD = /* GraphQL */ `
  mutation ($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      assessment {
        id
        version
        note
        set {
          edition
        }
        setUsedUntil
      }
      errors {
        code
        path
      }
    }
  }
`

test('a draft begun before its set went out of use is written on under it; a new one is not begun', async () => {
  const set = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/vuon-mau' } })
  const garden = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-005' } })
  const sheet = {
    setId: toNodeId('CriteriaSet', set.id),
    gardenId: toNodeId('Garden', garden.id),
    stage: 'SELF',
    assessedOn: '2021-05-13',
    entries: [],
  }
  const record = async (more: object) =>
    (await head.send<Recorded>(RECORD, { input: { clientMutationId: once(), ...sheet, ...more } })).data
      .recordAssessment
  const begun = await record({ note: 'bắt đầu' })
  expect(begun.errors).toEqual([])

  await api.db.setEnrolment.updateMany({
    where: { setId: set.id },
    data: { validTo: new Date('2021-05-13') },
  })
  // The database tells the server, which may take a question or two.
  let refused = await record({})
  for (let tries = 0; tries < 200 && refused.errors.length === 0; tries++) refused = await record({})
  expect(refused.errors).toMatchObject([{ code: 'INVALID_STATE', path: ['setId'] }])

  const { id, version } = begun.assessment ?? {}
  const edited = await record({ assessmentId: id, expectedVersion: version, note: 'viết tiếp' })
  expect(edited.errors).toEqual([])
  expect(edited.assessment).toMatchObject({
    id,
    note: 'viết tiếp',
    set: { edition: set.edition },
    setUsedUntil: '2021-05-13',
  })
})
