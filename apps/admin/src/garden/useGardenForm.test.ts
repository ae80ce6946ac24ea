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
  expect(await entry.save()).toBeNull()
  expect(requests.map(({ variables }) => variables.input)).toEqual([
    expect.objectContaining({ gardenId: 'vuon-01', expectedVersion: 1, areaSquareMetres: '980' }),
    expect.objectContaining({
      expectedVersion: 2,
      areaSquareMetres: '980',
      householdCode: 'NAY-101',
      note: 'Đã đo lại',
    }),
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
