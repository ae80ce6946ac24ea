import pg from 'pg'

/** How many statements reach PostgreSQL while the work runs, those that find the session included. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const spy = jest.spyOn(pg.Client.prototype, 'query')
  try {
    const result = await work()
    return { result, statements: spy.mock.calls.length }
  } finally {
    spy.mockRestore()
  }
}
