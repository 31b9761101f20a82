import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import {
  exportPack,
  importSheet,
  type JsonObject,
  readSheet,
  type WrittenSheet,
  writeCsv,
} from '../../src/sheet/index.js';
import { ANNEX, factsOf, imported, nodesOf, OPTIONS } from './annexes.js';

const draft = (await imported(ANNEX)).document as JsonObject;
const [annex, machine] = exportPack(draft) as [WrittenSheet, WrittenSheet];

/** What comes of the exported sheet after an edit of its rows, each by its printed number. */
async function edited(edit: (rows: string[][]) => string[][]) {
  const rows = edit(annex.rows.map((row) => [...row]));
  const reading = await readSheet(new TextEncoder().encode(writeCsv([{ ...annex, rows }, machine])));
  if (!reading.ok) throw new Error(reading.errors[0].code);
  const { document, rows: report } = importSheet(reading.value, OPTIONS);
  compilePack(document);
  return {
    nodes: nodesOf(document),
    facts: factsOf(document),
    report: report.map(({ cell, code, why }) => `${cell} ${code} ${why}`),
  };
}

const withCell = (code: string, column: number, cell: string) => (rows: string[][]) =>
  rows.map((row) => (row[0] === code ? row.map((was, index) => (index === column ? cell : was)) : row));

test('a title, a number and points that people edit are taken, and told', async () => {
  const { nodes, report } = await edited((rows) =>
    withCell('I.2', 1, 'Mạng diện rộng')(withCell('I.5', 2, '2,5')(withCell('III', 0, 'C')(rows))),
  );

  expect(nodes.get('I.2')?.title).toEqual({ vi: 'Mạng diện rộng' });
  expect(nodes.get('I.5')?.max).toBe(2.5);
  expect(nodes.has('C')).toBe(true);
  expect(report).toEqual(['B7 I.2 cell-edited', 'C10 I.5 cell-edited', 'A27 C cell-edited']);
});

test('a scoring that people edit is read anew, for the same fact', async () => {
  const { nodes, facts, report } = await edited(
    withCell('I.6', 3, 'Hằng tuần: 1,5 điểm; hằng tháng: 0,75 điểm; không: 0 điểm'),
  );

  expect(nodes.get('I.6')?.rule).toEqual({
    choice: { fact: 'sao-luu-du-lieu-dinh-ky', points: { 'hang-tuan': 1.5, 'hang-thang': 0.75, khong: 0 } },
  });
  expect(facts.size).toBe(factsOf(draft).size);
  expect(report).toEqual(['D11 I.6 cell-edited']);
});

test('an edit that cannot be read with certainty is not taken, and told', async () => {
  for (const [scoring, why] of [
    ['Tùy mức độ sao lưu', 'cell-not-taken'],
    // an option of the figure earns nothing that is said
    ['Hằng tuần: 1,5 điểm; hằng tháng: 1 điểm', 'cell-refused'],
  ] as const) {
    const { nodes, report } = await edited(withCell('I.6', 3, scoring));

    expect(nodes.get('I.6')?.rule).toEqual(nodesOf(draft).get('I.6')?.rule);
    expect(report).toEqual([`D11 I.6 ${why}`]);
  }
});

const QUOTING = annex.rows.filter(([, , , scoring = '']) => scoring.includes('“')).map(([code = '']) => code);

test.each(QUOTING)(
  'a scoring of %s that names a figure of no pack is not taken, in either kind of quotation marks',
  async (code) => {
    for (const marks of ['“$&”', '"$&"'])
      for (const name of [/(?<=“)[^”]+(?=”)/u, /(?<=“)[^”]+(?=”)/gu]) {
        const slip = (rows: string[][]) =>
          rows.map((row) => (row[0] === code ? row.map((was, at) => (at === 3 ? renamed(was) : was)) : row));
        const renamed = (was: string) =>
          was
            .replace(name, 'Chưa ai hỏi')
            .replaceAll(/“([^”]+)”/gu, (_, inside: string) => marks.replace('$&', inside));
        const { nodes, facts, report } = await edited(slip);

        expect(nodes.get(code)?.rule).toEqual(nodesOf(draft).get(code)?.rule);
        expect([...facts.keys()]).toEqual([...factsOf(draft).keys()]);
        expect(report).toEqual([expect.stringMatching(` ${code} cell-(?:not-taken|refused)$`)]);
      }
  },
);

test('there are scorings that name figures', () => {
  expect(QUOTING.length).toBeGreaterThan(5);
});

test('who gives and who verifies, and the evidence, are edited by their words', async () => {
  const { nodes, facts } = await edited((rows) =>
    withCell('V.1', 5, 'Sở Tư pháp')(withCell('I.1', 4, 'Biên bản')(rows)),
  );

  expect(facts.get('muc-do-hai-long-cua-nguoi-dan')?.provider).toBe('so-tu-phap');
  expect(nodes.get('I.1')?.note).toBe('Tài liệu kiểm chứng: Biên bản');
});

test('a row that is taken out is gone, and a new one stands after the row above it', async () => {
  const { nodes, report } = await edited((rows) =>
    rows.flatMap((row) => {
      if (row[0] === 'I.3') return [];
      return row[0] === 'I.7'
        ? [row, ['I.7a', 'Có máy quét', '1', 'Có: 1 điểm; không: 0 điểm', '', '', '', '']]
        : [row];
    }),
  );

  expect([...nodes.keys()].slice(1, 10)).toEqual(['I', 'I.1', 'I.2', 'I.4', 'I.5', 'I.6', 'I.7', 'I.7a', 'I.8']);
  expect(nodes.get('I.7a')?.rule).toEqual({ flag: { when: 'co-may-quet' } });
  expect(report).toEqual([' I.7a row-added', ' I.7a facts-added', ' I.3 row-removed', '  facts-removed']);
});

test('a machine part of which a piece is lost is not used, and told', async () => {
  const sheets = [
    annex,
    { ...machine, rows: machine.rows.map(([mark = '', part = '', piece = '']) => [mark, part, piece.slice(0, -9)]) },
  ];
  const reading = await readSheet(new TextEncoder().encode(writeCsv(sheets)));
  const { document, rows } = importSheet(reading.ok ? reading.value : [], { ...OPTIONS, id: 'lai-tu-dau' });

  expect(document?.id).toBe('lai-tu-dau');
  expect(rows.at(-1)?.why).toBe('machine-lost');
});
