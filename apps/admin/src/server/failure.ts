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

export function failureOf(error: Pick<ApolloError, 'graphQLErrors'>): Failure {
  const first = error.graphQLErrors[0]
  if (!first) return { kind: 'offline', message: text('failure.offline') }
  const kind = kinds[String(first.extensions?.code)] ?? 'server'
  const requestId = String(first.extensions?.requestId ?? '–')
  return { kind, message: text(`failure.${kind}`, { requestId }) }
}
