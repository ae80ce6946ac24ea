export { compile } from '@solang/scoring'
