/** Large scripts, which V8 need not compile again each time. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { keep, nameFor, readKept } from './kept.js';

export class KeptScript {
  #name;

  /**
   * @param {string} file
   * @param {(text: string) => string} wrap makes the script of the text of the file
   */
  constructor(file, wrap = (text) => text) {
    const text = wrap(readFileSync(file, 'utf8'));
    this.#name = nameFor('.v8', String(cachedDataVersionTag()), text);
    const cachedData = intact(readKept(this.#name));
    this.script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
    /** Whether nobody has kept it yet. */
    this.isNew = !cachedData || this.script.cachedDataRejected === true;
  }

  /** Keeps what has been compiled by now: V8 compiles a function when it is first called. */
  keep() {
    if (!this.isNew) return;
    const made = this.script.createCachedData();
    keep(this.#name, Buffer.concat([digest(made), made]));
  }
}

/** V8 trusts what it is given, and would break down where a single bit of it is wrong. */
const DIGEST_BYTES = 32;

/** @param {Buffer} made */
const digest = (made) => createHash('sha256').update(made).digest();

/** @param {Buffer | undefined} kept */
function intact(kept) {
  const made = kept?.subarray(DIGEST_BYTES);
  return kept && made && digest(made).equals(kept.subarray(0, DIGEST_BYTES)) ? made : undefined;
}
