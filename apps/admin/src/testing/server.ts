import {
  ApolloClient,
  ApolloLink,
  InMemoryCache,
  Observable,
  setLogVerbosity,
  type FetchResult,
} from '@apollo/client/core'
import { DefaultApolloClient } from '../apollo'

// @vue/apollo-composable 4 still calls what @apollo/client 3.14 will drop; each call would print a trace.
setLogVerbosity('error')

export interface Request {
  readonly operation: string
  readonly variables: Record<string, unknown>
}
type Answer = (variables: Record<string, unknown>) => FetchResult | Error

/** A server of canned answers by operation name; what was asked is kept, and an Error is a lost connection. */
export function cannedServer(answers: Readonly<Record<string, Answer>>) {
  const requests: Request[] = []
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        requests.push({ operation: operationName, variables })
        const answer = answers[operationName]?.(variables) ?? new Error(`No answer for ${operationName}`)
        if (answer instanceof Error) return observer.error(answer)
        observer.next(answer)
        observer.complete()
      }),
  )
  const client = new ApolloClient({ link, cache: new InMemoryCache() })
  /** For `mount(Component, { global })`. */
  const global = { provide: { [DefaultApolloClient]: client }, stubs: { RouterLink: true } }
  return { client, requests, global }
}
