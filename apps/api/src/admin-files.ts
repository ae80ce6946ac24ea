import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The built admin app on the same port: hashed files for a year, every other address is the app's own page. */
export async function serveAdmin(http: FastifyInstance, dir: string): Promise<void> {
  await http.register(fastifyStatic, {
    root: dir,
    wildcard: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY)
    },
  })
  http.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (wantsPage) return reply.sendFile('index.html')
    return reply
      .status(404)
      .send({ errors: [{ message: 'Không có địa chỉ này.', extensions: { code: 'NOT_FOUND' } }] })
  })
}
