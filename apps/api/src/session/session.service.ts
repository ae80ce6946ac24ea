import { hashPassword, verifyPassword, type Prisma } from '@solang/db'
import { signedIn } from '../access/access'
import { personViewer, type Viewer } from '../access/viewer'
import type { Context } from '../context'
import { requestError, type Problem } from '../errors'
import { recordActs } from '../record'
import { cleanText } from '../text'
import { byAddress, byUser, forgetAttempts, secondsToWait } from './throttle'
import { hashToken, newToken } from './token'

const SESSION_DAYS = 30

interface SignedIn {
  viewer: Viewer | null
  token: string | null
  errors: readonly Problem[]
}

const refused = (code: Problem['code'], message: string): SignedIn => ({
  viewer: null,
  token: null,
  errors: [{ code, message, path: ['password'] }],
})

/** Compared when the user name is unknown, so that the answer takes as long as for a wrong password. */
let decoyHash: Promise<string> | undefined

/** Opens a session. An unknown user name and a wrong password give the same answer in the same time. */
export async function signIn(
  context: Context,
  input: { username: string; password: string },
): Promise<SignedIn> {
  const { db } = context
  const now = new Date()
  const username = cleanText(input.username).toLowerCase().slice(0, 200)
  const keys = [byAddress(context.client.address), byUser(username)]
  for (const key of keys) {
    const wait = await secondsToWait(db, key, now)
    if (wait > 0) return refused('THROTTLED', `Đã thử sai nhiều lần. Hãy thử lại sau ${wait} giây.`)
  }

  const account = await db.account.findUnique({
    where: { username },
    include: { person: { include: { duties: true } } },
  })
  decoyHash ??= hashPassword(newToken())
  const isRight = await verifyPassword(
    input.password.slice(0, 1000),
    account?.passwordHash ?? (await decoyHash),
  )
  if (!account || !isRight || account.disabledAt || account.person.deactivatedOn)
    return refused('BAD_CREDENTIALS', 'Tên đăng nhập hoặc mật khẩu không đúng.')

  const token = newToken()
  const viewer = await openSession(context, account, token, now)
  await forgetAttempts(db, keys)
  context.setSessionCookie(token)
  return { viewer, token, errors: [] }
}

type AccountRow = Prisma.AccountGetPayload<{ include: { person: { include: { duties: true } } } }>

async function openSession(context: Context, account: AccountRow, token: string, now: Date): Promise<Viewer> {
  return context.db.$transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        accountId: account.id,
        tokenHash: hashToken(token),
        userAgent: context.client.userAgent?.slice(0, 300) ?? null,
        expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      },
    })
    const viewer = personViewer(account.person, session.id, context.today)
    context.viewer = viewer
    await recordSession(tx, context, 'signIn')
    return viewer
  })
}

/** An audit row about the person, under the duty and unit of their first duty. */
async function recordSession(
  tx: Prisma.TransactionClient,
  context: Context,
  operation: string,
): Promise<void> {
  const { viewer } = context
  if (!viewer?.personId) return
  const duty = viewer.duties[0]
  await recordActs(tx, context, operation, () => duty, [
    { type: 'Person', id: viewer.personId, unitId: duty?.unitId ?? null },
  ])
}

/** Ends this session; signing out twice is not an error. */
export async function signOut(context: Context): Promise<{ errors: readonly Problem[] }> {
  const { viewer } = context
  if (viewer?.sessionId) await endSessions(context, 'signOut', { id: viewer.sessionId })
  context.setSessionCookie(null)
  context.viewer = null
  return { errors: [] }
}

/** Ends every session of the person, this one included: for a lost phone. */
export async function signOutEverywhere(context: Context): Promise<{ errors: readonly Problem[] }> {
  const { personId } = signedIn(context)
  if (personId === null) throw requestError('FORBIDDEN', 'Mã tích hợp không có phiên làm việc.')
  await endSessions(context, 'signOutEverywhere', { account: { personId } })
  context.setSessionCookie(null)
  context.viewer = null
  return { errors: [] }
}

const endSessions = (context: Context, operation: string, where: Prisma.SessionWhereInput): Promise<void> =>
  context.db.$transaction(async (tx) => {
    await tx.session.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: new Date() } })
    await recordSession(tx, context, operation)
  })
