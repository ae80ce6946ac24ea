module.exports = { ...require('../../packages/config/jest.cjs') }
