const { transformSync } = require('@babel/core')
const { compileScript, parse } = require('@vue/compiler-sfc')

const presets = [
  ['@babel/preset-env', { targets: { node: 'current' } }],
  ['@babel/preset-typescript', { onlyRemoveTypeImports: false }],
]

/** Turns a `<script setup lang="ts">` component into CommonJS; styles are left out, jsdom has no layout. */
module.exports = {
  process(source, filename) {
    const { descriptor, errors } = parse(source, { filename })
    if (errors.length > 0) throw errors[0]
    const script = compileScript(descriptor, {
      id: filename,
      inlineTemplate: true,
      templateOptions: { compilerOptions: { expressionPlugins: ['typescript'] } },
    })
    const options = {
      presets,
      filename: `${filename}.ts`,
      sourceMaps: 'inline',
      babelrc: false,
      configFile: false,
    }
    return { code: transformSync(script.content, options).code }
  },
}
