import { base, pure } from '@solang/config/eslint'

export default [...base, ...pure]
