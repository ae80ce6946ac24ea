import type {
  ApolloError,
  ApolloQueryResult,
  ObservableQuery,
  OperationVariables,
  TypedDocumentNode,
  WatchQueryFetchPolicy,
} from '@apollo/client/core'
import {
  computed,
  onScopeDispose,
  ref,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
} from 'vue'
import { useClient } from './client-key'
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
  const client = useClient()
  const result = shallowRef<TData>()
  const failure = shallowRef<Failure | null>(null)
  const isLoading = ref(true)
  let query: ObservableQuery<TData, TVariables> | null = null
  let stop = () => {}

  const take = ({ data, errors = [], loading, partial }: ApolloQueryResult<TData>) => {
    isLoading.value = loading
    if (!partial && data && !isBlank(data)) result.value = data
    else if (!loading && !partial) result.value = undefined
    failure.value = errors.length > 0 ? failureOf({ graphQLErrors: errors }) : null
  }
  const fail = (error: ApolloError) => {
    isLoading.value = false
    failure.value = failureOf(error)
  }
  const observe = (fetchPolicy: WatchQueryFetchPolicy = 'cache-and-network') =>
    new Promise<void>((settle) => {
      stop()
      isLoading.value = true
      if (toValue(options.enabled) === false) return settle()
      query = client.watchQuery<TData, TVariables>({
        query: document,
        variables: toValue(variables),
        fetchPolicy,
        nextFetchPolicy: 'cache-first',
        errorPolicy: 'all',
        notifyOnNetworkStatusChange: true,
        pollInterval: (options.pollSeconds ?? 0) * 1000,
      })
      const subscription = query.subscribe({
        next: (answer) => {
          take(answer)
          if (!answer.loading) settle()
        },
        error: (error: ApolloError) => {
          fail(error)
          settle()
        },
      })
      stop = () => {
        subscription.unsubscribe()
        settle()
      }
    })

  const asked = () => JSON.stringify([toValue(variables), toValue(options.enabled) ?? true])
  watch(asked, () => {
    if (!options.keepsPrevious) result.value = undefined
    void observe()
  })
  void observe()
  onScopeDispose(() => stop())

  const status = computed((): QueryStatus => {
    if (result.value) return options.isEmpty?.(result.value) ? 'empty' : 'ready'
    const kind = failure.value?.kind
    if (isLoading.value || kind === 'unauthenticated') return 'loading'
    if (kind === 'forbidden' || kind === 'notFound') return kind
    return kind ? 'error' : 'notFound'
  })
  return {
    data: computed(() => result.value),
    status,
    message: computed(() => failure.value?.message ?? null),
    isRefreshing: computed(() => isLoading.value && result.value !== undefined),
    reload: () => observe('network-only'),
    loadMore: async (after) => {
      if (after) await query?.fetchMore({ variables: { ...toValue(variables), after } }).catch(fail)
    },
  }
}
