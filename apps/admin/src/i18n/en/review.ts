import type { Written } from '../../i18n'
import type vi from '../vi/review'

export default {
  title: 'Review',
} satisfies Written<typeof vi>
