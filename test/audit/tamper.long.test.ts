import { expect, test } from 'vitest';
import { recordOf } from '../../src/audit/read-record.js';
import type { RecordVerification } from '../../src/audit/verify/verification.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { TRIES_ALL } from '../support/draws.js';
import { edited, type Leaf, leavesOf, other, resealed, sortOf } from '../support/tampering.js';

const hash = nodeSha256;

function made(pack: string, assessment: string, units?: readonly string[]): AssessmentRecord {
  const document = documentOf(assessment) as Readonly<Record<string, unknown>>;
  const isOf = (one: { readonly unit?: string; readonly id?: string; readonly order?: readonly string[] }) =>
    units === undefined ||
    [one.unit ?? one.id ?? '', ...(one.order ?? [])].filter((id) => id !== '').every((id) => units.includes(id));
  const own = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, Array.isArray(value) ? value.filter(isOf) : value]),
  );
  return assess(compilePack(documentOf(pack)), own, { hash });
}

const HUE = made('examples/hue-2020/hue-2020.pack.yaml', 'examples/hue-2020/hue-2020.assessment.yaml');
const GIA_LAI = made(
  'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml',
  'examples/gia-lai-2019/gia-lai-2019.assessment.yaml',
  ['so-y-te', 'thanh-tra-tinh', 'so-ngoai-vu', 'ia-grai', 'krong-pa', 'ia-der', 'krong-pa-xa-1'],
);
const SMALL = made('test/fixtures/format/small.pack.yaml', 'test/fixtures/format/small.assessment.yaml');

/** The sort of a leaf in records of any pack: whatever the ids of criteria, facts and attributes are. */
const sortOfAny = (leaf: Leaf): string =>
  sortOf(leaf)
    .replace(/^pack\.document\..*?([^.]+)$/, 'pack.document.$1')
    .replace(/\.(facts|criteria|attributes|read|params)\.[^.[]+/, '.$1');

/** The first leaves of each sort: a record has thousands that differ only in the unit or the criterion. */
function ofEachSort(record: AssessmentRecord, most: number): readonly Leaf[] {
  const seen = new Map<string, number>();
  return leavesOf(record).filter((leaf) => {
    const sort = sortOfAny(leaf);
    seen.set(sort, (seen.get(sort) ?? 0) + 1);
    return (seen.get(sort) ?? 0) <= most;
  });
}

/** The sorts of leaves of which the two records have every one. */
const ELSEWHERE = new Set([HUE, SMALL].flatMap((record) => leavesOf(record).map(sortOfAny)));

const RECORDS: readonly (readonly [string, AssessmentRecord, readonly Leaf[]])[] = [
  ['Huế 2020, every leaf', HUE, leavesOf(HUE)],
  ['the small pack, every leaf', SMALL, leavesOf(SMALL)],
  TRIES_ALL
    ? ['Gia Lai 2019, a leaf of every sort', GIA_LAI, ofEachSort(GIA_LAI, 1)]
    : [
        'Gia Lai 2019, a leaf of every sort that the other two have not',
        GIA_LAI,
        ofEachSort(GIA_LAI, 1).filter((leaf) => !ELSEWHERE.has(sortOfAny(leaf))),
      ],
];

/** What a reader and a replay say of an edited record. */
function told(record: AssessmentRecord, original: AssessmentRecord): RecordVerification | 'no record' {
  const read = recordOf(record);
  if (!read.ok) return 'no record';
  const known = { pack: original.pack.digest, assessment: original.assessment.digest };
  return verify(read.value, { hash, known });
}

/** Places that are digests over others: whoever makes all digests fit writes over them. */
const DIGEST = /^digests\.|^entries\.\[\]\.digest$|^assessment\.digest$|^pack\.(digest|scoring)$/;
const PACK = /^pack\.|^plugins\.|^assessment\.pack\./;
const ENGINE = /^engine\./;
const INPUT = /^assessment\.|^register\.|^entries\.\[\]\.(input|salt|unit)\b/;

/** Where the edit of a sort must be found once every digest fits. */
function classOf(leaf: Leaf): 'pack' | 'assessment' | 'engine' | 'results' {
  const sort = sortOf(leaf);
  if (PACK.test(sort)) return 'pack';
  if (ENGINE.test(sort)) return 'engine';
  return INPUT.test(sort) ? 'assessment' : 'results';
}

const VERDICT_OF = {
  pack: 'another-pack',
  assessment: 'another-assessment',
  engine: 'verified-by-another-engine',
  results: 'results-differ',
} as const;

/** The unit and the node in whose results the leaf stands, as far as it stands in any. */
function placeOf({ path }: Leaf, record: AssessmentRecord): { readonly unit?: string; readonly node?: string } {
  const [top, index, , layer, list, row] = path;
  if (top === 'rankings') {
    const ranked = record.rankings[Number(index)]?.rows[Number(path[3])];
    return ranked && path.length > 4 ? { unit: ranked.unit } : {};
  }
  const entry = record.entries[Number(index)];
  if (top !== 'entries' || entry?.state === 'redacted' || entry === undefined) return {};
  const nodes = entry.layers[layer as 'reported']?.[list as 'criteria'];
  const node = nodes?.[Number(row)]?.node;
  const isOfNode = path[2] === 'layers' && path.at(-1) !== 'node';
  return { unit: entry.unit, ...(isOfNode && node !== undefined ? { node } : {}) };
}

test.each(RECORDS)(
  '%s: each edit is caught by the digests as it is, and by a replay, as another input or as another pack once they fit',
  (name, record, leaves) => {
    const counts = { digests: 0, replay: 0, 'another pack, assessment or engine': 0 };
    const refused = { 'as it is': 0, 'with digests that fit': 0 };
    const passed: string[] = [];
    for (const leaf of leaves) {
      const sort = sortOf(leaf);
      const changed = edited(record, leaf.path, other(leaf.value));
      const asIs = told(changed, record);
      if (asIs === 'no record') refused['as it is'] += 1;
      else if (asIs.verdict === 'not-intact') counts.digests += 1;
      else passed.push(`as it is: ${leaf.path.join('.')}`);
      if (DIGEST.test(sort)) continue;
      const forged = resealed(changed);
      const verdict = told(forged, record);
      if (verdict === 'no record') refused['with digests that fit'] += 1;
      else if (verdict.verdict !== VERDICT_OF[classOf(leaf)]) passed.push(`${verdict.verdict}: ${leaf.path.join('.')}`);
      else if (classOf(leaf) === 'results') {
        const place = placeOf(leaf, record);
        const isThere = verdict.differences.some(
          ({ stage, unit, node }) =>
            stage !== undefined && (place.unit ?? unit) === unit && (place.node ?? node) === node,
        );
        if (!isThere) passed.push(`at another place: ${leaf.path.join('.')}`);
        counts.replay += 1;
      } else counts['another pack, assessment or engine'] += 1;
      if (verdict !== 'no record' && forged.digests.record === record.digests.record)
        passed.push(`under the same signature: ${leaf.path.join('.')}`);
    }

    console.log(name, { leaves: leaves.length, ...counts, 'refused by the reader': refused });
    expect(passed).toEqual([]);
    expect(counts.digests + refused['as it is']).toBe(leaves.length);
  },
  1_800_000,
);

const [first, second] = HUE.entries;
const rows = HUE.rankings[0]?.rows ?? [];
const others = HUE.entries.slice(2);

/** Lists of a record with something in them left out, twice or in another order. */
const LISTS: readonly (readonly [string, Partial<AssessmentRecord>, RecordVerification['verdict'], string])[] = [
  ['an entry is left out', { entries: HUE.entries.slice(1) }, 'another-assessment', 'read-assessment entries'],
  ['an entry stands twice', { entries: [first, ...HUE.entries] as never }, 'another-assessment', ''],
  [
    'two entries change places',
    { entries: [second, first, ...others] as never },
    'another-assessment',
    'read-assessment entries',
  ],
  ['a row of a ranking is left out', rowsAre(rows.slice(1)), 'results-differ', 'rank rows'],
  [
    'two rows of a ranking change places',
    rowsAre([rows[1], rows[0], ...rows.slice(2)] as never),
    'results-differ',
    'rank rows.order',
  ],
  ['a ranking is left out', { rankings: HUE.rankings.slice(1) }, 'results-differ', 'record rankings'],
];

function rowsAre(changed: typeof rows): Partial<AssessmentRecord> {
  return { rankings: HUE.rankings.map((ranking, index) => (index === 0 ? { ...ranking, rows: changed } : ranking)) };
}

test.each(LISTS)('%s: told with digests as they were and with digests that fit', (_, change, verdict, difference) => {
  const changed = { ...HUE, ...change };
  const found = told(resealed(changed), HUE) as RecordVerification;

  expect(told(changed, HUE)).toMatchObject({ verdict: 'not-intact' });
  expect(found.verdict).toBe(verdict);
  expect(found.differences.map(({ stage, what }) => `${stage} ${what}`)[0] ?? '').toBe(difference);
});

test('a criterion that is written over as a whole is found by its unit and node', () => {
  const path = ['entries', 0, 'layers', 'reported', 'criteria', 2];
  const row = { node: 'results-kept', max: '92', status: 'missing', facts: [], counted: 'zero', approximate: false };
  const forged = resealed(edited(HUE, path, row));
  const { differences } = told(forged, HUE) as RecordVerification;

  expect(differences[0]).toMatchObject({
    stage: 'evaluate',
    unit: HUE.entries[0]?.unit,
    node: 'results-kept',
    layer: 'reported',
  });
});

test('the value that was recorded and the one that it comes to stand side by side', () => {
  const leaf = leavesOf(HUE).find(({ path }) => path[0] === 'rankings' && path.at(-1) === 'place');
  const { differences } = told(resealed(edited(HUE, leaf?.path ?? [], '4')), HUE) as RecordVerification;

  expect(differences).toEqual([
    {
      stage: 'rank',
      ranking: 'readiness',
      layer: 'reported',
      unit: 'nam-dong',
      what: 'place',
      recorded: '4',
      rederived: '1',
    },
  ]);
});

/** The same value for a reader in a hurry, and another for a program: of another type, or in another form of writing. */
const ALIKE: readonly ((value: unknown) => unknown)[] = [
  (value) => (typeof value === 'string' ? undefined : String(value)),
  (value) => ({ true: true, false: false, null: null })[String(value)],
  (value) => (isNumberText(value) && Number.isFinite(Number(value)) ? Number(value) : undefined),
  ...['.0', '0', '/1', 'e0', ' ', '\n'].map(
    (end) => (value: unknown) => (isNumberText(value) ? `${value}${end}` : undefined),
  ),
  ...['0', '+', '~', '-', ' '].map(
    (start) => (value: unknown) => (isNumberText(value) ? `${start}${value}` : undefined),
  ),
  (value) => (value === '0' ? '-0' : undefined),
  (value) =>
    isNumberText(value) ? value.replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))) : undefined,
  (value) => (typeof value === 'string' ? `${value}\u200b` : undefined),
];

function isNumberText(value: unknown): value is string {
  return typeof value === 'string' && /^~?-?\d+(\.\d+)?(\/\d+)?$/.test(value);
}

test('a value in another form, or of another type, is another value, though every digest fits', () => {
  const tried = { 'no record': 0, 'results-differ': 0 };
  const passed: string[] = [];
  for (const leaf of ofEachSort(SMALL, 2)) {
    if (DIGEST.test(sortOf(leaf)) || classOf(leaf) !== 'results') continue;
    for (const like of ALIKE) {
      const value = like(leaf.value);
      if (value === undefined || value === leaf.value) continue;
      const found = told(resealed(edited(SMALL, leaf.path, value)), SMALL);
      const verdict = found === 'no record' ? found : found.verdict;
      if (verdict === 'no record' || verdict === 'results-differ') tried[verdict] += 1;
      else passed.push(`${verdict}: ${leaf.path.join('.')} ${JSON.stringify(value)}`);
    }
  }

  console.log(tried);
  expect(passed).toEqual([]);
  expect(tried['results-differ']).toBeGreaterThan(50);
});

test('where two values are told apart only by their type, they are shown as JSON', () => {
  const at = leavesOf(SMALL).find(({ path }) => path[0] === 'rankings' && path.at(-1) === 'tied');
  const { differences } = told(resealed(edited(SMALL, at?.path ?? [], '1')), SMALL) as RecordVerification;

  expect(differences).toMatchObject([{ what: 'tied', recorded: '"1"', rederived: '1' }]);
});
