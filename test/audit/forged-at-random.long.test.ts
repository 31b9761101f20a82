import { expect, test } from 'vitest';
import { opinionOnRecord } from '../../src/audit/opinion-on-record.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { drawnRound } from '../support/drawn-round.js';
import { drawsOf } from '../support/draws.js';
import { EVERY_PACK } from '../support/every-pack.js';
import { fullerRound } from '../support/fuller-round.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { saltsFor } from '../support/salts.js';
import { edited, type Leaf, leavesOf, other, resealed, sortOf } from '../support/tampering.js';

const hash = nodeSha256;
const SEED = 20191203;
const DRAWN = drawsOf(160);

/** A pack with an assessment of its own, or one whose units and figures are drawn. */
interface World {
  readonly name: string;
  readonly pack: Doc;
  readonly assessment?: Doc;
}

const WORLDS: readonly World[] = [
  ...EVERY_PACK.map(([name, pack]) => ({ name, pack })),
  ...firstCases(25).map((one, index) => ({ name: `drawn pack ${index}`, ...one })),
];

/** A record of a drawn world, and the same record with some of its units hidden; nothing where the drawn round has faults. */
interface Drawn {
  readonly name: string;
  readonly whole: AssessmentRecord;
  readonly redacted: AssessmentRecord;
  readonly excerpted: object;
}

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

function drawnRecord({ name, pack, assessment }: World, draws: Chance): Drawn | undefined {
  const compiled = compilePack(pack);
  const round: Doc = assessment ?? fullerRound(compiled.plan, drawnRound(compiled.plan, draws), draws);
  const ids: readonly string[] = round.units.map(({ id }: { readonly id: string }) => id);
  const hidden = ids.filter(() => draws.percent(40));
  const shown = draws.pick(ids);
  let whole: AssessmentRecord;
  try {
    whole = assess(compiled, { ...round, salts: saltsFor(ids) }, { hash });
  } catch {
    return undefined;
  }
  const redacted = made(redact(whole, hidden.length > 0 ? hidden : ids.slice(0, 1), { hash })) as AssessmentRecord;
  return { name, whole, redacted, excerpted: made(excerpt(whole, shown, { hash })) };
}

const draws = chance(SEED);
const RECORDS: readonly Drawn[] = Array.from({ length: DRAWN }, () => draws.pick(WORLDS)).flatMap(
  (world) => drawnRecord(world, draws) ?? [],
);

/** What the engine derives: not what was handed in, nor a digest over it. */
const DERIVED = /^(entries|rankings|statistics|findings)\b/;
const GIVEN = /\.input\b|\.salt\b|digest|commitment|^entries\.\[\]\.(unit|tier|state)$/;

/** The unit whose result a leaf is of, where it is of one. */
function unitOf({ entries, rankings }: AssessmentRecord, { path }: Leaf): string | undefined {
  const [part, index, , row] = path;
  if (part === 'entries') return entries[Number(index)]?.unit;
  return part === 'rankings' && path.length > 4 ? rankings[Number(index)]?.rows[Number(row)]?.unit : undefined;
}

/** A derived leaf of each sort that the record has, of units that are not hidden. */
function leavesToForge(record: AssessmentRecord, from: Chance): readonly Leaf[] {
  const hidden = new Set(record.entries.filter(({ state }) => state === 'redacted').map(({ unit }) => unit));
  const bySort = new Map<string, Leaf[]>();
  for (const leaf of leavesOf(record)) {
    const sort = sortOf(leaf).replace(/\.(read|params)\..*/, '.$1');
    if (!DERIVED.test(sort) || GIVEN.test(sort) || hidden.has(unitOf(record, leaf) ?? '')) continue;
    bySort.set(sort, [...(bySort.get(sort) ?? []), leaf]);
  }
  return [...bySort.values()].map((leaves) => from.pick(leaves));
}

interface Forgery {
  readonly of: string;
  readonly leaf: Leaf;
  readonly unit: string | undefined;
  readonly forged: AssessmentRecord;
}

function forgeriesOf(name: string, record: AssessmentRecord): readonly Forgery[] {
  return leavesToForge(record, draws).map((leaf) => ({
    of: `${name}: ${leaf.path.join('.')} ${JSON.stringify(leaf.value)}`,
    leaf,
    unit: unitOf(record, leaf),
    forged: resealed(edited(record, leaf.path, other(leaf.value))),
  }));
}

test(`enough of ${DRAWN} drawn rounds give a record`, () => {
  expect(RECORDS.length).toBeGreaterThan(DRAWN / 2);
});

test('an honest record, redacted or an excerpt too, is told no difference, by the second opinion neither', () => {
  const accused = RECORDS.flatMap(({ name, whole, redacted, excerpted }) =>
    [whole, redacted, excerpted].flatMap((record) => {
      const { verdict, differences, replay, units } = verify(record as AssessmentRecord, { hash });
      const second = replay ? opinionOnRecord(record as AssessmentRecord, replay, new Set(units.redacted)) : undefined;
      const told = [...differences, ...(second?.differences ?? [])];
      return told.length === 0 && ['verified', 'not-re-derived'].includes(verdict) ? [] : [{ name, verdict, told }];
    }),
  );
  expect(accused).toEqual([]);
});

test('no digit, word or reason that is derived can be forged in a whole record, and the unit is named where it is of one', () => {
  const forgeries = RECORDS.flatMap(({ name, whole }) => forgeriesOf(name, whole));
  const unseen = forgeries.flatMap(({ of, unit, forged }) => {
    const { verified, verdict, differences } = verify(forged, { hash });
    if (verified) return [of];
    const isNamed = verdict !== 'results-differ' || !unit || differences.some((one) => one.unit === unit);
    return isNamed ? [] : [`of another unit: ${of}`];
  });
  expect(forgeries.length).toBeGreaterThan(RECORDS.length * 10);
  expect(unseen).toEqual([]);
});

/** Figures of which the second opinion has a reckoning of its own. */
const RECKONED = /points|percent|earned|bonus|penalty|converted|base|place|exact|published|computed/;
const NOT_RECKONED = /^statistics|ledger|findings|because|read/;

test('a forged figure is found by the second opinion as well', () => {
  const forgeries = RECORDS.flatMap(({ name, whole }) => forgeriesOf(name, whole)).filter(
    ({ leaf }) => RECKONED.test(String(leaf.path.at(-1))) && !NOT_RECKONED.test(sortOf(leaf)),
  );
  const unseen = forgeries.flatMap(({ of, forged }) => {
    const { verdict, replay } = verify(forged, { hash });
    if (verdict !== 'results-differ' || !replay) return [];
    return opinionOnRecord(forged, replay, new Set()).differences.length > 0 ? [] : [of];
  });
  expect(forgeries.length).toBeGreaterThan(RECORDS.length * 2);
  expect(unseen).toEqual([]);
});
