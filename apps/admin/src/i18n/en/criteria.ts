import type { Written } from '../../i18n'
import type vi from '../vi/criteria'

export default {
  title: 'Criteria',
  oneTitle: 'Criteria set',
} satisfies Written<typeof vi>
