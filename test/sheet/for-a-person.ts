import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { scoredCells } from './scored-cells.js';

/** Tests that no sentence of these tables is read, and that each is told at its cell; by what is doubtful in them. */
export function testForAPerson(tables: Readonly<Record<string, string>>): void {
  const rows = Object.entries(tables).flatMap(([what, table]) => scoredCells(table).map((cell) => ({ what, ...cell })));

  test.each(rows)('$what: “$scoring” of “$title” is for a person', async ({ max, title, scoring }) => {
    const draft = await imported(annexOf(['1', title, max, scoring]));

    expect(ruleIn(draft)).toBeUndefined();
    expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread' });
  });
}
