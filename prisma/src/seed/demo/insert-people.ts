import { createHash } from 'node:crypto'
import { hashPassword } from '../../password'
import type { Prisma } from '../../generated/client/client'
import { day } from '../calendar'
import { stableId, unitId } from '../ids'
import { COMMUNE, PROVINCE } from '../plan/units'
import { DEMO_INTEGRATOR_TOKEN, DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from './accounts'

const DUTIES_FROM = '2021-01-01'
const TOKEN_DAYS = 365

export const personId = (username: string) => stableId('person', username)

/** Left in the middle of the campaign, so that the demo has a hand-over to show. No account. */
export const LEFT = { key: 'tu-phap', name: 'Công chức tư pháp', on: '2021-04-12' } as const

export function demoPerson(username: string): DemoPerson {
  const person = DEMO_PEOPLE.find((each) => each.username === username)
  if (!person) throw new Error(`no demo person ${username}`)
  return person
}

/** Name and function as a signature keeps them. */
export const signedAs = (username: string): string => {
  const { name, dutyTitle } = demoPerson(username)
  return name.startsWith(dutyTitle) ? name : `${name} – ${dutyTitle}`
}

export async function insertPeople(tx: Prisma.TransactionClient): Promise<void> {
  await tx.person.createMany({
    data: [
      ...DEMO_PEOPLE.map(({ username, name, title }) => ({ id: personId(username), fullName: name, title })),
      { id: personId(LEFT.key), fullName: LEFT.name, title: LEFT.name, deactivatedOn: day(LEFT.on) },
    ],
  })
  await tx.duty.createMany({
    data: [
      ...DEMO_PEOPLE.map((person) => ({
        id: stableId('duty', person.username),
        personId: personId(person.username),
        function: person.function,
        unitId: unitId(person.unit),
        title: person.dutyTitle,
        validFrom: day(DUTIES_FROM),
      })),
      {
        id: stableId('duty', LEFT.key),
        personId: personId(LEFT.key),
        function: 'COMMITTEE_MEMBER',
        unitId: unitId(COMMUNE),
        title: 'Thành viên Ban Chỉ đạo',
        validFrom: day(DUTIES_FROM),
        validTo: day(LEFT.on),
      },
    ],
  })
  // One hash for all: the password is printed on the sign-in page anyway, and hashing is slow by design.
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await tx.account.createMany({
    data: DEMO_PEOPLE.map(({ username }) => ({
      id: stableId('account', username),
      personId: personId(username),
      username,
      passwordHash,
    })),
  })
  const createdAt = new Date()
  await tx.apiToken.create({
    data: {
      id: stableId('api-token', 'demo'),
      name: 'Hệ thống tích hợp của tỉnh (trình diễn)',
      prefix: 'ntm_demo_',
      tokenHash: createHash('sha256').update(DEMO_INTEGRATOR_TOKEN).digest('hex'),
      unitId: unitId(PROVINCE),
      scopes: ['read'],
      createdAt,
      expiresAt: new Date(createdAt.getTime() + TOKEN_DAYS * 86_400_000),
    },
  })
}
