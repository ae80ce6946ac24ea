import { isISODate } from '@solang/scoring'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { DateTimeResolver, JSONResolver, UUIDResolver } from 'graphql-scalars'

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

// A week or a deadline counted from a day near year 9999 would leave the four digits.
const isInReach = (day: string) => day >= '1900-01-01' && day < '2200-01-01'

const parseDay = (value: unknown): string =>
  typeof value === 'string' && isISODate(value) && isInReach(value)
    ? value
    : refuse('Ngày phải có dạng yyyy-mm-dd, có thật, từ năm 1900 đến năm 2199.')

/** A calendar day, "2021-05-13", as people in Viet Nam count days. In code: a string in, Date or string out. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Ngày dương lịch theo giờ Việt Nam, ISO 8601, năm 1900–2199: 2021-05-13.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
})

// Fits Decimal(14,3): eleven digits before the point, three after; no exponent.
const DECIMAL = /^-?\d{1,11}(\.\d{1,3})?$/

const parseDecimalValue = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && DECIMAL.test(text)
    ? text
    : refuse('Số phải viết như "1.2": tối đa 11 chữ số trước và 3 chữ số sau dấu chấm.')
}

const parseDecimalLiteral = (node: ValueNode): string =>
  parseDecimalValue('value' in node && node.kind !== Kind.BOOLEAN ? node.value : null)

/** An exact number as text, "1.2"; a number literal is accepted on the way in. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'Số thập phân chính xác dạng chuỗi, ví dụ "1.2"; tối đa 3 chữ số sau dấu chấm, không dùng số mũ.',
  serialize: (value) => String(value),
  parseValue: parseDecimalValue,
  parseLiteral: parseDecimalLiteral,
})

export { DateTimeResolver as DateTimeScalar, JSONResolver as JsonScalar, UUIDResolver as UuidScalar }
