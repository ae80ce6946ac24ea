import type { Written } from '../../i18n'
import type vi from '../vi/plan'

export default {
  title: 'Plan conflicts',
} satisfies Written<typeof vi>
