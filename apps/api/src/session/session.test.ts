import { DEMO_ACCOUNTS } from '@solang/db'
import { openTestApi, type Answer, type TestApi } from '../testing/test-api'
import { hashToken, newToken } from './token'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
beforeEach(async () => {
  await api.db.signInThrottle.deleteMany()
})
afterAll(() => api.close())

const PASSWORD = DEMO_ACCOUNTS[0]?.password ?? ''

interface SignedIn {
  signIn: {
    token: string | null
    viewer: { displayName: string; duties: { title: string }[] } | null
    errors: { __typename: string; code: string; message: string; path: string[] }[]
  }
}
const SIGN_IN = /* GraphQL */ `
  mutation ($input: SignInInput!) {
    signIn(input: $input) {
      token
      viewer {
        displayName
        duties {
          title
        }
      }
      errors {
        __typename
        code
        message
        path
      }
    }
  }
`
const signIn = async (username: string, password = PASSWORD) => {
  const { data } = await api.asNobody().send<SignedIn>(SIGN_IN, { input: { username, password } })
  return data.signIn
}

/** Sends with a session token, a machine's key, or anything else in its place. */
async function sendWith<T>(token: string | null, query: string, headers: object = {}): Promise<Answer<T>> {
  const response = await api.server.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    payload: JSON.stringify({ query }),
  })
  return response.json()
}
const nameBehind = async (token: string) => {
  const { data } = await sendWith<{ viewer: { displayName: string } | null }>(
    token,
    '{ viewer { displayName } }',
  )
  return data.viewer?.displayName ?? null
}

test('the right password opens a session that carries name and duties', async () => {
  const { token, viewer, errors } = await signIn('dia-chinh')
  expect(errors).toEqual([])
  expect(viewer).toEqual({
    displayName: 'Công chức địa chính',
    duties: [{ title: 'Thành viên Ban Chỉ đạo' }],
  })
  expect(await nameBehind(token ?? '')).toBe('Công chức địa chính')
})

test('a user name may be typed with capitals, blanks around it and in decomposed Unicode', async () => {
  expect((await signIn('  Dia-CHINH '.normalize('NFD'))).viewer?.displayName).toBe('Công chức địa chính')
})

test('a wrong password, an unknown user and a disabled account get the same answer', async () => {
  await api.db.account.update({ where: { username: 'van-hoa' }, data: { disabledAt: new Date() } })
  const wrong = await signIn('dia-chinh', 'sai mật khẩu')
  expect(wrong).toEqual({
    token: null,
    viewer: null,
    errors: [
      {
        __typename: 'ValidationError',
        code: 'BAD_CREDENTIALS',
        message: 'Tên đăng nhập hoặc mật khẩu không đúng.',
        path: ['password'],
      },
    ],
  })
  expect(await signIn('khong-co-ai', 'sai mật khẩu')).toEqual(wrong)
  expect(await signIn('van-hoa')).toEqual(wrong)
  await api.db.account.update({ where: { username: 'van-hoa' }, data: { disabledAt: null } })
})

test('after five failures even the right password has to wait, until the time is over', async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await signIn('mat-tran', 'đoán')).errors[0]?.code).toBe('BAD_CREDENTIALS')
  const { viewer, errors } = await signIn('mat-tran')
  expect(viewer).toBeNull()
  expect(errors[0]).toMatchObject({
    code: 'THROTTLED',
    message: expect.stringMatching(/thử lại sau \d+ giây/),
  })

  // The wait is over: what counts is the clock in the row.
  const past = new Date(Date.now() - 1000)
  await api.db.signInThrottle.updateMany({ data: { blockedUntil: past } })
  expect((await signIn('mat-tran')).errors).toEqual([])
  expect(await api.db.signInThrottle.count()).toBe(0)
})

test('whoever writes another address into the request is counted all the same', async () => {
  const guess = (n: number) =>
    sendWith<SignedIn>(
      null,
      `mutation { signIn(input: { username: "doan-${n}", password: "đoán" }) { errors { code } } }`,
      { 'x-forwarded-for': `203.0.113.${n}` },
    )
  await guess(1)
  // An office shares one address, so its count is larger than a person's.
  await api.db.signInThrottle.updateMany({ data: { failures: 18 } })
  expect((await guess(2)).data.signIn.errors[0]?.code).toBe('BAD_CREDENTIALS')
  expect((await guess(3)).data.signIn.errors[0]?.code).toBe('BAD_CREDENTIALS')
  expect((await guess(4)).data.signIn.errors[0]?.code).toBe('THROTTLED')
  await api.db.signInThrottle.deleteMany()
})

test('guesses sent all at once are no more than five', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => signIn('van-hoa', 'đoán')))
  const codes = outcomes.flatMap(({ errors }) => errors.map((error) => error.code))
  expect(codes.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(5)
  expect(codes.filter((code) => code === 'THROTTLED')).toHaveLength(7)
  await api.db.signInThrottle.deleteMany()
})

test('a user name that no text can hold is wrong, not a fault', async () => {
  const { errors } = await signIn('van-hoa\u0000\ud800', 'đoán')
  expect(errors[0]?.code).toBe('BAD_CREDENTIALS')
  await api.db.signInThrottle.deleteMany()
})

test('signing out ends this session alone; signing out everywhere ends them all', async () => {
  const [phone, desk, third] = [
    await signIn('nong-nghiep'),
    await signIn('nong-nghiep'),
    await signIn('nong-nghiep'),
  ]
  const tokens = [phone, desk, third].map(({ token }) => token ?? '')
  const [first = '', second = '', last = ''] = tokens
  const out = await sendWith<{ signOut: { errors: unknown[] } }>(
    first,
    'mutation { signOut { errors { code } } }',
  )
  expect(out.data.signOut.errors).toEqual([])
  expect(await nameBehind(first)).toBeNull()
  expect(await nameBehind(second)).not.toBeNull()
  await sendWith(second, 'mutation { signOutEverywhere { errors { code } } }')
  expect([await nameBehind(second), await nameBehind(last)]).toEqual([null, null])
})

test('an expired session is asked to sign in again, and changes nothing', async () => {
  const { token } = await signIn('dia-chinh')
  await api.db.session.updateMany({
    where: { tokenHash: hashToken(token ?? '') },
    data: { createdAt: new Date(Date.now() - 7_200_000), expiresAt: new Date(Date.now() - 3_600_000) },
  })
  for (const query of [
    '{ assignments(first: 5) { nodes { id } } }',
    '{ people(first: 5) { nodes { id } } }',
  ]) {
    const { errors } = await sendWith(token, query)
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Hãy đăng nhập lại'),
      extensions: { code: 'UNAUTHENTICATED' },
    })
  }
  const write = await sendWith(
    token,
    'mutation { endAssignment(input: { clientMutationId: "0192d3a0-0000-7000-8000-000000000001", assignmentId: "x", expectedVersion: 1, reason: "thử" }) { errors { code } } }',
  )
  expect(write.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('an account that is disabled, or a person who left, is out at once', async () => {
  const username = 'truongthon.ducthinh'
  const { token } = await signIn(username)
  expect(await nameBehind(token ?? '')).toBe('Trưởng thôn Đức Thịnh')
  await api.db.account.update({ where: { username }, data: { disabledAt: new Date() } })
  expect(await nameBehind(token ?? '')).toBeNull()
  const { personId } = await api.db.account.update({ where: { username }, data: { disabledAt: null } })
  await api.db.person.update({ where: { id: personId }, data: { deactivatedOn: new Date('2021-05-01') } })
  expect(await nameBehind(token ?? '')).toBeNull()
  expect((await signIn(username)).errors[0]?.code).toBe('BAD_CREDENTIALS')
})

test('a duty that ended yesterday gives a session without any right', async () => {
  const username = 'truongthon.trungmy'
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username } })
  await api.db.duty.updateMany({ where: { personId }, data: { validTo: new Date('2021-05-13') } })
  const { token } = await signIn(username)
  const { data } = await sendWith(token, '{ viewer { abilities } units(first: 5) { nodes { id } } }')
  expect(data).toEqual({ viewer: { abilities: [] }, units: { nodes: [] } })
})

test('a machine’s key works until it expires or is revoked', async () => {
  const token = `ntm_${newToken()}`
  const { unitId } = await api.db.apiToken.findFirstOrThrow()
  const { id } = await api.db.apiToken.create({
    data: {
      name: 'Kho số liệu',
      prefix: token.slice(0, 8),
      tokenHash: hashToken(token),
      unitId,
      scopes: ['read'],
      createdAt: new Date(Date.now() - 7_200_000),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  })
  expect(await nameBehind(token)).toBe('Kho số liệu')
  await api.db.apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 3_600_000) } })
  expect(await nameBehind(token)).toBeNull()
  const revoked = { expiresAt: new Date(Date.now() + 3_600_000), revokedAt: new Date() }
  await api.db.apiToken.update({ where: { id }, data: revoked })
  expect(await nameBehind(token)).toBeNull()
  expect(await nameBehind('ntm_bịa')).toBeNull()
})

test('signing in and out stands in the audit trail, failures do not', async () => {
  const { token } = await signIn('thuongtruc')
  await sendWith(token, 'mutation { signOut { errors { code } } }')
  await signIn('thuongtruc', 'sai')
  const events = await api.db.auditEvent.findMany({
    where: { actorName: 'Thường trực Ban Chỉ đạo xã', operation: { in: ['signIn', 'signOut'] } },
    orderBy: { seq: 'asc' },
  })
  expect(events.map((event) => [event.operation, event.entityType, event.actorDuty])).toEqual([
    ['signIn', 'Person', 'Phó Ban Chỉ đạo, Xã An Hòa Thịnh'],
    ['signOut', 'Person', 'Phó Ban Chỉ đạo, Xã An Hòa Thịnh'],
  ])
})
