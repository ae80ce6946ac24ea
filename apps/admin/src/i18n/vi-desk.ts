import dashboard from './vi/dashboard'
import target from './vi/target'
import unit from './vi/unit'
import assignment from './vi/assignment'
import review from './vi/review'
import assessment from './vi/assessment'
import gap from './vi/gap'
import draw from './vi/draw'
import garden from './vi/garden'
import gardenImport from './vi/garden-import'
import criteria from './vi/criteria'
import draft from './vi/draft'
import setSwitch from './vi/set-switch'
import panel from './vi/panel'
import plan from './vi/plan'
import price from './vi/price'
import recognition from './vi/recognition'
import person from './vi/person'

/** What the other pages say: loaded with the first of them, so that the phone's report page need not carry it. */
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
}
