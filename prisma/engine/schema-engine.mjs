#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is downloaded from a host that many networks cannot reach.
import { requireTypeScript } from './require-typescript.mjs'

await requireTypeScript('../src/schema-engine/main.ts').main(process.argv.slice(2))
