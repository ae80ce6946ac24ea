import { onBeforeUnmount, onMounted } from 'vue'

/**
 * The paper of one page of the app, for as long as it is shown. A named @page would do the same, but it begins a
 * new sheet after the head that every page prints; and a page's stylesheet stays when the page is left.
 */
export function usePaper(size: 'A4' | 'A4 landscape', margin: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { size: ${size}; margin: ${margin} }`)
  onMounted(() => document.adoptedStyleSheets.push(sheet))
  onBeforeUnmount(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  })
}
