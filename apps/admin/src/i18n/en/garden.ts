import type { Written } from '../../i18n'
import type vi from '../vi/garden'

export default {
  title: 'Model gardens',
  oneTitle: 'Garden',
} satisfies Written<typeof vi>
