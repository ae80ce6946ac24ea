import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import type { PrismaClient } from '@solang/db'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serveAdmin } from './admin-files'
import type { Context } from './context'
import { dayInVietnam, fromDbDayOrNull, instantOn } from './day'
import type { Env } from './env'
import { errorLogPlugin, formatError } from './format-error'
import { protectAnswers } from './http-headers'
import { landingPagePlugin } from './landing-page'
import { limitsPlugin, MAX_BODY_BYTES, MAX_TOKENS, validationRules } from './limits'
import { readNode } from './nodes'
import { openReference } from './reference/reference'
import { createSchema } from './schema'
import { authenticate, SESSION_COOKIE } from './session/authenticate'

export { dayInVietnam } from './day'
export { readEnv, SettingError, type Env } from './env'

export interface ApiServer {
  http: FastifyInstance
  listen: (where: { port: number; host: string }) => Promise<string>
  close: () => Promise<void>
}

/** How long requests may take that are under way when the server is closed. */
const CLOSE_GRACE_MS = 5_000

const bearer = (request: FastifyRequest): string | null =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null

/** The whole server on one database; main.ts and the tests both start here. */
export async function createServer(db: PrismaClient, env: Env): Promise<ApiServer> {
  const reference = await openReference(db, env.databaseUrl)
  const installation = await db.installation.findUnique({ where: { id: 1 } })
  const demoToday = env.today ?? fromDbDayOrNull(installation?.demoToday ?? null)

  const http = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    logger: { level: env.logLevel },
    genReqId: () => randomUUID(),
    trustProxy: env.trustedProxies ?? false,
  })
  protectAnswers(http, env.isSecure)
  await http.register(cookie)
  await http.register(compress, { global: true, threshold: 1024 })

  const schema = createSchema()
  const apollo = new ApolloServer<Context>({
    schema,
    validationRules,
    parseOptions: { maxTokens: MAX_TOKENS },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Apollo would catch SIGTERM itself and wait for a close that waits for Apollo.
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(http),
      limitsPlugin(schema),
      errorLogPlugin(http.log),
      landingPagePlugin,
    ],
  })
  await apollo.start()

  const createContext = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const real = new Date()
    const today = demoToday ?? dayInVietnam(real)
    const token = bearer(request) ?? request.cookies[SESSION_COOKIE] ?? null
    const [{ units, criteria }, viewer] = await Promise.all([
      reference.current(),
      authenticate(db, token, today),
    ])
    reply.header('x-request-id', request.id)
    return {
      db,
      env,
      requestId: request.id,
      viewer,
      today,
      demoToday,
      now: instantOn(today, real),
      units,
      criteria,
      readNode,
      renewReference: reference.renew,
      client: { address: request.ip, userAgent: request.headers['user-agent'] ?? null },
      setSessionCookie: (value) =>
        void (value === null
          ? reply.clearCookie(SESSION_COOKIE, { path: '/' })
          : reply.setCookie(SESSION_COOKIE, value, {
              path: '/',
              httpOnly: true,
              sameSite: 'lax',
              secure: env.isSecure,
              maxAge: 30 * 86_400,
            })),
    }
  }

  http.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, { context: createContext }),
  })
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async () => {
    await db.$queryRaw`SELECT 1`
    return { status: 'ready' }
  })
  http.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const message =
      status === 413
        ? `Nội dung gửi lên quá lớn (tối đa ${MAX_BODY_BYTES / 1024} KB).`
        : status >= 500
          ? 'Máy chủ gặp lỗi ngoài dự kiến.'
          : 'Yêu cầu không đọc được.'
    const code = status === 413 ? 'BODY_TOO_LARGE' : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
    void reply.status(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] })
  })
  if (env.adminDir) await serveAdmin(http, env.adminDir)

  return {
    http,
    listen: ({ port, host }) => http.listen({ port, host }),
    close: async () => {
      // A request that was begun and never sent to its end would hold the close for minutes.
      const cutOff = setTimeout(() => http.server.closeAllConnections(), CLOSE_GRACE_MS)
      await http.close()
      clearTimeout(cutOff)
      await apollo.stop()
      await reference.close()
    },
  }
}
