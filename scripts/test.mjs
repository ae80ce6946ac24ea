// All checks of all workspaces, e2e last; ends with one line that counts them.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm, root } from './pnpm.mjs'

const CONTRACT = join(root, 'apps', 'api', 'schema.graphql')
const RUNS = join(root, '.turbo', 'runs')
const PARENTS = ['apps', 'packages']

const workspaces = [
  ...PARENTS.flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(parent, name))),
  'prisma',
  'bench',
  'e2e',
]
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) }))

/** Runs the tasks in every workspace but those left out; gives the exit code of each task that ran to its end. */
async function turbo(tasks, filters) {
  rmSync(RUNS, { recursive: true, force: true })
  await pnpm([
    'exec',
    'turbo',
    'run',
    ...tasks,
    ...filters,
    '--continue=always',
    '--concurrency=2',
    '--summarize',
    '--log-order=grouped',
  ])
  const files = existsSync(RUNS) ? readdirSync(RUNS).filter((name) => name.endsWith('.json')) : []
  const ran = files.flatMap((name) => JSON.parse(readFileSync(join(RUNS, name), 'utf8')).tasks)
  return new Map(
    ran.map((task) => [
      task.taskId,
      task.execution?.exitCode ?? (task.cache?.status === 'HIT' ? 0 : undefined),
    ]),
  )
}

/** Counts a jest run by its tests, any other task as one; a task that crashed or never ran has failed. */
function count(name, task, folder, exitCodes) {
  const isGreen = exitCodes.get(`${name}#${task}`) === 0
  const file = join(root, folder, 'test-results', 'jest.json')
  if (task !== 'test') return isGreen ? [1, 0] : [0, 1]
  if (!existsSync(file)) return [0, 1]
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'))
  return [passed, isGreen ? failed : Math.max(failed, 1)]
}

for (const { folder } of workspaces)
  rmSync(join(root, folder, 'test-results'), { recursive: true, force: true })
const contractBefore = readFileSync(CONTRACT, 'utf8')

process.stdout.write('▸ 1/3 Lint, types, tests of every workspace\n')
const exitCodes = await turbo(['lint', 'typecheck', 'test'], ['--filter=!@solang/e2e'])
process.stdout.write('▸ 2/3 Browser paths\n')
for (const [task, code] of await turbo(['lint', 'typecheck', 'test'], ['--filter=@solang/e2e']))
  exitCodes.set(task, code)

const totals = { passed: 0, failed: 0 }
const failures = []
const add = (label, [passed, failed]) => {
  totals.passed += passed
  totals.failed += failed
  if (failed > 0) failures.push(`  ✗ ${label}${failed > 1 ? ` (${failed})` : ''}`)
}
for (const { name, folder, scripts = {} } of workspaces) {
  for (const task of ['lint', 'typecheck', 'test']) {
    if (scripts[task]) add(`${name} ${task}`, count(name, task, folder, exitCodes))
  }
}
process.stdout.write('▸ 3/3 Contract, format\n')
// The committed contract has to be what the code generates.
add(
  'apps/api/schema.graphql is not what the code generates',
  contractBefore === readFileSync(CONTRACT, 'utf8') ? [1, 0] : [0, 1],
)

add(
  'prettier --check .',
  (await pnpm(['exec', 'prettier', '--check', '--log-level=warn', '.'])) ? [0, 1] : [1, 0],
)

if (failures.length > 0) process.stdout.write(`${failures.join('\n')}\n`)
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`)
process.exitCode = totals.failed > 0 ? 1 : 0
