import { base } from '@solang/config/eslint'

export default base
