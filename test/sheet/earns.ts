import { expect, test } from 'vitest';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Tests that the figures beside each sentence of a table earn by its rule what stands there. */
export function testEarns(table: string): void {
  test.each(scoredCells(table))('“$scoring” of “$title” earns what it says', async (cell) => {
    expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
  });
}
