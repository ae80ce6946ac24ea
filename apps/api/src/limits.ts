import type { ApolloServerPlugin } from '@apollo/server'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import {
  getNamedType,
  GraphQLError,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import type { Context } from './context'

export const MAX_TOKENS = 2_000
/** A sheet of two thousand gardens, sixteen cells each. */
export const MAX_BODY_BYTES = 1024 * 1024
const MAX_DEPTH = 12
const MAX_ALIASES = 30
const MAX_ROOT_FIELDS = 10
/** Objects one answer may hold, as estimated before running. */
const MAX_COST = { anonymous: 100, person: 15_000, token: 30_000 } as const
/** A plain list is bounded by nature; this is how long it is taken to be. */
const PLAIN_LIST = 10

// Left to themselves these rules throw, which reads like a fault of the server; reported, they are the caller's.
const reporting = (message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(message))],
})

export const validationRules = [
  maxDepthRule({
    n: MAX_DEPTH,
    ignoreIntrospection: true,
    ...reporting(`Câu hỏi lồng quá sâu: tối đa ${MAX_DEPTH} tầng.`),
  }),
  maxAliasesRule({ n: MAX_ALIASES, ...reporting(`Câu hỏi có quá nhiều bí danh: tối đa ${MAX_ALIASES}.`) }),
]

/** Objects cost 1, connections `first` (or `last`) times what is inside; scalars are free. */
const objectEstimator: ComplexityEstimator = ({ args, childComplexity, field }) => {
  if (!isCompositeType(getNamedType(field.type))) return 0
  const type = String(field.type)
  // Never below one: a negative page would pay for the rest of the query.
  if (/Connection!?$/.test(type))
    return 1 + Math.max(1, Number(args.first ?? args.last ?? 1)) * childComplexity
  if (Array.isArray(args.ids)) return 1 + args.ids.length * childComplexity
  // A connection's own lists were multiplied by the connection already.
  if (field.name === 'nodes' || field.name === 'edges') return 1 + childComplexity
  return type.startsWith('[') ? 1 + PLAIN_LIST * childComplexity : 1 + childComplexity
}

/** Apollo answers 500 to whatever is thrown before execution, unless it is told that the fault is the caller's. */
const refusedUnrun = (code: 'COST_LIMIT' | 'BAD_USER_INPUT', message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })

/** Refuses what is too wide or too costly before anything runs; tells the cost with every answer. */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost = 0
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          refuseManyRoots(operation, document)
          cost = costOf({
            schema,
            query: document,
            operationName: request.operationName,
            variables: request.variables ?? {},
            estimators: [fieldExtensionsEstimator(), objectEstimator],
          })
          const limit = MAX_COST[contextValue.viewer?.kind ?? 'anonymous']
          if (cost > limit)
            throw refusedUnrun(
              'COST_LIMIT',
              `Câu hỏi quá nặng: ${cost} đối tượng, tối đa ${limit}. Hãy lấy ít dòng hơn mỗi lần.`,
            )
        },
        async willSendResponse({ response }) {
          if (response.body.kind === 'single' && cost > 0)
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              cost: { requested: cost },
            }
        },
      }
    },
  }
}

/** The cost needs the variables; values that their types cannot carry are refused here, as the caller's. */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options)
  } catch (error) {
    if (error instanceof GraphQLError) throw refusedUnrun('BAD_USER_INPUT', error.message)
    throw error
  }
}

function refuseManyRoots(operation: OperationDefinitionNode | undefined, document: DocumentNode): void {
  if (operation && rootFields(operation.selectionSet, document, new Set()) > MAX_ROOT_FIELDS)
    throw refusedUnrun('COST_LIMIT', `Mỗi lần gọi tối đa ${MAX_ROOT_FIELDS} trường gốc.`)
}

/** Fields at the root, those in fragments included; a fragment that is spread twice is still one set of fields. */
function rootFields({ selections }: SelectionSetNode, document: DocumentNode, seen: Set<string>): number {
  const sizes = selections.map((selection): number => {
    if (selection.kind === Kind.FIELD) return 1
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, document, seen)
    const name = selection.name.value
    const fragment = seen.has(name) ? undefined : fragmentOf(document, name)
    seen.add(name)
    return fragment ? rootFields(fragment.selectionSet, document, seen) : 0
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}

const fragmentOf = (document: DocumentNode, name: string): FragmentDefinitionNode | undefined =>
  document.definitions.find(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  )
