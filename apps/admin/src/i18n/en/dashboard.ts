import type { Written } from '../../i18n'
import type vi from '../vi/dashboard'

export default {
  title: 'Overview',
} satisfies Written<typeof vi>
