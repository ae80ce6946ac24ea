import type { Written } from '../../i18n'
import type vi from '../vi/target'

export default {
  title: 'Targets',
  oneTitle: 'Target',
} satisfies Written<typeof vi>
