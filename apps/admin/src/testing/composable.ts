import { mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import type { cannedServer } from './server'

/** What a composable gives to a component that uses it, on a server of canned answers. */
export function used<Given>(use: () => Given, { global }: ReturnType<typeof cannedServer>): Given {
  let given!: Given
  const Page = defineComponent({
    setup() {
      given = use()
      return () => null
    },
  })
  mount(Page, { global })
  return given
}
