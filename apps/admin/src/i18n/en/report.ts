import type { Written } from '../../i18n'
import type vi from '../vi/report'

export default {
  title: 'Reports',
  newTitle: 'New report',
  oneTitle: 'Report',
} satisfies Written<typeof vi>
