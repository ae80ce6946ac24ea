export * from './edit'
export * from './question'
export * from './stamp'
export * from './start'
