/** How far the reading of a file has come, for whoever waits for it. */
export type ReadingStep =
  | { readonly at: 'page'; readonly page: number; readonly of: number }
  /** The words are read; now they are searched for what was promised. */
  | { readonly at: 'search'; readonly done: number; readonly of: number }

export const stepWords = (step: ReadingStep): string =>
  step.at === 'page'
    ? `Page ${step.page} of ${step.of}`
    : `Looking for what was promised: ${Math.floor((step.done / Math.max(1, step.of)) * 100)}%`
