import { base, budgets } from '@solang/config/eslint'

export default [...base, ...budgets]
