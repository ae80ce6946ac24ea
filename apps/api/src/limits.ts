import type { ApolloServerPlugin } from '@apollo/server'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import {
  getNamedType,
  GraphQLError,
  isCompositeType,
  Kind,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql'
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import type { Context } from './context'
import { requestError } from './errors'

export const MAX_TOKENS = 2_000
export const MAX_BODY_BYTES = 256 * 1024
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
  if (/Connection!?$/.test(type)) return 1 + Number(args.first ?? args.last ?? 1) * childComplexity
  // A connection's own lists were multiplied by the connection already.
  if (field.name === 'nodes' || field.name === 'edges') return 1 + childComplexity
  return type.startsWith('[') ? 1 + PLAIN_LIST * childComplexity : 1 + childComplexity
}

/** Refuses what is too wide or too costly before anything runs; tells the cost with every answer. */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost = 0
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          refuseManyRoots(operation)
          cost = costOf({
            schema,
            query: document,
            operationName: request.operationName,
            variables: request.variables ?? {},
            estimators: [fieldExtensionsEstimator(), objectEstimator],
          })
          const limit = MAX_COST[contextValue.viewer?.kind ?? 'anonymous']
          if (cost > limit)
            throw requestError(
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
    if (error instanceof GraphQLError) throw requestError('BAD_USER_INPUT', error.message)
    throw error
  }
}

function refuseManyRoots(operation: OperationDefinitionNode | undefined): void {
  const roots = (operation?.selectionSet.selections ?? []).filter(
    (selection) => selection.kind === Kind.FIELD,
  )
  if (roots.length > MAX_ROOT_FIELDS)
    throw requestError('COST_LIMIT', `Mỗi lần gọi tối đa ${MAX_ROOT_FIELDS} trường gốc.`)
}
