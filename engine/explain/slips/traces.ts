/** Slips that show where something went wrong, and not yet why: the mistake may be elsewhere. */
export const isTrace = ({ id }: { readonly id: string }): boolean => TRACES.has(id);

const TRACES: ReadonlySet<string> = new Set([
  'slip:index-past-end',
  'slip:negative-index',
  'slip:nothing',
  'slip:not-callable',
  'slip:undefined-answer',
  'slip:undefined-bound',
  'slip:undefined-sign',
]);
