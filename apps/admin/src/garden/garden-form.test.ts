import { mount } from '@vue/test-utils'
import { defineComponent, nextTick, shallowRef } from 'vue'
import { cannedServer } from '../testing/server'
import type { RegisteredGarden } from './garden-draft'
import { useGardenForm } from './useGardenForm'

const garden = {
  id: 'vuon-01',
  version: 1,
  label: 'Vườn 01',
  householdCode: 'NAY-001',
  householderName: null,
  areaSquareMetres: '1020',
  note: null,
  state: 'UNIMPROVED',
  stateOn: '2021-05-07',
  hasOwner: true,
  crops: ['bưởi'],
  incomes: [{ year: 2019, millionDong: '40' }],
  planConfirmedOn: null,
  planDocument: null,
  position: null,
  unit: { id: 'nay', name: 'Thôn Nậy' },
} as unknown as RegisteredGarden
const saved = (answer: object) => ({ data: answer })
const conflict = {
  updateGarden: {
    __typename: 'UpdateGardenPayload',
    garden: null,
    errors: [
      {
        __typename: 'VersionConflictError',
        code: 'VERSION_CONFLICT',
        message: 'Người khác vừa sửa mục này.',
        path: ['expectedVersion'],
        currentVersion: 2,
      },
    ],
  },
}

function open(present: () => RegisteredGarden | null, answers: Parameters<typeof cannedServer>[0] = {}) {
  const server = cannedServer(answers)
  let entry!: ReturnType<typeof useGardenForm>
  const Page = defineComponent({
    setup() {
      entry = useGardenForm(present, 'nay')
      return () => null
    },
  })
  mount(Page, { global: server.global })
  return { entry, requests: server.requests }
}

beforeEach(() => localStorage.clear())

test('a new garden without a name is told so at the field, and nothing is sent', async () => {
  const { entry, requests } = open(() => null)
  entry.form.value.householdCode = 'NAY-099'
  entry.form.value.areaSquareMetres = '0'
  expect(await entry.save()).toBeNull()
  expect(entry.error('label')).toMatch(/đặt tên vườn/)
  expect(entry.error('areaSquareMetres')).toMatch(/lớn hơn 0/)
  expect(requests).toEqual([])
})

test('a draft kept from before a village was chosen takes the village of the list', () => {
  localStorage.setItem('garden', JSON.stringify({ unitId: null, label: 'Vườn 09' }))
  expect(open(() => null).entry.form.value).toMatchObject({ unitId: 'nay', label: 'Vườn 09' })
})

test('when somebody else saved first, both changes stay, and of one field that both changed each is shown', async () => {
  const present = shallowRef(garden)
  const answers = [saved(conflict), new Error('mất mạng')]
  const { entry, requests } = open(() => present.value, {
    UpdateGarden: () => answers.shift() ?? new Error(),
  })
  entry.form.value.areaSquareMetres = '980'
  entry.form.value.note = 'Đã đo lại'
  expect(await entry.save()).toBeNull()
  expect(entry.hasConflict.value).toBe(true)
  expect(entry.messages.value).toEqual([])

  // The page reads the garden again.
  present.value = { ...garden, version: 2, householdCode: 'NAY-101', areaSquareMetres: '1000' }
  await nextTick()
  expect(entry.hasConflict.value).toBe(false)
  expect(entry.form.value.clashes).toEqual({ areaSquareMetres: '1000' })
  // Pressed once more it overwrites nothing: one of the two has to be chosen.
  expect(await entry.save()).toBeNull()
  expect(requests).toHaveLength(1)
  entry.choose('areaSquareMetres', false)
  expect(await entry.save()).toBeNull()
  expect(requests.map(({ variables }) => variables.input)).toEqual([
    expect.objectContaining({ gardenId: 'vuon-01', expectedVersion: 1, areaSquareMetres: '980' }),
    // What they changed and this person did not is not sent.
    {
      clientMutationId: expect.any(String) as string,
      gardenId: 'vuon-01',
      expectedVersion: 2,
      areaSquareMetres: '980',
      note: 'Đã đo lại',
    },
  ])
})

test('a draft kept from before somebody else saved takes what they wrote, and is still there the next day', async () => {
  open(() => garden).entry.form.value.areaSquareMetres = '980'
  await nextTick()
  const tomorrow = { ...garden, version: 2, label: 'Vườn 01 (đầu ngõ)', areaSquareMetres: '1000' }
  for (let visit = 0; visit < 2; visit++) {
    expect(open(() => tomorrow).entry.form.value).toMatchObject({
      label: 'Vườn 01 (đầu ngõ)',
      areaSquareMetres: '980',
      clashes: { areaSquareMetres: '1000' },
    })
    await nextTick()
  }
})

test('the register\u2019s words can be taken instead, and then nothing of that field is sent', async () => {
  const present = shallowRef(garden)
  const { entry, requests } = open(() => present.value, { UpdateGarden: () => new Error('mất mạng') })
  entry.form.value.state = 'IMPROVED'
  entry.form.value.crops = 'cam'
  present.value = { ...garden, version: 2, state: 'PRODUCTIVE' } as RegisteredGarden
  await nextTick()
  expect(entry.clashing.value).toEqual(['state'])
  entry.choose('state', true)
  await entry.save()
  expect(requests.map(({ variables }) => variables.input)).toEqual([
    expect.objectContaining({ crops: ['cam'] }),
  ])
  expect(requests[0]?.variables.input).not.toHaveProperty('state')
})

test('of incomes only the years that changed are sent, a dropped year as nothing', async () => {
  const { entry, requests } = open(() => garden, { UpdateGarden: () => new Error('mất mạng') })
  entry.form.value.incomes = [{ year: '2020', millionDong: '62.5' }]
  await entry.save()
  expect(requests[0]?.variables.input).toMatchObject({
    incomes: [
      { year: 2020, millionDong: '62.5' },
      { year: 2019, millionDong: null },
    ],
  })
})

test('half a place and a place abroad are told at the place', async () => {
  const { entry, requests } = open(() => garden)
  entry.form.value.latitude = '18,5'
  await entry.save()
  expect(entry.error('position')).toMatch(/cả vĩ độ và kinh độ/)
  entry.form.value.longitude = '18.5'
  expect(entry.error('position')).toMatch(/ngoài Việt Nam/)
  expect(requests).toEqual([])
})
