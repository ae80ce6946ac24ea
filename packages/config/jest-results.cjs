const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

/** Leaves the totals of a run in test-results/jest.json, where scripts/test.mjs adds them up. */
module.exports = class JestResults {
  constructor({ rootDir }) {
    this.folder = join(rootDir, 'test-results')
  }

  onRunComplete(_contexts, results) {
    mkdirSync(this.folder, { recursive: true })
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success } = results
    const totals = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, success }
    writeFileSync(join(this.folder, 'jest.json'), JSON.stringify(totals))
  }
}
