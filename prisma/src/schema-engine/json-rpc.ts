import { createInterface } from 'node:readline'
import { METHODS } from './methods'
import { type OpenEngine, engineFailure } from './open'

interface Message {
  id: number
  method?: string
  params?: unknown
}

/** The error code by which the CLI knows an answer of the schema engine. */
const ENGINE_ERROR = 4466

/** Answers one JSON message per line until the input ends; the engine is opened by the first request. */
export async function serveJsonRpc(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  open: () => Promise<OpenEngine>,
): Promise<void> {
  const waiting = new Map<number, () => void>()
  let opened: Promise<OpenEngine> | undefined
  let lastId = 0
  const send = (message: object) => output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const print = (content: string) =>
    new Promise<void>((resolve) => {
      const id = ++lastId
      waiting.set(id, resolve)
      send({ id, method: 'print', params: { content } })
    })
  const answer = async ({ id, method = '', params }: Message) => {
    try {
      const run = METHODS[method]
      if (!run) return send({ id, error: { code: -32601, message: `Unknown method ${method}` } })
      const { engine } = await (opened ??= open())
      send({ id, result: (await run(engine, params as never, print)) ?? null })
    } catch (error) {
      const { message, code, meta, isPanic } = engineFailure(error)
      const text = 'An error happened. Check the data field for details.'
      send({
        id,
        error: {
          code: ENGINE_ERROR,
          message: text,
          data: { is_panic: isPanic, message, meta, error_code: code },
        },
      })
    }
  }
  try {
    for await (const line of createInterface({ input })) {
      if (!line.trim()) continue
      const message = JSON.parse(line) as Message
      if (message.method) void answer(message)
      else waiting.get(message.id)?.()
    }
  } finally {
    await (await opened)?.close()
  }
}
