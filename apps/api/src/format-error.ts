import type { ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Context } from './context'

const SAFE_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'COST_LIMIT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])

/** What went wrong before anything ran, said first in Vietnamese; GraphQL's own words follow, for whoever wrote the query. */
const UNRUN: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'Câu hỏi GraphQL viết sai cú pháp, hoặc quá dài',
  GRAPHQL_VALIDATION_FAILED: 'Câu hỏi GraphQL không khớp với lược đồ, hoặc quá giới hạn',
  BAD_USER_INPUT: 'Giá trị gửi lên không đúng kiểu',
  BAD_REQUEST: 'Yêu cầu không đọc được',
  OPERATION_RESOLUTION_FAILURE: 'Không rõ phải chạy thao tác nào',
}

/** Only errors that were meant for the caller go out; anything else is masked, with its stack in the log alone. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '')
  if (!isForCaller(code, error))
    return {
      message: 'Máy chủ gặp lỗi ngoài dự kiến. Chưa có gì được ghi; hãy thử lại.',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    }
  // Ours are thrown by resolvers, at a place in the answer, and are Vietnamese already.
  const first = formatted.path ? undefined : UNRUN[code]
  return {
    message: first ? `${first}: ${formatted.message}` : formatted.message,
    locations: formatted.locations,
    path: formatted.path,
    extensions: { code: code || 'BAD_REQUEST' },
  }
}

function isForCaller(code: string, error: unknown): boolean {
  if (SAFE_CODES.has(code)) return true
  const cause = unwrapResolverError(error)
  return cause instanceof GraphQLError && cause.extensions.code === undefined && !cause.originalError
}

/** Gives a masked error the number under which its stack stands in the log, for whoever reports it. */
export const errorLogPlugin = (log: FastifyBaseLogger): ApolloServerPlugin<Context> => ({
  async contextCreationDidFail({ error }) {
    log.error(error)
  },
  async requestDidStart({ contextValue: { requestId } }) {
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors)
          if (!isForCaller(String(error.extensions.code ?? ''), error))
            log.error({ reqId: requestId, err: error.originalError ?? error }, error.message)
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return
        for (const { extensions } of body.singleResult.errors ?? [])
          if (extensions?.code === 'INTERNAL_SERVER_ERROR') Object.assign(extensions, { requestId })
      },
    }
  },
})
