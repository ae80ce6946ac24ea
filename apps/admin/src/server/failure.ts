import type { ApolloError } from '@apollo/client/core'
import { text } from '../i18n'

export type FailureKind =
  'offline' | 'throttled' | 'unauthenticated' | 'forbidden' | 'notFound' | 'refused' | 'server'

/** What went wrong outside the payload, with a sentence that says what was kept and what to do. */
export interface Failure {
  readonly kind: FailureKind
  readonly message: string
}

const kinds: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  THROTTLED: 'throttled',
  RATE_LIMITED: 'throttled',
  BAD_USER_INPUT: 'refused',
  BAD_REQUEST: 'refused',
  BAD_CURSOR: 'refused',
  GRAPHQL_VALIDATION_FAILED: 'refused',
}

type Reasons = Pick<ApolloError, 'graphQLErrors'> & Partial<Pick<ApolloError, 'networkError'>>

/** The server's first reason, also one that came with a status such as 400; none means no answer at all. */
function reasonOf({ graphQLErrors, networkError }: Reasons) {
  if (graphQLErrors[0]) return graphQLErrors[0]
  const answer = networkError && 'result' in networkError ? networkError.result : undefined
  if (typeof answer !== 'object') return undefined
  return (answer.errors as ApolloError['graphQLErrors'] | undefined)?.[0]
}

export function failureOf(error: Reasons): Failure {
  const first = reasonOf(error)
  if (!first) return { kind: 'offline', message: text('failure.offline') }
  const kind = kinds[String(first.extensions?.code)] ?? 'server'
  const requestId = String(first.extensions?.requestId ?? '–')
  return { kind, message: text(`failure.${kind}`, { requestId }) }
}
