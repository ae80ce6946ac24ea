import { createServer } from 'node:net'
import { StartProblem } from './problem'

/** Fails when the port cannot be listened on, before anything is started. */
export async function checkPort(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem('PORT phải là số từ 1 đến 65535.', 'PORT must be a number from 1 to 65535.')
  }
  const code = await listenError(port, host)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new StartProblem(
      `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=${port + 1} npm start`,
      `Port ${port} is taken.`,
    )
  }
  throw new StartProblem(`Không mở được cổng ${port} (${code}).`, `Port ${port} cannot be opened.`)
}

function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
}
