/** The one door to the GraphQL client: nothing else imports it, so that its next version stays a small change. */
export { createCache } from './server/cache'
export { DefaultApolloClient, useApolloClient } from '@vue/apollo-composable'
export { createClient, getClient, onSessionEnded } from './server/client'
export { failureOf, type Failure, type FailureKind } from './server/failure'
export {
  useCommand,
  type Command,
  type CommandError,
  type CommandInput,
  type CommandOptions,
} from './server/useCommand'
export { useFormFaults } from './server/useFormFaults'
export { useQueryState, type QueryOptions, type QueryState, type QueryStatus } from './server/useQueryState'
