import { base, budgets, vueRules } from '@solang/config/eslint'

export default [...base, ...vueRules, ...budgets]
