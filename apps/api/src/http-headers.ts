import type { FastifyInstance } from 'fastify'

/** An answer of the API is read by programs alone: nothing in it may run, be framed, be guessed at or be kept. */
export function protectAnswers(http: FastifyInstance, isSecure: boolean): void {
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    if (isSecure) reply.header('strict-transport-security', 'max-age=31536000')
    // Files of the admin app bring their own policy.
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    if (request.url.startsWith('/graphql')) reply.header('cache-control', 'no-store')
  })
}
