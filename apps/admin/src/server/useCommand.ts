import {
  ApolloError,
  type MutationUpdaterFunction,
  type ApolloCache,
  type TypedDocumentNode,
} from '@apollo/client/core'
import { useMutation } from '@vue/apollo-composable'
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { failureOf, type Failure } from './failure'
import { intentId } from './intent-id'

export interface CommandError {
  readonly code: string
  readonly message: string
  readonly path: readonly string[]
  readonly currentVersion?: number
}
interface Payload {
  readonly errors: readonly CommandError[]
}
interface CommandVariables {
  input: { clientMutationId: string }
}
export type CommandInput<TVariables extends CommandVariables> = Omit<TVariables['input'], 'clientMutationId'>

export interface CommandOptions<TData, TVariables extends CommandVariables> {
  /** Names of the queries to ask again afterwards, where the payload does not bring all that changed. */
  readonly refetch?: readonly string[]
  readonly update?: MutationUpdaterFunction<TData, TVariables, object, ApolloCache<unknown>>
}

export interface Command<TInput, TPayload> {
  /** The payload when it was done; null when it was refused or not answered (then see the fields below). */
  run(input: TInput): Promise<TPayload | null>
  /** The last answer, also one with errors: part of a list may have been done. */
  readonly answer: Readonly<ShallowRef<TPayload | null>>
  readonly isRunning: Readonly<Ref<boolean>>
  readonly errors: ComputedRef<readonly CommandError[]>
  /** Someone else saved first: the version that now holds. */
  readonly conflict: ComputedRef<CommandError | null>
  /** No answer, or none that says what became of it; the same input may be run again and counts once. */
  readonly failure: Readonly<ShallowRef<Failure | null>>
  /** The message for one input, `fieldError('lines.0.total')`. */
  fieldError(path: string): string | undefined
  /** Messages that belong to none of the inputs named here, for the head of the form. */
  otherErrors(shown: readonly string[]): readonly string[]
  clear(): void
}

const pathOf = (error: CommandError) => error.path.join('.').replace(/^input\.?/, '')

/**
 * A mutation as one intent of the user. The id that makes a replay harmless is made once per input and kept until
 * the server has answered it: a retry after a lost response, or while the first still runs, sends the same id.
 */
export function useCommand<TData, TVariables extends CommandVariables, TPayload extends Payload>(
  document: TypedDocumentNode<TData, TVariables>,
  pick: (data: TData) => TPayload,
  options: CommandOptions<TData, TVariables> = {},
): Command<CommandInput<TVariables>, TPayload> {
  const { mutate } = useMutation<TData, TVariables>(document, () => ({
    update: options.update,
    refetchQueries: [...(options.refetch ?? [])],
    throws: 'always',
  }))
  const answer: ShallowRef<TPayload | null> = shallowRef(null)
  const failure = shallowRef<Failure | null>(null)
  const isRunning = ref(false)
  let intent: { readonly content: string; readonly id: string } | null = null

  const errors = computed(() => answer.value?.errors ?? [])
  const clear = () => {
    answer.value = null
    failure.value = null
  }
  const send = async (input: CommandInput<TVariables>): Promise<TPayload | null> => {
    const content = JSON.stringify(input)
    if (intent?.content !== content) intent = { content, id: intentId() }
    const variables = { input: { ...input, clientMutationId: intent.id } } as unknown as TVariables
    const data = (await mutate(variables))?.data
    if (!data) return null
    const payload = pick(data)
    answer.value = payload
    if (!payload.errors.some(({ code }) => code === 'IN_PROGRESS')) intent = null
    return payload.errors.length === 0 ? payload : null
  }
  const run = async (input: CommandInput<TVariables>) => {
    if (isRunning.value) return null
    clear()
    isRunning.value = true
    try {
      return await send(input)
    } catch (error) {
      if (!(error instanceof ApolloError)) throw error
      failure.value = failureOf(error)
      return null
    } finally {
      isRunning.value = false
    }
  }
  return {
    run,
    answer,
    isRunning,
    errors,
    failure,
    clear,
    conflict: computed(() => errors.value.find(({ code }) => code === 'VERSION_CONFLICT') ?? null),
    fieldError: (path) => errors.value.find((error) => pathOf(error) === path)?.message,
    otherErrors: (shown) =>
      errors.value.filter((error) => !shown.includes(pathOf(error))).map(({ message }) => message),
  }
}
