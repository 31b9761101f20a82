import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalComma } from '../../src/sheet/decimal-comma.js';
import type { SheetImport } from '../../src/sheet/index.js';
import { csvOf, factsOf, HEADINGS, imported } from './annexes.js';
import { type Cell, type Figure, knownCell, unknownClause } from './generated-cells.js';
import { totalsBy } from './scored-draft.js';

const SEED = 20260817;
const ONE = [HEADINGS, ['I', 'Nhóm', '', '']];
const readCell = ({ text, max }: Pick<Cell, 'text' | 'max'>) => imported(csvOf([...ONE, ['1', 'Mục thử', max, text]]));

/** What the draft gives each unit, for one list of figures a unit. */
function pointsBy(draft: SheetImport, figures: readonly (readonly Figure[])[]): readonly (number | undefined)[] {
  const facts = [...factsOf(draft.document).values()];
  const factValue = (figure: Figure, index: number) => {
    const options = facts[index]?.options as { id: string }[] | undefined;
    return options ? options[Number(figure)]?.id : figure;
  };
  const sent = figures.map((list) =>
    Object.fromEntries(list.map((figure, place) => [String(facts[place]?.id), factValue(figure, place)])),
  );
  return totalsBy(draft.document, sent).map((total) => {
    const [top = '', bottom = '1'] = (total?.points ?? '').split('/');
    return total && Number(top) / Number(bottom);
  });
}

test('a cell with one meaning is read, and its draft gives exactly the points that the cell says', async () => {
  await fc.assert(
    fc.asyncProperty(knownCell, async (cell) => {
      const draft = await readCell(cell);
      expect(draft.rows).toEqual([]);
      const got = pointsBy(draft, cell.figures);
      const due = cell.figures.map((list) => cell.points(list));
      expect(got.map((value) => value?.toFixed(9))).toEqual(due.map((value) => value.toFixed(9)));
    }),
    { numRuns: 300, seed: SEED },
  );
});

const glue = fc.constantFrom('; ', '. ', '\n', ', ', ' (');

test('a clause that no rule says makes the row one for a person, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(knownCell, unknownClause, glue, fc.boolean(), async (cell, clause, join, isFirst) => {
      const end = join === ' (' ? ')' : '';
      const isBefore = isFirst && join !== ' (' && join !== ', ';
      const text = isBefore ? `${clause}${join}${cell.text}` : `${cell.text}${join}${clause}${end}`;
      const { rows } = await readCell({ ...cell, text });
      expect(rows.length).toBeGreaterThan(0);
    }),
    { numRuns: 600, seed: SEED },
  );
});

const NUMBERS = /\d+(?:[.,]\d+)*/g;

test('every number of a cell and its maximum is in the rule or in a name, or the row is for a person', async () => {
  const pieces = fc.oneof(
    knownCell.map(({ text }) => text),
    unknownClause,
    fc.constantFrom(
      'Có: 2 điểm',
      'không: 0 điểm',
      'Tối đa 3 điểm',
      '7',
      '12%',
      'tối thiểu 4',
      'mức 3, 4',
      'điểm 5',
      '1/3',
    ),
  );
  const text = fc
    .tuple(fc.array(pieces, { minLength: 1, maxLength: 3 }), fc.constantFrom('; ', ', ', ' ', '. ', '\n', ' và '))
    .map(([parts, join]) => parts.join(join));
  // hardly any joined cell is read: half of them are cells with one meaning
  const joined = fc.record({ text, max: fc.constantFrom('2', '3', '5', '10') });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(knownCell, joined), async (cell) => {
      const { document, rows } = await readCell(cell);
      if (rows.length > 0) return;
      read += 1;
      const kept = new Set((JSON.stringify([document?.facts, document?.tiers]).match(NUMBERS) ?? []).map(decimalComma));
      // each is 1 and all is 100 % where a form says so
      const numbers = (`${cell.text} ${cell.max}`.match(NUMBERS) ?? []).map(decimalComma);
      expect(numbers.filter((number) => !kept.has(number) && number !== '1' && number !== '0')).toEqual([]);
    }),
    { numRuns: 500, seed: SEED },
  );
  expect(read).toBeGreaterThan(200);
});

const code = fc.constantFrom('I', 'II', '1', '2', '1.1', '1.1.1', 'a', '-', '', '*');
const title = fc.constantFrom(
  'Chỉ số hài lòng',
  'Nội dung',
  'Chỉ tiêu điểm',
  'Tiêu chí',
  'Tổng điểm',
  'Ghi chú: không tính mục 2.1',
  '- Đúng hạn',
  '',
  'Sáng kiến (mỗi sáng kiến 0,5 điểm)',
);
const max = fc.constantFrom('', '2', '1,5', '5-10', 'Điểm', 'Thang điểm');
const scoring = fc.oneof(
  fc.constantFrom('', 'Điểm = Tỷ lệ x 2', 'Điểm', 'Cách tính điểm', 'Có: 2 điểm; không: 0 điểm', 'x'),
  unknownClause,
);

test('every row of a sheet becomes one thing, or is told as not read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(code, title, max, scoring), { minLength: 1, maxLength: 8 }), async (rows) => {
      const { proof, rows: report, document } = await imported(csvOf([['PHỤ LỤC', '', '', ''], HEADINGS, ...rows]));
      const filled = rows.flatMap((row, index) => (row.some((cell) => cell !== '') ? [index + 3] : []));
      expect(proof?.map(({ row }) => row)).toEqual([1, 2, ...filled]);
      const end = report.find(({ why }) => why === 'second-table')?.row ?? Number.POSITIVE_INFINITY;
      for (const { row, is, state } of proof ?? []) {
        const isTold = report.some((one) => one.row === row) || row >= end;
        if (is === 'not-read' || state === 'not-read' || state === 'to-check')
          expect({ row, isTold }).toEqual({ row, isTold: true });
      }
      const criteria = (proof ?? []).filter(({ is }) => is === 'criterion').length;
      expect(JSON.stringify(document ?? null).match(/"rule":/g)?.length ?? 0).toBe(document ? criteria : 0);
    }),
    { numRuns: 250, seed: SEED },
  );
});
