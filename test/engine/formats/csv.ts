/**
 * Tables as others read them: by the grammar of RFC 4180, in which quoted cells may hold anything,
 * others no quote, comma or break. It may begin with the mark that says that it is UTF-8.
 */
export function cellsIn(csv: string): string[][] {
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  CELL.lastIndex = csv.startsWith('\uFEFF') ? 1 : 0;
  const rows: string[][] = [];
  let row: string[] = [];
  while (CELL.lastIndex < csv.length) {
    const at = CELL.lastIndex;
    const found = CELL.exec(csv);
    if (!found) throw new Error(`no cell at ${at} of ${JSON.stringify(csv)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Row by row, a cell by the name of its column. */
export function tableIn(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsIn(csv);
  return rows.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${cells.length} cells: ${cells.join()}`);
    return Object.fromEntries(head.map((name, i) => [name, cells[i]!]));
  });
}

/** The text that a cell stands for, by what INSTRUCTORS.md says of apostrophes and characters. */
export const meantBy = (cell: string): string =>
  cell
    .replaceAll(/(^|;)'/g, '$1')
    .replaceAll(/\\u\{([\dA-F]+)\}/g, (_, code: string) =>
      String.fromCodePoint(parseInt(code, 16)),
    );
