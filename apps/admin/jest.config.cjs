const shared = require('../../packages/config/jest.cjs')

module.exports = {
  ...shared,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
  setupFiles: ['<rootDir>/jest/browser-gaps.cjs'],
  transform: { ...shared.transform, '^.+\\.vue$': '<rootDir>/jest/vue-transform.cjs' },
  moduleNameMapper: { ...shared.moduleNameMapper, '\\.css$': '<rootDir>/jest/empty.cjs' },
}
