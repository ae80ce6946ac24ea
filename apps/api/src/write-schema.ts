import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from './schema'

const file = join(__dirname, '../schema.graphql')
writeFileSync(file, `${printSchema(lexicographicSortSchema(createSchema()))}\n`)
