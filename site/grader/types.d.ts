/** What `make-stripper.ts` makes of the type stripper. */
declare module '#stripper' {
  /** Where its WebAssembly is. */
  export const url: string;
  /** A new instance, which shares nothing with others. */
  export function newInstance(
    wasm: WebAssembly.Module,
  ): import('../../engine/sandbox/strip-types.ts').TypeStripper;
}

/** What replays are marked with for the laws of this checkout; `vite.ts` puts it there. */
declare const MARK_OF_LAWS: string;

/** See `blanked.ts`. */
declare module '*?blanked' {
  const code: string;
  export default code;
}
