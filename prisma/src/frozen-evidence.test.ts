import { cloneDatabase, type TestDatabase } from '@solang/postgres'
import { createDb } from './create-db'
import type { PrismaClient } from './generated/client/client'
import { seed } from './seed'

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await cloneDatabase()
  db = createDb(database.url)
  await seed(db, { layer: 'demo' })
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const WITH_LINES = { lines: { orderBy: { id: 'asc' } } } as const
const acceptedReport = () =>
  db.report.findFirstOrThrow({
    where: { status: 'ACCEPTED', lines: { some: {} } },
    orderBy: { id: 'asc' },
    include: WITH_LINES,
  })
const sentSheet = () =>
  db.assessment.findFirstOrThrow({
    where: { status: 'SUBMITTED', entries: { some: {} } },
    include: { entries: true },
  })

test('an accepted report is neither rewritten nor removed, nor are its lines', async () => {
  const { id, lines } = await acceptedReport()
  const line = { id: lines[0]?.id ?? '' }
  const other = await db.targetAllocation.findFirstOrThrow({ where: { lines: { none: { reportId: id } } } })
  const writes: (() => Promise<unknown>)[] = [
    () => db.report.update({ where: { id }, data: { note: 'sửa sau' } }),
    () => db.report.update({ where: { id }, data: { status: 'SUBMITTED' } }),
    () => db.report.delete({ where: { id } }),
    () => db.reportLine.update({ where: line, data: { remark: 'sửa sau' } }),
    () => db.reportLine.delete({ where: line }),
    () => db.reportLine.create({ data: { reportId: id, allocationId: other.id, change: 1, total: 1 } }),
  ]
  for (const write of writes) await expect(write()).rejects.toThrow('immutable')
  expect((await db.report.findUniqueOrThrow({ where: { id }, include: WITH_LINES })).lines).toEqual(lines)
})

test('entries of a sheet that was sent stay as they were sent', async () => {
  const { id, entries } = await sentSheet()
  const entry = { id: entries[0]?.id ?? '' }
  const other = await db.indicator.findFirstOrThrow({ where: { entries: { none: { assessmentId: id } } } })
  const writes: (() => Promise<unknown>)[] = [
    () => db.assessmentEntry.update({ where: entry, data: { values: {} } }),
    () => db.assessmentEntry.delete({ where: entry }),
    () => db.assessmentEntry.create({ data: { assessmentId: id, indicatorId: other.id, values: {} } }),
    () => db.assessment.delete({ where: { id } }),
  ]
  for (const write of writes) await expect(write()).rejects.toThrow('immutable')
})

test('what is still open can be changed, and removed with its lines', async () => {
  const open = await db.report.findFirstOrThrow({ where: { status: 'SUBMITTED', lines: { some: {} } } })
  await db.reportLine.updateMany({ where: { reportId: open.id }, data: { remark: 'xem lại' } })
  await db.report.delete({ where: { id: open.id } })
  expect(await db.reportLine.count({ where: { reportId: open.id } })).toBe(0)
  const draft = await db.assessment.findFirstOrThrow({
    where: { status: 'DRAFT', entries: { some: {} } },
  })
  await db.assessment.delete({ where: { id: draft.id } })
  expect(await db.assessmentEntry.count({ where: { assessmentId: draft.id } })).toBe(0)
})

test('the audit trail is neither changed, nor emptied', async () => {
  await db.auditEvent.create({
    data: {
      requestId: 'r',
      operation: 'signIn',
      actorName: 'x',
      entityType: 'Person',
      entityId: (await acceptedReport()).id,
    },
  })
  await expect(db.auditEvent.updateMany({ data: { actorName: 'y' } })).rejects.toThrow('append-only')
  await expect(db.auditEvent.deleteMany()).rejects.toThrow('append-only')
  await expect(db.$executeRaw`TRUNCATE audit_event`).rejects.toThrow('append-only')
})
