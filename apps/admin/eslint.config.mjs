import { base, budgets, vueRules } from '@solang/config/eslint'

const only = (group, message) => ({ group, message })
const apollo = only(
  ['@apollo/*', '@vue/apollo-composable'],
  "Use '../apollo': the one door to the GraphQL client.",
)

export default [
  ...base,
  ...vueRules,
  ...budgets,
  {
    files: ['src/**'],
    ignores: ['src/server/**', 'src/testing/**', 'src/apollo.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [apollo] }] },
  },
  {
    // A component of ui/ knows no domain word: it may import itself, the number and day formats, and its texts.
    files: ['src/ui/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            apollo,
            only(['../*', '!../i18n', '!../number-format', '!../date-format'], 'ui/ imports no feature.'),
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    rules: { 'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }] },
  },
  {
    // UiField ties its label to whichever input its slot holds; the rule looks for both in one file.
    files: ['src/ui/UiInput.vue', 'src/ui/UiTextArea.vue'],
    rules: { 'vuejs-accessibility/form-control-has-label': 'off' },
  },
  {
    // One of a grid's cells takes the focus, not the grid (ARIA's roving tabindex).
    files: ['src/ui/UiMatrix.vue'],
    rules: { 'vuejs-accessibility/interactive-supports-focus': 'off' },
  },
]
