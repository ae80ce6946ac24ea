export { DEMO_ACCOUNTS, DEMO_INTEGRATOR_TOKEN, DEMO_TODAY, type DemoAccount } from './demo/accounts'
export { seed, type SeedLayer, type SeedOptions } from './seed'
