import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useQuery } from '@vue/apollo-composable'
import { computed, shallowRef, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { failureOf, type Failure } from './failure'

export type QueryStatus = 'loading' | 'ready' | 'empty' | 'notFound' | 'forbidden' | 'error'

export interface QueryOptions<TData> {
  /** False while a variable is not known yet: the page then shows that it is loading. */
  readonly enabled?: MaybeRefOrGetter<boolean>
  readonly isEmpty?: (data: TData) => boolean
  /** Keeps the former answer on the screen while other variables are asked for: a search, not another page. */
  readonly keepsPrevious?: boolean
  readonly pollSeconds?: number
}

export interface QueryState<TData> {
  readonly data: ComputedRef<TData | undefined>
  readonly status: ComputedRef<QueryStatus>
  /** Why there is no (or only old) data, in the user's language; null when all is well. */
  readonly message: ComputedRef<string | null>
  readonly isRefreshing: ComputedRef<boolean>
  reload(): Promise<void>
  /** The next page of the one connection in the document: pass the last `endCursor`. */
  loadMore(after: string | null | undefined): Promise<void>
}

const isBlank = (data: object) => Object.values(data).every((value) => value == null)

/** A query as the states that every page shows; what was read before stays on the screen while it is asked again. */
export function useQueryState<TData extends object, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: MaybeRefOrGetter<TVariables>,
  options: QueryOptions<TData> = {},
): QueryState<TData> {
  const isEnabled = computed(() => toValue(options.enabled) ?? true)
  const { result, loading, error, refetch, fetchMore } = useQuery<TData, TVariables>(
    document,
    () => toValue(variables),
    () => ({
      enabled: isEnabled.value,
      fetchPolicy: 'cache-and-network',
      nextFetchPolicy: 'cache-first',
      errorPolicy: 'all',
      notifyOnNetworkStatusChange: true,
      keepPreviousResult: options.keepsPrevious ?? false,
      pollInterval: (options.pollSeconds ?? 0) * 1000,
    }),
  )
  /** The page after the first could not be had; the first stays. */
  const pageFailure = shallowRef<Failure | null>(null)
  const failure = computed(() => (error.value ? failureOf(error.value) : pageFailure.value))
  const data = computed(() => (result.value && !isBlank(result.value) ? result.value : undefined))
  const isLoading = computed(() => loading.value || !isEnabled.value)

  const status = computed((): QueryStatus => {
    if (data.value) return options.isEmpty?.(data.value) ? 'empty' : 'ready'
    const kind = failure.value?.kind
    if (isLoading.value || kind === 'unauthenticated') return 'loading'
    if (kind === 'forbidden' || kind === 'notFound') return kind
    return kind ? 'error' : 'notFound'
  })
  return {
    data,
    status,
    message: computed(() => failure.value?.message ?? null),
    isRefreshing: computed(() => isLoading.value && data.value !== undefined),
    reload: async () => {
      // What went wrong shows through `error`.
      await refetch()?.catch(() => undefined)
    },
    loadMore: async (after) => {
      if (!after) return
      pageFailure.value = null
      await fetchMore({ variables: { ...toValue(variables), after } })?.catch((reason) => {
        pageFailure.value = failureOf(reason)
      })
    },
  }
}
