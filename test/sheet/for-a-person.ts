import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { scoredCells } from './scored-cells.js';

/**
 * Tests that no sentence of a table is read, and that each is told at its cell. Several tables stand by what is doubtful in them.
 * `why`: the code by which a row is told, or any of them.
 */
export function testForAPerson(tables: string | Readonly<Record<string, string>>, why: unknown = 'unread'): void {
  const named = typeof tables === 'string' ? { 'for a person': tables } : tables;
  const rows = Object.entries(named).flatMap(([what, table]) => scoredCells(table).map((cell) => ({ what, ...cell })));

  test.each(rows)('$what: “$scoring” of “$title” is for a person', async ({ max, title, scoring }) => {
    const draft = await imported(annexOf(['1', title, max, scoring]));

    expect(ruleIn(draft)).toBeUndefined();
    expect(draft.rows[0]).toMatchObject({ row: 3, code: 'I.1', cell: 'D3', why });
  });
}
