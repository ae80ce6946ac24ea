import { computed, readonly, shallowRef } from 'vue'
import { getClient, failureOf, type Failure } from '../apollo'
import type { Ability, SessionQuery } from '../generated/graphql'
import {
  SessionDocument,
  SignInDocument,
  SignOutDocument,
  SignOutEverywhereDocument,
} from './session.documents'

export type Viewer = NonNullable<SessionQuery['viewer']>
export type Installation = SessionQuery['installation']

const viewer = shallowRef<Viewer | null>(null)
const installation = shallowRef<Installation | null>(null)
/** Set when even the first question found no server. */
const failure = shallowRef<Failure | null>(null)
let loading: Promise<void> | null = null

async function ask() {
  const { data, error, errors } = await getClient().query({
    query: SessionDocument,
    fetchPolicy: 'network-only',
  })
  const graphQLErrors = errors ?? error?.graphQLErrors ?? []
  const problem = graphQLErrors.length > 0 ? failureOf({ graphQLErrors }) : null
  failure.value = problem?.kind === 'unauthenticated' ? null : problem
  viewer.value = data?.viewer ?? null
  installation.value = data?.installation ?? installation.value
}

/** Once per visit; again after signing in, or when the first attempt found no server. */
function load(): Promise<void> {
  loading ??= ask().catch((error: unknown) => {
    loading = null
    failure.value = failureOf({ graphQLErrors: [] })
    if (!(error instanceof Error)) throw error
  })
  return loading
}
const reload = () => {
  loading = null
  return load()
}

/** The message of the first error, null when signed in. */
async function signIn(username: string, password: string): Promise<string | null> {
  try {
    const { data } = await getClient().mutate({
      mutation: SignInDocument,
      variables: { input: { username, password } },
    })
    const [error] = data?.signIn.errors ?? []
    if (error) return error.message
  } catch (error) {
    return messageOf(error)
  }
  // Whoever was here before may have left their data behind when the session ran out.
  await getClient().clearStore()
  await reload()
  return failure.value?.message ?? null
}
type Failures = Parameters<typeof failureOf>[0]['graphQLErrors']

const messageOf = (error: unknown): string =>
  failureOf({
    graphQLErrors:
      error instanceof Error && 'graphQLErrors' in error ? (error.graphQLErrors as Failures) : [],
  }).message

/** Null when signed out; else why not: without the server's answer whoever opens this device next would be signed in. */
async function signOut(where: 'here' | 'everywhere' = 'here'): Promise<string | null> {
  try {
    await getClient().mutate({ mutation: where === 'here' ? SignOutDocument : SignOutEverywhereDocument })
  } catch (error) {
    const message = messageOf(error)
    // The session had ended already.
    if (viewer.value) return message
  }
  forget()
  await getClient().clearStore()
  return null
}
function forget() {
  viewer.value = null
}

/** Who is signed in, and what the installation says of itself. One for the whole app. */
export function useViewer() {
  return {
    viewer: readonly(viewer),
    installation: readonly(installation),
    failure: readonly(failure),
    isSignedIn: computed(() => viewer.value !== null),
    can: (ability: Ability) => viewer.value?.abilities.includes(ability) ?? false,
    load,
    reload,
    signIn,
    signOut,
    forget,
  }
}
