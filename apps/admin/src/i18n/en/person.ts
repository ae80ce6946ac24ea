import type { Written } from '../../i18n'
import type vi from '../vi/person'

export default {
  title: 'People and duties',
} satisfies Written<typeof vi>
