export * from './create-db'
export * from './generated/client/client'
export * from './migrate'
