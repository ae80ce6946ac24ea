import { createHmac, timingSafeEqual } from 'node:crypto'
import { requestError } from './errors'

const VERSION = 1
type CursorValue = string | number | boolean | null

const sign = (body: string, secret: string) =>
  createHmac('sha256', secret).update(body).digest('base64url').slice(0, 16)

/** A place in a list: the sort keys of its row, versioned and signed so that it cannot be made up. */
export function encodeCursor(list: string, values: readonly CursorValue[], secret: string): string {
  const body = Buffer.from(JSON.stringify([VERSION, list, ...values])).toString('base64url')
  return `${body}.${sign(body, secret)}`
}

export const badCursor = () =>
  requestError('BAD_CURSOR', 'Con trỏ trang không hợp lệ. Hãy tải lại danh sách từ đầu.')

/** The sort keys; a cursor that is broken, foreign or of another list is BAD_CURSOR, never the first page. */
export function decodeCursor(list: string, cursor: string, secret: string): CursorValue[] {
  const [body = '', signature = ''] = cursor.split('.')
  const expected = Buffer.from(sign(body, secret))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw badCursor()
  const [version, name, ...values] = JSON.parse(
    Buffer.from(body, 'base64url').toString('utf8'),
  ) as CursorValue[]
  if (version !== VERSION || name !== list) throw badCursor()
  return values
}
