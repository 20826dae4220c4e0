/**
 * What blanks types in a browser: the stripper that Node has, which is fetched once a text needs it.
 * Few do; which of them do depends on the text alone.
 */
import * as whole from '#stripper';
import { lastingStripper } from '../../engine/sandbox/lasting-stripper.ts';
import { asRead, type TypeStripper } from '../../engine/sandbox/strip-types.ts';
import { withoutPlainTypes } from './plain-types.ts';

export interface Stripper extends TypeStripper {
  /** Whether it was asked for what it cannot do: texts that whoever explains an error makes of a file. */
  readonly wasLacking?: boolean;
}

/** One for these texts, among which there may be what could not be read. */
export async function stripperFor(sources: readonly unknown[]): Promise<Stripper> {
  const texts = sources.filter((source) => typeof source === 'string').map(asRead);
  const codes = new Map(texts.map((text) => [text, withoutPlainTypes(text)]));
  if ([...codes.values()].includes(undefined)) return wholeStripper();
  let wasLacking = false;
  return {
    get wasLacking() {
      return wasLacking;
    },
    transformSync(text) {
      const code = codes.get(text);
      if (code !== undefined) return { code };
      wasLacking = true;
      throw new Error('the stripper is needed');
    },
  };
}

export const wholeStripper = (): Promise<TypeStripper> => (fetched ??= fetchWhole());

let fetched: Promise<TypeStripper> | undefined;

async function fetchWhole(): Promise<TypeStripper> {
  const wasm = await compiled(whole.url);
  return lastingStripper(() => whole.newInstance(wasm));
}

/** Compiled while it is loaded, unless the server does not know what it is. */
async function compiled(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status}`);
  const isKnown = response.headers.get('content-type') === 'application/wasm';
  return isKnown
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
