/** A type stripper that survives what it is given. */
import type { TypeStripper } from './strip-types.ts';

/**
 * Code nested deeply enough, or an error in a very long line, breaks the stripper down, after which
 * it answers nothing right any more: whoever came next would be told of a syntax error. So a new one
 * takes its place.
 */
export function lastingStripper(newInstance: () => TypeStripper): TypeStripper {
  let current = newInstance();
  return {
    transformSync(source, options) {
      try {
        return current.transformSync(source, options);
      } catch (error) {
        // A syntax error is a plain object with its place; anything else is the stripper's own end.
        if (!(error instanceof Error)) throw error;
        current = newInstance();
        throw TOO_DEEP;
      }
    },
  };
}

/** In the form of the stripper's own syntax errors. */
const TOO_DEEP = {
  message: 'the code is nested too deeply, or has too long a line, to be read',
  startLine: 1,
  startColumn: 0,
};
