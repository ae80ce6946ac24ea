export default {
  title: 'Claimed and found',
  lead: 'What each place said of itself and what the inspection found, criterion by criterion, with who signed, when, and the evidence. Only two sheets of one set are compared.',
  none: 'Nothing to compare yet',
  noneText: 'It takes a self-assessment and an inspection, both sent, under the same criteria set.',
  totals:
    '{places} places compared in {criteria} criteria: {differing} places differ, {overclaimed} criteria were claimed met and found not met.',
  agreed: '{of} of {of} criteria agree',
  over: 'Claimed too much: {count}/{of}',
  under: 'Claimed too little: {count}/{of}',
  byCriterion: 'Criteria and evidence',
  noInspection: 'Assessed by themselves, not inspected yet: {names}.',
  otherSet: 'Assessed and inspected under two different sets, so not compared: {names}.',
  noSelf: 'Inspected without a self-assessment: {names}.',
  younger:
    'The latest sheet of the step “{step}”, under set {set}, has no second sheet under that set; compared is the set inspected last.',
  conditionDiffers: 'the condition beside them differs',
  condition: 'Condition',
}
