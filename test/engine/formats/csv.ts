/** RFC 4180, read by its grammar: quoted cells may hold anything, others no quote, comma or break. */
export function cellsIn(csv: string): string[][] {
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
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
