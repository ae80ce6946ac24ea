import type { Written } from '../i18n'
import type vi from './vi-desk'
import dashboard from './en/dashboard'
import target from './en/target'
import unit from './en/unit'
import assignment from './en/assignment'
import review from './en/review'
import assessment from './en/assessment'
import gap from './en/gap'
import draw from './en/draw'
import garden from './en/garden'
import gardenImport from './en/garden-import'
import criteria from './en/criteria'
import draft from './en/draft'
import setSwitch from './en/set-switch'
import panel from './en/panel'
import plan from './en/plan'
import price from './en/price'
import recognition from './en/recognition'
import person from './en/person'

export default {
  dashboard,
  target,
  unit,
  assignment,
  review,
  assessment,
  gap,
  draw,
  garden,
  gardenImport,
  criteria,
  draft,
  setSwitch,
  panel,
  plan,
  price,
  recognition,
  person,
} satisfies Written<typeof vi>
