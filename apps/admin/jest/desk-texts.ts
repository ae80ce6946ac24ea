import { loadDeskTexts } from '../src/i18n'

// The app loads them with the first page of the desk; a component under test finds them there.
beforeAll(loadDeskTexts)
