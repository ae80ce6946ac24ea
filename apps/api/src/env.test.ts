import { readEnv } from './env'

test('without variables every setting has a value', () => {
  expect(readEnv({})).toMatchObject({
    port: 4000,
    today: null,
    isSecure: false,
    trustedProxies: null,
    logLevel: 'warn',
  })
})

test.each([
  { TODAY: '2021-05-13' },
  { PORT: '8080' },
  { SECURE_COOKIES: '1' },
  { TRUST_PROXY: '127.0.0.1, 10.0.0.0/8, ::1/128, loopback' },
  { LOG_LEVEL: 'silent' },
])('takes %j', (variables) => {
  expect(() => readEnv(variables)).not.toThrow()
})

test.each([
  [{ TODAY: '2021-02-31' }, 'TODAY phải là một ngày có thật'],
  [{ PORT: '99999' }, 'PORT phải là số'],
  [{ PORT: 'bốn nghìn' }, 'PORT phải là số'],
  [{ SECURE_COOKIES: 'maybe' }, 'SECURE_COOKIES phải là một trong: 0, 1'],
  [{ TRUST_PROXY: 'máy chủ xã' }, 'TRUST_PROXY phải là'],
  [{ TRUST_PROXY: '127.0.0.1,' }, 'TRUST_PROXY phải là'],
  [{ TRUST_PROXY: '10.0.0.0/33' }, 'không phải "10.0.0.0/33"'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL phải là một trong'],
])('refuses %j and says what will do', (variables, said) => {
  expect(() => readEnv(variables)).toThrow(said)
})
