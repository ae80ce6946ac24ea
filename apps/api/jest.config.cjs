module.exports = {
  ...require('../../packages/config/jest.cjs'),
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/src/testing/prepare-server.ts',
  globalTeardown: '<rootDir>/src/testing/stop-server.ts',
  testTimeout: 30_000,
}
