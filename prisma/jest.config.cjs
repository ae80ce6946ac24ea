const shared = require('../packages/config/jest.cjs')

module.exports = {
  ...shared,
  // The schema engine's glue is an ES module, which Jest's own `require` cannot load as it is.
  transform: { ...shared.transform, 'schema_engine_bg\\.js$': shared.transform['^.+\\.ts$'] },
  transformIgnorePatterns: ['/node_modules/(?!.*schema_engine_bg\\.js$)'],
  globalSetup: '<rootDir>/src/testing/prepare-server.ts',
  globalTeardown: '<rootDir>/src/testing/stop-server.ts',
  testTimeout: 30_000,
}
