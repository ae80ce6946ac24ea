import { ApolloClient, from, HttpLink } from '@apollo/client/core'
import { onError } from '@apollo/client/link/error'
import { createCache } from './cache'
import { failureOf } from './failure'

let leave: () => void = () => {}

/** Called when the server says that the session has ended, whichever page asked. */
export function onSessionEnded(listener: () => void): void {
  leave = listener
}

const sessionEnd = onError(({ graphQLErrors = [] }) => {
  if (failureOf({ graphQLErrors }).kind === 'unauthenticated') leave()
})

export const createClient = () =>
  new ApolloClient({
    cache: createCache(),
    link: from([
      sessionEnd,
      new HttpLink({
        uri: '/graphql',
        credentials: 'same-origin',
        fetch: (...request) => fetch(...request),
      }),
    ]),
    defaultOptions: { query: { errorPolicy: 'all' }, watchQuery: { errorPolicy: 'all' } },
  })

let client: ReturnType<typeof createClient> | null = null

/** The one client of the app, made when first asked for. */
export const getClient = () => (client ??= createClient())
