import type { Written } from '../../i18n'
import type vi from '../vi/today'

export default {
  title: 'Today',
} satisfies Written<typeof vi>
