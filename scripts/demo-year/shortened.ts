/** Instead of what is cut. */
const CUT = '…';

/** Rows of a table that stay above the cut, and below it. */
const ROWS = 3;

/** Entries of a long list that stay. */
const ENTRIES = 3;

/** How much of what a command prints is shown: each without digests. */
export const SHOWN = {
  /** Of each table the head, the first and the last rows. */
  tables: (lines) => tables(lines),
  /** The lines that stand outside of tables. */
  words: (lines) => lines.filter((line) => !/^[┌├└│]/.test(line) && line !== '' && !line.endsWith(':')),
  /** The first entries, an entry being a line and the indented ones below it, and the last two. */
  ends: (lines) => {
    const entries = lines.reduce<string[][]>((all, line) => {
      if (/^\s/.test(line)) all.at(-1)?.push(line);
      else all.push([line]);
      return all;
    }, []);
    const isLong = entries.length > ENTRIES + 2;
    return (isLong ? [...entries.slice(0, ENTRIES), [CUT], ...entries.slice(-2)] : entries).flat();
  },
  /** The first line. */
  first: (lines) => lines.slice(0, 1),
  none: () => [],
} as const satisfies Readonly<Record<string, (lines: readonly string[]) => readonly string[]>>;
export type Shown = keyof typeof SHOWN;

/** What a command prints, shortened. */
export function shortened(printed: string, shown: Shown): readonly string[] {
  const lines = printed.replace(/\n+$/, '').split('\n');
  return SHOWN[shown](lines.filter((line) => !/sha256:/.test(line) && !/^(?:Đã đọc \d+\/|Read \d+ of )/.test(line)));
}

function tables(lines: readonly string[]): readonly string[] {
  const [top = -1, rule = -1, bottom = -1] = ['┌', '├', '└'].map((corner) =>
    lines.findIndex((line) => line.startsWith(corner)),
  );
  if (top < 0 || bottom < 0) return lines;
  const rows = rowsOf(lines.slice(rule + 1, bottom));
  const isLong = rows.length > ROWS * 2 + 2;
  const shown = isLong ? [...rows.slice(0, ROWS), [`  ${CUT}`], ...rows.slice(-ROWS)] : rows;
  return [...lines.slice(0, rule + 1), ...shown.flat(), lines[bottom] ?? '', ...tables(lines.slice(bottom + 1))];
}

/** The rows of a table, each of one line or more: the first cell of a further line is blank. */
function rowsOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.reduce<string[][]>((rows, line) => {
    if (/^│\s+│/.test(line) && rows.length > 0) rows.at(-1)?.push(line);
    else rows.push([line]);
    return rows;
  }, []);
}

/** The rankings of what `tieuchi score` prints: headings, tables, and how many units there are; all other notes are left out. */
export function rankingsOf(printed: string): string {
  const parts = printed.split(/^(?=(?:BẢNG XẾP HẠNG|RANKING): )/m).slice(1);
  return parts
    .map((part) => {
      const [table = '', below = ''] = part.split(/(?<=^└.*\n)/m);
      const counts = /^(?:Tổng số )?\d+ (?:đơn vị|units): .*(?:\n {2}.*)*/m.exec(below)?.[0] ?? '';
      return `${table}${counts}\n`;
    })
    .join('\n');
}
