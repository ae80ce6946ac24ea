import { randomUUID } from 'node:crypto'
import { createDb, DEMO_INTEGRATOR_TOKEN, type PrismaClient } from '@solang/db'
import { cloneDatabase } from '@solang/postgres'
import { readEnv } from '../env'
import { createServer, type ApiServer } from '../server'
import { hashToken, newToken } from '../session/token'

export interface Answer<T> {
  data: T
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
  extensions?: Record<string, unknown>
}

/** Sends GraphQL operations as one demo user, or as nobody. */
export interface Client {
  send: <T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<Answer<T>>
}

export interface TestApi {
  db: PrismaClient
  server: ApiServer
  /** Signed in as the demo account with that user name. */
  as: (username: string) => Promise<Client>
  asIntegrator: () => Client
  asNobody: () => Client
  close: () => Promise<void>
}

/** The real server on a fresh copy of the demo database. */
export async function openTestApi(): Promise<TestApi> {
  const database = await cloneDatabase()
  const db = createDb(database.url, { poolSize: 5 })
  const env = { ...readEnv({}), databaseUrl: database.url, logLevel: 'silent' }
  const server = await createServer(db, env)

  const clientWith = (authorization: string | null): Client => ({
    send: async (query, variables) => {
      const response = await server.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        payload: JSON.stringify({ query, variables }),
      })
      return response.json()
    },
  })

  return {
    db,
    server,
    as: async (username) => {
      const account = await db.account.findUniqueOrThrow({ where: { username } })
      const token = newToken()
      await db.session.create({
        data: {
          accountId: account.id,
          tokenHash: hashToken(token),
          expiresAt: new Date(Date.now() + 3_600_000),
        },
      })
      return clientWith(`Bearer ${token}`)
    },
    asIntegrator: () => clientWith(`Bearer ${DEMO_INTEGRATOR_TOKEN}`),
    asNobody: () => clientWith(null),
    close: async () => {
      await server.close()
      await db.$disconnect()
      await database.drop()
    },
  }
}

/** A fresh id for a mutation that is not a retry. */
export const once = (): string => randomUUID()
