module.exports = {
  ...require('../packages/config/jest.cjs'),
  globalSetup: '<rootDir>/src/prepare-server.ts',
  globalTeardown: '<rootDir>/src/stop-server.ts',
  testTimeout: 90_000,
  maxWorkers: 1,
}
