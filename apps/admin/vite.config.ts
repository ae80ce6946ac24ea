import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { inlineDocuments } from './vite/inline-documents.ts'

// As the API's own setting.
const api = `http://127.0.0.1:${process.env.PORT || 4000}`

export default defineConfig({
  plugins: [inlineDocuments(fileURLToPath(new URL('./src', import.meta.url))), vue(), tailwindcss()],
  define: {
    __VUE_OPTIONS_API__: false,
    // Apollo's long error texts and checks are for development only.
    'globalThis.__DEV__': JSON.stringify(process.env.NODE_ENV !== 'production'),
  },
  server: { proxy: { '/graphql': api } },
  preview: { proxy: { '/graphql': api } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.4', 'firefox128'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every route needs, the phone's report included; nothing of reka-ui may land here.
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router)[\\/]/ },
            {
              name: 'apollo',
              test: /node_modules[\\/](@apollo|graphql|optimism|zen-observable)/,
            },
            { name: 'reka', test: /node_modules[\\/](reka-ui|@floating-ui|@internationalized|aria-hidden)/ },
          ],
        },
      },
    },
  },
})
