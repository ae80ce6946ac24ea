/** Shared Jest settings: TypeScript by swc, results as JSON so that the root script can count them. */
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const swc = JSON.parse(readFileSync(join(__dirname, 'swc.json'), 'utf8'))

const compiled = ['@swc/jest', { ...swc, swcrc: false }]
// The web server's modules that are ES modules, or import one: Node 20 loads them as they are, Jest has to compile them.
const ES_MODULES = '(@fastify\\+cookie|cookie|content-disposition)@'

module.exports = {
  testEnvironment: 'node',
  reporters: ['default', join(__dirname, 'jest-results.cjs')],
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': compiled, [`/node_modules/\\.pnpm/${ES_MODULES}.+\\.js$`]: compiled },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!${ES_MODULES})`],
  moduleNameMapper: { '^@solang/scoring$': join(__dirname, '../scoring/src/index.ts') },
}
