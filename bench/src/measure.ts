import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import type { Question } from './question'

const AT_ONCE = 4
/** Of the kernel's clock: what /proc counts in. */
const MS_PER_TICK = 10

export interface Cost {
  /** CPU of the server, milliseconds a request. */
  server: number
  /** CPU of PostgreSQL, milliseconds a request; Linux only. */
  database: number
  /** Size of the answer. */
  bytes: number
}

export class Measured {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
    private readonly token: string | null,
  ) {}

  static async open(kind: string, databaseUrl: string, token: string | null): Promise<Measured> {
    const child = fork(join(__dirname, 'serve.ts'), [kind, databaseUrl], {
      execArgv: ['-r', '@swc-node/register'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const [{ port }] = (await once(child, 'message')) as [{ port: number }]
    return new Measured(child, port, token)
  }

  /** One answer, in text. */
  ask({ query }: Question): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent: this.agent,
          port: this.port,
          path: '/graphql',
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(this.token && { authorization: `Bearer ${this.token}` }),
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => resolve(Buffer.concat(chunks).toString()))
        },
      )
      asked.on('error', reject)
      asked.end(JSON.stringify({ query }))
    })
  }

  async cost(question: Question, requests: number): Promise<Cost> {
    await this.askMany(question, Math.ceil(requests / 3))
    const [serverBefore, databaseBefore] = [await this.serverMs(), databaseMs()]
    const bytes = await this.askMany(question, requests)
    const [server, database] = [(await this.serverMs()) - serverBefore, databaseMs() - databaseBefore]
    return { server: server / requests, database: database / requests, bytes }
  }

  /** The most memory that the server has held since it began; Linux only. */
  peakBytes(): number {
    if (process.platform !== 'linux') return NaN
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024
  }

  async close(): Promise<void> {
    this.agent.destroy()
    this.child.kill()
    await once(this.child, 'exit')
  }

  private async askMany(question: Question, requests: number): Promise<number> {
    let left = requests
    let bytes = 0
    const worker = async () => {
      while (left-- > 0) bytes = (await this.ask(question)).length
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    return bytes
  }

  private async serverMs(): Promise<number> {
    this.child.send('cpu')
    const [{ user, system }] = (await once(this.child, 'message')) as [NodeJS.CpuUsage]
    return (user + system) / 1000
  }
}

/** CPU time of all PostgreSQL processes of the machine, those that have ended included in their parents'. */
function databaseMs(): number {
  if (process.platform !== 'linux') return NaN
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
      if (!text.includes('(postgres)')) continue
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It ended between the two reads.
    }
  }
  return ticks * MS_PER_TICK
}
