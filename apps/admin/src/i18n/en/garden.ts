import type { Written } from '../../i18n'
import type vi from '../vi/garden'

export default {
  title: 'Model gardens',
  oneTitle: 'Garden',
  lead: 'The household gardens being followed, with their last assessment.',

  filters: 'Filter gardens',
  search: 'Find a garden',
  searchHint: 'Garden or household code; no marks needed',
  village: 'Village',
  anyVillage: 'All villages',
  verdict: 'Last assessment',
  anyVerdict: 'All verdicts',
  clearFilters: 'Clear filters',
  listCaption: 'Gardens',
  label: 'Garden',
  household: 'Household',
  areaColumn: 'Area (m²)',
  stage: 'Step',
  neverAssessed: 'Never assessed',
  none: 'No garden in the book yet',
  noneText: 'Register the first garden to begin scoring.',
  noneFiltered: 'No garden matches the filters',
  noneFilteredText: 'Remove a filter or search for another name.',

  register: 'Register a garden',
  registerText:
    'The garden’s name is read by all who see the village; household code and householder by village and commune only.',
  registerGo: 'Register',
  registered: '{label} is in the book',
  close: 'Later',
  labelHint: 'For example “Vườn 03”. No household names.',
  householdCode: 'Household code',
  codeHint: 'One code per household in a village.',
  householderName: 'Householder',
  householdHint: 'Optional.',
  area: 'Garden area',
  areaHint: 'Leave empty while not measured.',
  note: 'Note',
  unitRequired: 'Choose the village of the garden.',
  labelRequired: 'Name the garden, for example “Vườn 03”.',
  codeRequired: 'Enter the household code.',
  areaRange: 'Area in m², above 0 and at most 100,000.',

  codeIs: 'household {code}',
  registeredOn: 'registered on {day}',
} satisfies Written<typeof vi>
