/**
 * The student's files on disk, beside the editor: the development server sends a file anew whenever
 * it is saved. In a build there is no disk, and none of this is left.
 */
import { type ShallowRef, shallowRef } from 'vue';

/** Paths from the root of the course, with the text of each file that is there. */
export type DiskFiles = Readonly<Record<string, string>>;

const files: DiskFiles = import.meta.env.DEV
  ? fromRoot(
      import.meta.glob<string>('../../lessons/*/{exercise,hunt}.ts', {
        query: '?raw',
        import: 'default',
        eager: true,
      }),
    )
  : {};

/** At each save this module is run again, and gives its files to what the page is watching. */
export const disk: ShallowRef<DiskFiles> | undefined = import.meta.env.DEV
  ? (import.meta.hot?.data.disk ?? shallowRef(files))
  : undefined;

if (import.meta.hot && disk) {
  import.meta.hot.data.disk = disk;
  disk.value = files;
  import.meta.hot.accept();
}

function fromRoot(found: Record<string, string>): DiskFiles {
  const entries = Object.entries(found);
  return Object.fromEntries(
    entries.map(([path, text]) => [path.replace('../../', ''), text.replace(/^\uFEFF/, '')]),
  );
}
