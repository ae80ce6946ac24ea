import type { Written } from '../../i18n'
import type vi from '../vi/assignment'

export default {
  title: 'Assignments',
  personTitle: 'One person’s work',
} satisfies Written<typeof vi>
