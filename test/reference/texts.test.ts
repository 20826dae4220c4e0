/** The numbers in the tables of the lesson texts are what the references compute: see `texts/`. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '../../checks/course.ts';
import { type Computed, printedLike, tablesUnder } from './tables.ts';

const moduleOf = (id: string): URL => new URL(`texts/${id}.ts`, import.meta.url);

const withTables = course.lessons.filter(({ id }) => existsSync(moduleOf(id)));

describe.for(withTables)('$folder', async ({ id, folder }) => {
  const { tables } = (await import(moduleOf(id).href)) as { tables: readonly Computed[] };

  test.for(tables)('%s, table %i', ([exercise, index, rows]) => {
    const computed = rows();
    for (const name of ['README.md', 'README.ko.md']) {
      const heading = new RegExp(`^## .*\`${exercise}\`.*$`, 'm');
      const table = tablesUnder(`lessons/${folder}/${name}`, heading)[index]!;
      const expected = table.map((cells, i) =>
        cells.map((cell, j) => {
          const said = computed[i]?.[j];
          return typeof said === 'number' ? printedLike(cell, said) : (said ?? cell);
        }),
      );
      expect(table, name).toEqual(expected);
      expect(table, name).toHaveLength(computed.length);
    }
  });
});
