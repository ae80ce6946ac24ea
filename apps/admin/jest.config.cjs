const shared = require('../../packages/config/jest.cjs')

const [swc] = Object.values(shared.transform)
/** Published as ES modules only, which Jest on Node 20 must turn into CommonJS. */
const modules = '(ohash|defu|nostics|@vueuse/[a-z]+)'

module.exports = {
  ...shared,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
  setupFilesAfterEnv: ['<rootDir>/jest/desk-texts.ts'],
  setupFiles: ['<rootDir>/jest/browser-gaps.cjs'],
  transform: {
    ...shared.transform,
    '^.+\\.vue$': '<rootDir>/jest/vue-transform.cjs',
    [`/node_modules/${modules}/.+\\.m?js$`]: swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?${modules}/)`],
  moduleNameMapper: {
    ...shared.moduleNameMapper,
    '\\.css$': '<rootDir>/jest/empty.cjs',
    // @vue/apollo-composable names the ES module; there must be one copy, the one the app's own code loads here.
    '^@apollo/client/core/index\\.js$': '@apollo/client/core',
  },
}
