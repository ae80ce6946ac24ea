import { withClient } from '@solang/postgres'
import type pg from 'pg'
import { StartProblem } from './problem'

const OLDEST_POSTGRES = 15
const EXTENSIONS = ['btree_gist', 'pg_trgm']

/** What a start needs to know of a server before it changes anything there. */
export interface DatabaseFacts {
  /** As PostgreSQL writes it: "15.4 (Debian 15.4-1)", "18beta1". */
  version: string
  encoding: string
  /** Whether lower case of Đ is đ: names are searched that way. */
  knowsVietnamese: boolean
  /** Whether the collation is there by which names are listed. */
  sortsVietnamese: boolean
  /** Whether tables can be made: the role may create in the database and in its schema "public". */
  mayCreate: boolean
  /** Neither there, nor for this role to make. */
  missingExtensions: string[]
}

/** Fails when the user's own database cannot be reached or will not do. */
export async function checkDatabase(url: string): Promise<void> {
  const where = withoutPassword(url)
  const problem = problemOf(await readFacts(url, where), where)
  if (problem) throw problem
}

async function readFacts(url: string, where: string): Promise<DatabaseFacts> {
  try {
    return await withClient(url, (client) => factsOf(client, EXTENSIONS), 5_000)
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || ('code' in error && String(error.code)) : String(error)
    throw new StartProblem(
      `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${where}): ${reason}.`,
      'The database cannot be reached.',
    )
  }
}

export async function factsOf(client: pg.Client, extensions: readonly string[]): Promise<DatabaseFacts> {
  const { rows: settings } = await client.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`,
  )
  const { version = '0', encoding = '' } = settings[0] ?? {}
  // A server of another encoding may not even read the letter that the next question asks about.
  if (encoding !== 'UTF8' || isTooOld(version)) {
    return {
      version,
      encoding,
      knowsVietnamese: false,
      sortsVietnamese: false,
      mayCreate: false,
      missingExtensions: [],
    }
  }
  // Once migrated, a role that may only read and write will do until the next migration.
  const { rows } = await client.query<
    Pick<DatabaseFacts, 'knowsVietnamese' | 'sortsVietnamese' | 'mayCreate'>
  >(
    `SELECT lower('Đ') = 'đ' AS "knowsVietnamese",
       EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-x-icu') AS "sortsVietnamese",
       to_regclass('_prisma_migrations') IS NOT NULL
         OR has_database_privilege(current_database(), 'CREATE')
            AND coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), true) AS "mayCreate"`,
  )
  const { knowsVietnamese = false, sortsVietnamese = false, mayCreate = false } = rows[0] ?? {}
  return {
    version,
    encoding,
    knowsVietnamese,
    sortsVietnamese,
    mayCreate,
    missingExtensions: await missing(client, extensions),
  }
}

async function missing(client: pg.Client, extensions: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT wanted.name FROM unnest($1::text[]) AS wanted (name)
     WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = wanted.name)
       AND NOT EXISTS (
         SELECT FROM pg_available_extensions AS offered
         JOIN pg_available_extension_versions AS version
           ON version.name = offered.name AND version.version = offered.default_version
         WHERE offered.name = wanted.name
           AND (version.trusted OR NOT version.superuser OR current_setting('is_superuser')::bool))`,
    [extensions],
  )
  return rows.map(({ name }) => name)
}

function isTooOld(version: string): boolean {
  return Number.parseInt(version, 10) < OLDEST_POSTGRES
}

/** The first thing that stands in the way, in the order in which a person would put it right. */
export function problemOf(facts: DatabaseFacts, where: string): StartProblem | undefined {
  if (isTooOld(facts.version)) {
    return new StartProblem(
      `Cần PostgreSQL ${OLDEST_POSTGRES} trở lên, máy chủ ở DATABASE_URL (${where}) là ${facts.version}.`,
      `PostgreSQL ${OLDEST_POSTGRES} or later is needed.`,
    )
  }
  if (facts.encoding !== 'UTF8') {
    return new StartProblem(
      `Cơ sở dữ liệu ${where} dùng bảng mã ${facts.encoding}: hãy tạo lại với ENCODING 'UTF8'.`,
      'The database has to be encoded in UTF8.',
    )
  }
  if (!facts.knowsVietnamese) {
    return new StartProblem(
      `Cơ sở dữ liệu ${where} không đổi được chữ hoa Đ thành đ: hãy tạo lại với LOCALE 'C.UTF-8'.`,
      'The database has a locale without Vietnamese letters, such as C.',
    )
  }
  if (!facts.sortsVietnamese) {
    return new StartProblem(
      `Máy chủ PostgreSQL ở ${where} không có ICU nên không xếp được tên theo chữ cái tiếng Việt: hãy dùng bản có ICU.`,
      'PostgreSQL was built without ICU.',
    )
  }
  if (!facts.mayCreate) {
    return new StartProblem(
      `Vai trong DATABASE_URL không được tạo bảng ở ${where}: hãy cho vai đó làm chủ cơ sở dữ liệu.`,
      'The role has to own the database.',
    )
  }
  if (facts.missingExtensions.length === 0) return undefined
  const commands = facts.missingExtensions.map((name) => `CREATE EXTENSION ${name};`).join(' ')
  return new StartProblem(
    `Nhờ người quản trị máy chủ chạy một lần trong ${where}: ${commands}`,
    'The role may not create these extensions: ask the administrator of the server.',
  )
}

/** Host, port and database only: the line may end up in a log. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new StartProblem(
      'DATABASE_URL không đúng dạng postgresql://…',
      'DATABASE_URL is not a connection string.',
    )
  }
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
