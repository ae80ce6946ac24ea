import { randomBytes } from 'node:crypto'
import type { PrismaClient } from './generated/client/client'
import { hashPassword } from './password'

/** Shown once, at the start that made it; only its hash is kept. */
export interface FirstAccount {
  username: string
  password: string
}

const USERNAME = 'quantri'
// Any number nobody else uses: two servers that start together must not both make one.
const LOCK = 20_210_304n

/**
 * Opens an installation that has a plan and no account: a leader of the campaign's committee, by whom the rest can
 * be done. Null when somebody can sign in already, or there is no campaign to lead.
 */
export async function ensureFirstAccount(db: PrismaClient): Promise<FirstAccount | null> {
  if ((await db.account.count()) > 0) return null
  const password = randomBytes(9).toString('base64url')
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
    const campaign = await tx.campaign.findFirst({ orderBy: { startsOn: 'desc' } })
    if (!campaign || (await tx.account.count()) > 0) return null
    const person = await tx.person.create({
      data: {
        fullName: 'Quản trị đầu tiên',
        account: { create: { username: USERNAME, passwordHash } },
        duties: {
          create: {
            function: 'COMMITTEE_LEADER',
            unitId: campaign.unitId,
            title: 'Thường trực Ban Chỉ đạo',
            validFrom: campaign.startsOn,
          },
        },
      },
    })
    await tx.auditEvent.create({
      data: {
        requestId: 'first-start',
        operation: 'ensureFirstAccount',
        actorName: 'Hệ thống',
        entityType: 'Person',
        entityId: person.id,
        unitId: campaign.unitId,
        after: { username: USERNAME, function: 'COMMITTEE_LEADER' },
      },
    })
    return { username: USERNAME, password }
  })
}
