import type { Written } from '../../i18n'
import type vi from '../vi/unit'

export default {
  title: 'Village',
} satisfies Written<typeof vi>
