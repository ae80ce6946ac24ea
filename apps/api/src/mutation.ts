import { createHash } from 'node:crypto'
import type { Prisma } from '@solang/db'
import { validateSync } from 'class-validator'
import { signedIn } from './access/access'
import type { Ability } from './access/ability'
import { constraintProblem } from './constraint-problems'
import type { Context } from './context'
import { forbidden, Refusal, type ErrorCode, type Problem } from './errors'
import type { NodeType } from './node-id'
import { recordChanges, type Change } from './record'

export type Tx = Prisma.TransactionClient

export interface Write {
  tx: Tx
  /** Every change is recorded; the rows are written when the work is done, in the same transaction. */
  record: (change: Change) => void
}

type Row = { id: string }
type Answer = Readonly<Record<string, Row | readonly Row[]>>
export type Nullable<A> = { [K in keyof A]: A[K] | null }

interface MutationSpec<A extends Answer> {
  operation: string
  /** The ability under which the act is done: it names the duty in the audit. */
  ability: Ability
  /** Node type of each part of the answer, to read it again for a retry. */
  answers: { [K in keyof A]: NodeType }
}

/** When a whole district sends at four o'clock, a write waits for its turn rather than fail. */
const PATIENCE = { maxWait: 10_000, timeout: 15_000 } as const

/**
 * Runs a mutation: one transaction with its audit, outbox and receipt rows, once per clientMutationId.
 * A refusal rolls everything back and leaves no receipt, so the corrected input may use the same id again.
 */
export async function mutate<I extends { clientMutationId: string }, A extends Answer>(
  context: Context,
  spec: MutationSpec<A>,
  input: I,
  work: (write: Write) => Promise<A>,
): Promise<Nullable<A> & { clientMutationId: string; errors: readonly Problem[] }> {
  const viewer = signedIn(context)
  const { clientMutationId } = input
  try {
    if (viewer.kind === 'token')
      forbidden('Mã tích hợp chỉ được đọc. Hãy đăng nhập bằng tài khoản của người có nhiệm vụ.')
    refuseInvalid(input)
    const answer = await context.db.$transaction(
      async (tx): Promise<{ replay: StoredAnswer } | { fresh: A }> => {
        const earlier = await claimReceipt(tx, context, spec.operation, input)
        if (earlier) return { replay: earlier }
        const changes: Change[] = []
        const fresh = await work({ tx, record: (change) => changes.push(change) })
        await recordChanges(tx, context, spec.operation, spec.ability, changes)
        await keepAnswer(tx, context, clientMutationId, fresh)
        return { fresh }
      },
      PATIENCE,
    )
    const rows: Nullable<A> = 'fresh' in answer ? answer.fresh : await readAgain(context, spec, answer.replay)
    return { ...rows, clientMutationId, errors: [] }
  } catch (error) {
    const problems = error instanceof Refusal ? error.problems : constraintProblem(error)
    if (!problems) throw error
    const nothing = Object.fromEntries(Object.keys(spec.answers).map((key) => [key, null])) as Nullable<A>
    return { ...nothing, clientMutationId, errors: problems }
  }
}

/** Checks the class-validator rules of an input; their messages are written in Vietnamese at the field. */
function refuseInvalid(input: object): void {
  const problems = validateSync(input, { forbidUnknownValues: false }).flatMap((found) =>
    problemsOf(found, []),
  )
  if (problems.length > 0) throw new Refusal(problems)
}

type Found = ReturnType<typeof validateSync>[number]

const problemsOf = (found: Found, above: readonly string[]): Problem[] => {
  const path = [...above, found.property]
  const own = Object.entries(found.constraints ?? {}).map(([rule, message]): Problem => ({
    code: codeOf(rule),
    message,
    path,
  }))
  return [...own, ...(found.children ?? []).flatMap((child) => problemsOf(child, path))]
}

const codeOf = (rule: string): ErrorCode =>
  rule === 'maxLength' || rule === 'arrayMaxSize'
    ? 'TOO_LONG'
    : rule === 'isNotEmpty' || rule === 'arrayNotEmpty'
      ? 'REQUIRED'
      : 'INVALID_VALUE'

/** The same input gives the same hash, whatever the order of its keys. */
function hashOf(operation: string, input: object): string {
  const sorted = (_: string, value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value
  return createHash('sha256')
    .update(`${operation}\n${JSON.stringify(input, sorted)}`)
    .digest('hex')
}

/** Ids of the rows that the first call answered with. */
type StoredAnswer = Record<string, string | string[]>

/** Claims the id for this transaction. A parallel call with the same id waits here until the first one ends. */
async function claimReceipt(
  tx: Tx,
  context: Context,
  operation: string,
  input: { clientMutationId: string },
): Promise<StoredAnswer | null> {
  const actorKey = signedIn(context).key
  const { clientMutationId } = input
  const inputHash = hashOf(operation, input)
  const claimed = await tx.mutationReceipt.createMany({
    data: { actorKey, clientMutationId, mutation: operation, inputHash },
    skipDuplicates: true,
  })
  if (claimed.count === 1) return null
  const receipt = await tx.mutationReceipt.findUniqueOrThrow({
    where: { actorKey_clientMutationId: { actorKey, clientMutationId } },
  })
  if (receipt.inputHash !== inputHash)
    throw new Refusal([
      {
        code: 'IDEMPOTENCY_MISMATCH',
        message: 'Mã gửi này đã dùng cho một nội dung khác. Không có gì được ghi thêm.',
        path: ['clientMutationId'],
      },
    ])
  return receipt.answer as StoredAnswer
}

async function keepAnswer(tx: Tx, context: Context, clientMutationId: string, answer: Answer): Promise<void> {
  const ids = Object.fromEntries(
    Object.entries(answer).map(([key, part]) => [key, 'id' in part ? part.id : part.map((row) => row.id)]),
  )
  const actorKey = signedIn(context).key
  await tx.mutationReceipt.update({
    where: { actorKey_clientMutationId: { actorKey, clientMutationId } },
    data: { answer: ids },
  })
}

async function readAgain<A extends Answer>(
  context: Context,
  spec: MutationSpec<A>,
  stored: StoredAnswer,
): Promise<Nullable<A>> {
  const read = (key: string, id: string) => context.readNode(context, spec.answers[key as keyof A], id)
  const parts = await Promise.all(
    Object.entries(stored).map(async ([key, ids]) => [
      key,
      typeof ids === 'string'
        ? await read(key, ids)
        : (await Promise.all(ids.map((id) => read(key, id)))).filter((row) => row !== null),
    ]),
  )
  return Object.fromEntries(parts) as Nullable<A>
}
