import type { Written } from '../../i18n'
import type vi from '../vi/assessment'

export default {
  title: 'Model villages',
  oneTitle: 'Score sheet',
} satisfies Written<typeof vi>
