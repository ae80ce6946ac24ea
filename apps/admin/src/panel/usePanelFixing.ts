import { compile, settle, type PanelDecision } from '@solang/scoring'
import { computed } from 'vue'
import { rulesOf } from '../assessment/sheet-rules'
import type { SheetValue, Word } from '../assessment/sheet-draft'
import { useCommand } from '../apollo'
import type { PanelFullFragment, PanelSpreadLineFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { FixPanelDocument } from './panel-write.documents'
import { spreadFrom } from './panel-lines'

/** What the chair decides of one line; a figure that is not there is not decided yet. */
export interface KeptDecision {
  values: Record<string, SheetValue>
  word?: Word | null
  reason: string
}

/** A panel's result being settled: kept on this device with every key, judged as the server will judge it. */
export function usePanelFixing(panel: PanelFullFragment, lines: readonly PanelSpreadLineFragment[]) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm<{ decisions: Record<string, KeptDecision> }>(
    ['panel', viewer.value?.person?.id, panel.id].join(':'),
    () => ({ decisions: {} }),
  )
  const rules = rulesOf(panel.set)
  const compiled = compile(rules)
  const spread = spreadFrom(lines)
  const command = useCommand(FixPanelDocument, (data) => data.fixPanel)
  const decisions = computed(() =>
    Object.entries(form.value.decisions).map(([code, decision]): PanelDecision => ({ code, ...decision })),
  )
  const settlement = computed(() => settle(rules, spread, decisions.value))
  const live = computed(() => {
    const { inputs, words } = settlement.value
    const signed = { by: viewer.value?.displayName ?? '', on: viewer.value?.today ?? '1970-01-01', note: '–' }
    return compiled.evaluate(
      inputs,
      Object.fromEntries(Object.entries(words).map(([code, verdict]) => [code, { verdict, ...signed }])),
    )
  })
  const indicators = new Map(
    panel.set.criteria.flatMap((criterion) =>
      criterion.indicators.map(({ id, code }) => [code, id] as const),
    ),
  )
  /** In the order in which they are sent: the server names them by their place. */
  const sent = computed(() => decisions.value.filter(({ code }) => settlement.value.decided.includes(code)))
  const wrongAt = (code: string, field: string) => {
    const at = sent.value.findIndex((decision) => decision.code === code)
    return at < 0 ? undefined : command.fieldError(`decisions.${at}.${field}`)
  }
  return {
    form,
    live,
    faults: computed(() => settlement.value.faults),
    isDecided: (code: string) => settlement.value.decided.includes(code),
    wrongAt,
    isBusy: command.isRunning,
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...command.errors.value.filter(({ path }) => !path.includes('decisions')).map(({ message }) => message),
    ]),
    begin: (code: string) => {
      form.value.decisions[code] ??= { values: {}, reason: '' }
    },
    drop: (code: string) => {
      delete form.value.decisions[code]
    },
    /** True when the inspection is sent. */
    async fix(): Promise<boolean> {
      if (settlement.value.faults.length > 0) return false
      const payload = await command.run({
        panelId: panel.id,
        expectedVersion: panel.version,
        decisions: sent.value.map(({ code, values, word, reason }) => ({
          indicatorId: indicators.get(code) ?? '',
          values,
          ...(word !== undefined && { attestedVerdict: word }),
          reason: reason.trim(),
        })),
      })
      if (payload) forget()
      return payload !== null
    },
  }
}
export type PanelFixing = ReturnType<typeof usePanelFixing>
