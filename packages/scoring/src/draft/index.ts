export * from './edit'
export * from './faults'
export * from './need'
export * from './openable'
export {
  questionOf,
  withQuestion,
  type AmountTest,
  type AnswerTest,
  type ChoiceTest,
  type Levels,
  type Question,
} from './question'
export * from './stamp'
export * from './start'
