import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import vue from 'eslint-plugin-vue'
import vueA11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const budget = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

/** Rules that every workspace shares; a workspace adds its own import boundaries after them. */
export const base = tseslint.config(
  { ignores: ['dist/**', 'src/generated/**', 'test-results/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': budget(250),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  { files: ['**/*.test.ts'], rules: { 'max-lines': budget(500) } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)

/** Size budgets of the two applications, by the role in the file's name. */
export const budgets = [
  { files: ['**/*.resolver.ts'], rules: { 'max-lines': budget(150) } },
  { files: ['**/*.type.ts', '**/*.input.ts'], rules: { 'max-lines': budget(100) } },
  { files: ['**/use*.ts'], rules: { 'max-lines': budget(120) } },
  { files: ['**/*.vue'], rules: { 'max-lines': budget(200) } },
  { files: ['**/*Page.vue'], rules: { 'max-lines': budget(80) } },
]

/** A package that may import nothing but itself, and touch no clock, network or disk. */
export const pure = [
  {
    ignores: ['**/*.test.ts', '**/testing/**', '*.cjs', '*.mjs'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'This package is pure: it imports nothing.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'require',
        'Buffer',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the day in.' },
        { object: 'Math', property: 'random', message: 'Pass the choice in.' },
      ],
    },
  },
]

export const vueRules = [
  ...vue.configs['flat/recommended'],
  ...vueA11y.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser }, globals: globals.browser },
    rules: {
      'vue/html-self-closing': ['error', { html: { void: 'always' } }],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
    },
  },
]

export default base
