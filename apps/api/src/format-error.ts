import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

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

/** Only errors that were meant for the caller go out; anything else is masked, with its stack in the log alone. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '')
  const cause = unwrapResolverError(error)
  if (
    SAFE_CODES.has(code) ||
    (cause instanceof GraphQLError && cause.extensions.code === undefined && !cause.originalError)
  )
    return {
      message: formatted.message,
      locations: formatted.locations,
      path: formatted.path,
      extensions: { code: code || 'BAD_REQUEST' },
    }
  return {
    message: 'Máy chủ gặp lỗi ngoài dự kiến. Chưa có gì được ghi; hãy thử lại.',
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }
}
