/**
 * One meaning per colour: met or on time, at risk or late soon, not met or late, and quiet for what is
 * provisional, not assessed or waiting. Always shown with a word and a shape.
 */
export type Tone = 'met' | 'risk' | 'late' | 'quiet'
