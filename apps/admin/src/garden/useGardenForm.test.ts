import { mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { cannedServer } from '../testing/server'
import { useGardenForm, type RegisteredGarden } from './useGardenForm'

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

test('when somebody else saved first, what was typed stays and goes upon the new version', async () => {
  let present = garden
  const answers = [saved(conflict), new Error('mất mạng')]
  const { entry, requests } = open(() => present, { UpdateGarden: () => answers.shift() ?? new Error() })
  entry.form.value.areaSquareMetres = '980'
  expect(await entry.save()).toBeNull()
  expect(entry.conflict.value?.currentVersion).toBe(2)
  expect(entry.messages.value).toEqual([])

  // The page reads the garden again.
  present = { ...garden, version: 2 }
  expect(await entry.save()).toBeNull()
  expect(requests.map(({ variables }) => variables.input)).toEqual([
    expect.objectContaining({ gardenId: 'vuon-01', expectedVersion: 1, areaSquareMetres: '980' }),
    expect.objectContaining({ gardenId: 'vuon-01', expectedVersion: 2, areaSquareMetres: '980' }),
  ])
  expect(open(() => present).entry.form.value.areaSquareMetres).toBe('980')
})
