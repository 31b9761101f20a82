import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/text/source.js';
import { type AssessmentRecord, assess, compilePack } from '../../src/index.js';

interface Printed {
  readonly place: number;
  readonly unit: string;
  readonly percent: string;
  readonly converted: string;
  readonly level: string;
}

/** A cell of a printed table beside what the engine gives for it. */
interface Cell {
  readonly table: string;
  readonly unit: string;
  readonly cell: string;
  readonly printed: string;
  readonly computed: string;
}

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const example = (name: string) => readSource(text(`examples/hue-2020/hue-2020.${name}.yaml`));
const tables = JSON.parse(text('test/fixtures/hue-2020.json')) as Record<string, { readonly rows: readonly Printed[] }>;

const pack = compilePack(example('pack').document);
const record = assess(pack, example('assessment').document);

/** The record's numbers are in normal form; the tables print trailing zeros. */
const normal = (printed: string) => (printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed);

function computed(
  { register, entries, rankings }: AssessmentRecord,
  table: string,
  name: string,
): Omit<Printed, 'unit'> {
  const id = register.find((unit) => unit.name?.vi === name)?.id;
  const entry = entries.find(({ unit }) => unit === id);
  const layers = entry && 'layers' in entry ? entry.layers : {};
  const group = layers.reported?.groups.find(({ node }) => node === table);
  if (group?.status !== 'scored') throw new Error(`${name} has no ${table}`);
  const row = rankings.find(({ id }) => id === table)?.rows.find(({ unit }) => unit === entry?.unit);
  const { percent = '', converted = '' } = group.published ?? {};
  return { place: Number(row?.place), percent, converted, level: group.level ?? '' };
}

function cells(table: string): readonly Cell[] {
  return (tables[table]?.rows ?? []).flatMap((row) => {
    const ours = computed(record, table, row.unit);
    return (['place', 'percent', 'converted', 'level'] as const).map((cell) => ({
      table,
      unit: row.unit,
      cell,
      printed: normal(String(row[cell])),
      computed: String(ours[cell]),
    }));
  });
}

test('percent, converted points, level and place of both printed tables come out as printed, but for two cells', () => {
  const all = [...cells('readiness'), ...cells('results')];

  expect(all).toHaveLength(48);
  expect(all.filter(({ printed, computed: ours }) => printed !== ours)).toEqual([
    { table: 'results', unit: 'A Lưới', cell: 'percent', printed: '81.96', computed: '81.97' },
    { table: 'results', unit: 'A Lưới', cell: 'converted', printed: '81.96', computed: '81.97' },
  ]);
});

test('the printed score of A Lưới gives another digit than the printed percent', () => {
  // 75.41 of 92 is 81.9673…, which no rounding to two places makes 81.96
  const group = record.entries.flatMap((entry) =>
    'layers' in entry && entry.unit === 'a-luoi' ? (entry.layers.reported?.groups ?? []) : [],
  )[1];

  expect(group).toMatchObject({ node: 'results', points: '75.41', base: '92', percent: '7541/92' });
});

test('the six districts that the second table does not list are withheld in it', () => {
  const rows = record.rankings.find(({ id }) => id === 'results')?.rows ?? [];

  expect(rows.filter(({ state }) => state === 'withheld').map(({ unit, place }) => `${unit} ${place}`)).toEqual([
    'huong-thuy null',
    'huong-tra null',
    'phong-dien null',
    'phu-loc null',
    'quang-dien null',
    'tp-hue null',
  ]);
});

test('the figures are the printed ones, and the record says so', () => {
  expect(example('pack').issues).toEqual([]);
  expect(example('assessment').issues).toEqual([]);
  expect(record.assessment.figures).toBe('real');
});
