import { addressOf } from './welcome'

test.each([
  ['0.0.0.0', 'http://localhost:4000'],
  ['::', 'http://localhost:4000'],
  ['127.0.0.1', 'http://localhost:4000'],
  ['192.168.1.20', 'http://192.168.1.20:4000'],
  ['127.0.0.2', 'http://127.0.0.2:4000'],
  ['fd00::20', 'http://[fd00::20]:4000'],
])('of a server that listens on %s it is %s', (host, address) => {
  expect(addressOf({ host, port: 4000 })).toBe(address)
})
