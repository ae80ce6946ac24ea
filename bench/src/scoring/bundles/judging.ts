export { judgingOf } from '@solang/scoring'
