import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import SignInPage from './SignInPage.vue'

const page = { template: '<p />', render: () => null }
const answers: unknown[] = []
const asked: string[] = []

beforeEach(() => {
  answers.length = asked.length = 0
  globalThis.fetch = async (_url, init) => {
    asked.push(String(init?.body))
    const body = JSON.stringify(answers.shift())
    return { ok: true, status: 200, headers: new Map(), text: async () => body } as unknown as Response
  }
})

async function open(path: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/dang-nhap', component: SignInPage },
      { path: '/:rest(.*)*', component: page },
    ],
  })
  await router.push(path)
  const signIn = mount(SignInPage, { global: { plugins: [router] } })
  const send = async (username: string, password: string) => {
    const [name, secret] = signIn.findAll('input')
    await name?.setValue(username)
    await secret?.setValue(password)
    await signIn.get('form').trigger('submit')
    for (let turn = 0; turn < 4; turn++) await flushPromises()
  }
  return { router, signIn, send }
}
const done = {
  data: { signIn: { viewer: { __typename: 'Viewer', displayName: 'Trưởng thôn Nậy' }, errors: [] } },
}
const session = {
  data: {
    viewer: null,
    installation: { __typename: 'Installation', demoToday: null, version: '0', demoAccounts: [] },
  },
}

test('an empty form asks for both and sends nothing', async () => {
  const { signIn, send } = await open('/dang-nhap')
  await send('', '')
  expect(signIn.text()).toContain('Hãy nhập tên đăng nhập.')
  expect(signIn.text()).toContain('Hãy nhập mật khẩu.')
  expect(asked).toEqual([])
})

test('the server’s refusal is shown and what was typed is kept', async () => {
  const refusal = {
    __typename: 'ValidationError',
    code: 'BAD_CREDENTIALS',
    message: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    path: [],
  }
  answers.push({ data: { signIn: { viewer: null, errors: [refusal] } } })
  const { signIn, send } = await open('/dang-nhap')
  await send('truongthon.nay', 'sai')
  expect(signIn.get('[role="alert"]').text()).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng.')
  expect(signIn.get('input').element.value).toBe('truongthon.nay')
})

test.each([
  ['/dang-nhap?to=/bao-cao/moi?ky=DAY', '/bao-cao/moi?ky=DAY'],
  ['/dang-nhap?to=//elsewhere.example', '/'],
  ['/dang-nhap', '/'],
])('from %s the way leads to %s', async (from, to) => {
  answers.push(done, session)
  const { router, send } = await open(from)
  await send('truongthon.nay', 'đúng')
  expect(router.currentRoute.value.fullPath).toBe(to)
})
