/** Shared Jest settings: TypeScript by swc, results as JSON so that the root script can count them. */
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const swc = JSON.parse(readFileSync(join(__dirname, 'swc.json'), 'utf8'))

module.exports = {
  testEnvironment: 'node',
  reporters: ['default', join(__dirname, 'jest-results.cjs')],
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^@solang/scoring$': join(__dirname, '../scoring/src/index.ts') },
}
