import { once } from 'node:events'
import { createServer } from 'node:net'
import { stop } from './say.mjs'

/** Ends the command when the port of PORT and HOST cannot be listened on: said before anything is installed or made. */
export async function checkPort() {
  const port = Number(process.env.PORT || 4000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    stop('PORT phải là số từ 1 đến 65535.', 'PORT must be a number from 1 to 65535.')
  const host = process.env.HOST || '0.0.0.0'
  const probe = createServer()
  try {
    probe.listen({ port, host, exclusive: true })
    await once(probe, 'listening')
  } catch ({ code }) {
    if (code === 'EADDRINUSE')
      stop(
        `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=${port + 1} npm start`,
        `Port ${port} is taken.`,
      )
    stop(`Không mở được cổng ${port} ở ${host} (${code}).`, `Port ${port} cannot be opened.`)
  }
  probe.close()
  await once(probe, 'close')
}
