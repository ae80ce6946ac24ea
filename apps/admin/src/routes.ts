import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Ability } from './generated/graphql'
import type { MessageKey } from './i18n'

declare module 'vue-router' {
  interface RouteMeta {
    title: MessageKey
    /** Open to those who have not signed in. */
    isPublic?: boolean
    /** Without it the page is not offered and not opened; the server decides again. */
    needs?: Ability
  }
}

type Page = () => Promise<{ default: Component }>
const page = (
  name: string,
  path: string,
  title: MessageKey,
  component: Page,
  needs?: Ability,
): RouteRecordRaw => ({
  name,
  path,
  component,
  meta: { title, needs },
})

/** What an id of the server looks like; anything else is a page that does not exist. */
const ID = '[\\w-]{40,}'

export const routes: RouteRecordRaw[] = [
  page('today', '/', 'today.title', () => import('./today/TodayPage.vue')),
  page('dashboard', '/tong-quan', 'dashboard.title', () => import('./dashboard/DashboardPage.vue')),
  page('targets', '/chi-tieu', 'target.title', () => import('./target/TargetMatrixPage.vue')),
  page('target', `/chi-tieu/:id(${ID})`, 'target.oneTitle', () => import('./target/TargetPage.vue')),
  page('unit', `/thon/:id(${ID})`, 'unit.title', () => import('./unit/UnitPage.vue')),
  page(
    'assignments',
    '/phan-cong',
    'assignment.title',
    () => import('./assignment/AssignmentMatrixPage.vue'),
  ),
  page(
    'personAssignments',
    `/phan-cong/nguoi/:id(${ID})`,
    'assignment.personTitle',
    () => import('./assignment/PersonAssignmentsPage.vue'),
  ),
  page('reports', '/bao-cao', 'report.title', () => import('./report/ReportListPage.vue')),
  page(
    'newReport',
    '/bao-cao/moi',
    'report.newTitle',
    () => import('./report/ReportEntryPage.vue'),
    'REPORT',
  ),
  page('report', `/bao-cao/:id(${ID})`, 'report.oneTitle', () => import('./report/ReportPage.vue')),
  page('review', '/duyet', 'review.title', () => import('./review/ReviewPage.vue'), 'REVIEW'),
  page('modelVillages', '/kieu-mau', 'assessment.title', () => import('./assessment/ModelVillagesPage.vue')),
  page(
    'assessment',
    `/kieu-mau/:id(${ID})`,
    'assessment.oneTitle',
    () => import('./assessment/AssessmentPage.vue'),
  ),
  page('gapReport', '/chenh-lech', 'gap.title', () => import('./gap/GapPage.vue')),
  page(
    'inspectionDraws',
    '/boc-tham',
    'draw.title',
    () => import('./inspection-draw/InspectionDrawListPage.vue'),
  ),
  page(
    'inspectionDraw',
    `/boc-tham/:id(${ID})`,
    'draw.oneTitle',
    () => import('./inspection-draw/InspectionDrawPage.vue'),
  ),
  page('comparison', '/so-sanh', 'assessment.compareTitle', () => import('./assessment/ComparisonPage.vue')),
  page(
    'recognitionBoard',
    '/cong-nhan',
    'recognition.boardTitle',
    () => import('./recognition/RecognitionBoardPage.vue'),
  ),
  page('panels', '/cham-doc-lap', 'panel.title', () => import('./panel/PanelListPage.vue')),
  page('panel', `/cham-doc-lap/:id(${ID})`, 'panel.oneTitle', () => import('./panel/PanelPage.vue')),
  page('gardens', '/vuon-mau', 'garden.title', () => import('./garden/GardenListPage.vue')),
  page(
    'gardenImport',
    '/vuon-mau/nhap-excel',
    'gardenImport.title',
    () => import('./garden/GardenImportPage.vue'),
    'ASSESS',
  ),
  page('garden', `/vuon-mau/:id(${ID})`, 'garden.oneTitle', () => import('./garden/GardenPage.vue')),
  page('criteriaSets', '/tieu-chi', 'criteria.title', () => import('./criteria/CriteriaSetListPage.vue')),
  page(
    'criteriaSet',
    `/tieu-chi/:id(${ID})`,
    'criteria.oneTitle',
    () => import('./criteria/CriteriaSetPage.vue'),
  ),
  page(
    'criteriaDraft',
    `/tieu-chi/soan/:id(${ID})`,
    'draft.pageTitle',
    () => import('./criteria-draft/DraftPage.vue'),
    'EDIT_CRITERIA',
  ),
  page('setSwitch', '/doi-bo', 'setSwitch.title', () => import('./set-switch/SetSwitchPage.vue')),
  page('planConflicts', '/mau-thuan', 'plan.title', () => import('./plan/PlanConflictsPage.vue')),
  page('people', '/nguoi', 'person.title', () => import('./person/PeoplePage.vue')),
  page('forbidden', '/khong-duoc-xem', 'ui.forbiddenTitle', () => import('./layout/ForbiddenPage.vue')),
  {
    name: 'signIn',
    path: '/dang-nhap',
    component: () => import('./session/SignInPage.vue'),
    meta: { title: 'session.title', isPublic: true },
  },
  ...(import.meta.env.DEV
    ? [
        {
          name: 'samples',
          path: '/mau',
          component: () => import('./samples/SamplesPage.vue'),
          meta: { title: 'app.name', isPublic: true },
        } satisfies RouteRecordRaw,
      ]
    : []),
  {
    name: 'notFound',
    path: '/:any(.*)*',
    component: () => import('./layout/NotFoundPage.vue'),
    meta: { title: 'app.notFoundTitle' },
  },
]
