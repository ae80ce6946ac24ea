const base = require('../../packages/config/jest.cjs')

const [[, swc]] = Object.values(base.transform)

// These are ES modules, or import one: Node 20 loads them as they are, Jest has to compile them.
const ES_MODULES = '(@fastify\\+cookie|cookie|content-disposition)@'

module.exports = {
  ...base,
  transform: { ...base.transform, [`/node_modules/\\.pnpm/${ES_MODULES}.+\\.js$`]: ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!${ES_MODULES})`],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/src/testing/prepare-server.ts',
  globalTeardown: '<rootDir>/src/testing/stop-server.ts',
  testTimeout: 30_000,
}
