import type { ApolloClient } from '@apollo/client/core'
import { inject, type App, type InjectionKey } from 'vue'

type Client = ApolloClient<unknown>
export const clientKey: InjectionKey<Client> = Symbol('GraphQL client')

export const provideClient = (app: App, client: Client) => app.provide(clientKey, client)

export function useClient(): Client {
  const client = inject(clientKey)
  if (!client) throw new Error('No GraphQL client is provided')
  return client
}
