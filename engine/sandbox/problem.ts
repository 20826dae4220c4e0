import type { Words } from '../kit/words.ts';

/** Where in the student's files something happened; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/**
 * Why a file that is there was not read: it is a link or lies behind one, is named in another case,
 * is a folder or a device, is not text, or may not be opened.
 */
export type Unreadable = 'link' | 'case' | 'not-a-file' | 'not-text' | 'forbidden';

/** What the text of a file shows of why it cannot be loaded: `explain/loading` looks into it. */
interface Explained {
  readonly place?: Place;
  readonly said?: Words;
  /** Where it is imported, if it is not the file that is graded. */
  readonly importedBy?: Place;
}

/** Why a submission, or one call of it, gave no answer. Words for each are in `kit/messages.ts`. */
export type Problem =
  | ({ readonly type: 'syntax'; readonly message: string } & Explained)
  | ({ readonly type: 'missing-file'; readonly file: string } & Explained)
  | ({
      readonly type: 'unreadable-file';
      readonly file: string;
      readonly reason: Unreadable;
    } & Explained)
  | ({ readonly type: 'too-long'; readonly file: string; readonly limit: number } & Explained)
  | ({ readonly type: 'refused-import'; readonly specifier: string } & Explained)
  /** `module` does not export what is called `message`. */
  | ({
      readonly type: 'missing-import';
      readonly message: string;
      readonly module?: string;
    } & Explained)
  | ({
      readonly type: 'missing-export';
      readonly name: string;
      readonly similar?: string;
    } & Explained)
  | ({ readonly type: 'not-a-function'; readonly name: string; readonly what: string } & Explained)
  | { readonly type: 'not-written' }
  /** What was to be replayed names no case. */
  | { readonly type: 'no-case' }
  | { readonly type: 'threw'; readonly error: string; readonly place?: Place }
  | ({ readonly type: 'threw-on-import'; readonly error: string } & Explained)
  | { readonly type: 'pending-import' }
  | {
      readonly type: 'timeout';
      readonly steps: number;
      readonly importing: boolean;
      /** After how many an earlier call did not end: the next ones are given fewer. */
      readonly first?: number;
    }
  /** A call of the exercise had to be stopped before, and running this could change nothing. */
  | { readonly type: 'not-run' }
  /** All calls of the exercise together have taken too many. */
  | { readonly type: 'out-of-steps'; readonly steps: number }
  /** What the clock ended: a call that hardly took a step, */
  | { readonly type: 'stuck'; readonly seconds: number }
  /** … a grader that gave no sign of life any more, */
  | { readonly type: 'killed'; readonly seconds: number }
  /** … or all work on the submission. */
  | { readonly type: 'out-of-time'; readonly seconds: number }
  | { readonly type: 'out-of-memory'; readonly megabytes: number }
  | { readonly type: 'stack-overflow'; readonly place?: Place }
  | { readonly type: 'not-data'; readonly what: string }
  | { readonly type: 'crashed'; readonly message: string };
