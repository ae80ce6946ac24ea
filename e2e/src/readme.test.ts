import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartedApp } from './started-app'

const ROOT = join(__dirname, '../..')

let app: StartedApp
beforeAll(async () => {
  app = await StartedApp.prepare()
  await app.start()
})
afterAll(() => app.remove())

test('what the README tells district staff to type gives the progress of every village', async () => {
  const [, part = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('### District staff')
  const [districtPart = ''] = part.split('###')
  const blocks = [...districtPart.matchAll(/```sh\n([^]*?)```/g)].map(([, block]) => block)
  expect(blocks).toHaveLength(2)
  const script = blocks.join('\n').replaceAll('localhost:4000', app.address)

  const printed = execFileSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT, encoding: 'utf8' })
  expect(printed).toContain('"unit":{"name":"Xã An Hòa Thịnh"}')
  const sentences = [...printed.matchAll(/"sentence":"([^"]*)"/g)].map(([, sentence]) => sentence)
  expect(sentences).toContainEqual(
    expect.stringContaining('Thôn Nậy: 23/33 hệ thống xử lý nước thải tại hộ, còn 10 hệ thống'),
  )
})
