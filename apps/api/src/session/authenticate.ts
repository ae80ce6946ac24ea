import type { PrismaClient } from '@solang/db'
import type { ISODate } from '@solang/scoring'
import { personViewer, tokenViewer, type Viewer } from '../access/viewer'
import { hashToken } from './token'

export const SESSION_COOKIE = 'so_lang_session'
const API_TOKEN_PREFIX = 'ntm_'

/**
 * The viewer behind a session token (cookie or Bearer) or a machine's key (Bearer ntm_…): one statement.
 * Null for anything unknown, ended or revoked: the caller is simply not signed in.
 */
export async function authenticate(
  db: PrismaClient,
  token: string | null,
  today: ISODate,
): Promise<Viewer | null> {
  if (!token) return null
  return token.startsWith(API_TOKEN_PREFIX) ? byApiToken(db, token) : bySession(db, token, today)
}

async function bySession(db: PrismaClient, token: string, today: ISODate): Promise<Viewer | null> {
  const session = await db.session.findUnique({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      expiresAt: { gt: new Date() },
      account: { disabledAt: null, person: { deactivatedOn: null } },
    },
    relationLoadStrategy: 'join',
    include: { account: { include: { person: { include: { duties: true } } } } },
  })
  return session && personViewer(session.account.person, session.id, today)
}

async function byApiToken(db: PrismaClient, token: string): Promise<Viewer | null> {
  const found = await db.apiToken.findUnique({
    where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: new Date() } },
  })
  return found && tokenViewer(found)
}
