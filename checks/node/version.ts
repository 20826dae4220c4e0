/** Which gradlings this is: `0.1.0+5f2c9d1e` is release 0.1.0 with laws and grader of that hash. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of `checks` that have no say in a verdict: the same grade is only written otherwise. */
const ASIDE = ['command', 'formats', 'node'];
/** Proves the laws, but grades nobody; a handout has neither. */
const PROOF = ['mistakes.ts', 'diagnoses.ts'];

/** The release, and a hash of all that decides a verdict: two that are equal grade alike. */
export const VERSION = `${release()}+${hashOf(decisive()).slice(0, 8)}`;

function release(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return (manifest as { readonly version: string }).version;
}

function decisive(): string[] {
  const folders = readdirSync(join(root, 'checks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ASIDE.includes(entry.name))
    .map(({ name }) => `checks/${name}`);
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts') && !PROOF.includes(name))
      .map((name) => `${folder}/${name}`),
  );
  return ['reference/tensor.ts', ...files].sort();
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
