/** What the proof has found, gathered by all its tests: a line of JSON each. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../coverage/', import.meta.url));

export class Records<Row> {
  readonly #file: string;

  constructor(name: string) {
    this.#file = `${FOLDER}${name}.jsonl`;
  }

  clear(): void {
    rmSync(this.#file, { force: true });
  }

  add(row: Row): void {
    mkdirSync(FOLDER, { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify(row)}\n`);
  }

  all(): Row[] {
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => JSON.parse(line) as Row);
  }
}
