/** Slips that show where something went wrong, and not yet why: the mistake may be elsewhere. */
export const isTrace = ({ id }: { readonly id: string }): boolean =>
  TRACES.has(id) || id.endsWith('-instead');

const TRACES: ReadonlySet<string> = new Set([
  'slip:array-sign',
  'slip:fraction',
  'slip:idle',
  'slip:index-past-end',
  'slip:negative-index',
  'slip:nothing',
  'slip:number-items',
  'slip:not-callable',
  'slip:object-items',
  'slip:object-sign',
  'slip:refused',
  'slip:undefined-answer',
  'slip:undefined-bound',
  'slip:undefined-sign',
]);
