import { expect, test } from 'vitest';
import { packChanges } from '../../src/audit/diff/pack-changes.js';
import type { PackChange } from '../../src/audit/index.js';
import {
  type Amendable,
  comparePacks,
  consolidatedYaml,
  readSource,
  resolveAmendment,
  writeSource,
} from '../../src/author/index.js';
import { type CompiledPack, compilePack, safeCompilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import type { Json } from '../../src/model/expression.js';
import { chance } from '../jsonlogic/chance.js';
import { type DrawnChange, drawnChanges, removesNode } from '../support/drawn-changes.js';
import { drawsOf } from '../support/draws.js';
import { EVERY_PACK } from '../support/every-pack.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { SEED } from '../support/seed.js';

/** Packs that are compiled in a moment, and drawn ones with every kind, combiner and policy. */
const PACKS: readonly Doc[] = [
  ...EVERY_PACK.map(([, document]) => document).filter((document) => JSON.stringify(document).length < 60_000),
  ...firstCases(drawsOf(120)).map(({ pack }) => pack),
];

const text = (version: number, languages: readonly string[]) => ({
  key: `sua-doi-${version}`,
  number: '02/VD',
  title: Object.fromEntries(languages.map((language) => [language, 'Sửa đổi'])),
  issued: '2019-02-01',
});

/** A pack that is amended by these changes, in this order. */
function amended(base: Amendable, changes: readonly object[], version: number) {
  const { id, version: from, digest } = compilePack(base.document).pack;
  const { languages } = base.document as unknown as { readonly languages: readonly string[] };
  return resolveAmendment(base, {
    format: 'tieuchi/amendment@1',
    id,
    version: `${version}.0.0`,
    amends: { id, version: from, digest },
    texts: [text(version, languages)],
    changes: changes.map((change) => ({ clause: `sua-doi-${version}#1`, ...change })),
  });
}

/** The same pack, edited by hand. */
function edited(document: Doc, changes: readonly DrawnChange[], version: number): Doc {
  // as a text has it: what two places share in a drawn document stands twice
  const copy = JSON.parse(JSON.stringify(document)) as Doc;
  for (const make of changes.map(({ edit }) => edit(copy))) make();
  return { ...copy, version: `${version}.0.0`, texts: [...copy.texts, text(version, copy.languages)] };
}

/** The pack without what each edition has of its own. */
function withoutHead(document: Json): string {
  const { version: _, texts: __, ...rest } = document as unknown as Doc;
  return canonicalJson(rest);
}

/** An amendment of a pack that removes no tier and no row, and what it makes of the pack. */
interface Drawn {
  readonly document: Doc;
  readonly drawn: readonly DrawnChange[];
  readonly changes: readonly object[];
  readonly result: ReturnType<typeof amended>;
}

const DRAWN: readonly Drawn[] = PACKS.flatMap((document, index) => {
  const draws = chance(SEED + index);
  return Array.from({ length: drawsOf(40) }, () => drawnChanges(document, draws))
    .filter((drawn) => drawn.length > 0 && !drawn.some(removesNode))
    .map((drawn) => {
      const changes = drawn.map(({ change }) => change);
      return { document, drawn, changes, result: amended({ document }, changes, 90) };
    });
});

/** Those that make a pack without errors. */
const MADE = DRAWN.flatMap(({ result, ...drawn }) =>
  result.ok ? [{ ...drawn, before: drawn.document, ...result.value }] : [],
);

test('an amendment gives the pack that the same edits give by hand in its text, and refuses what is wrong there too', () => {
  let refused = 0;
  for (const { document, drawn, changes, result } of DRAWN) {
    const byHand = edited(document, drawn, 90);
    const compiled = safeCompilePack(readSource(writeSource(byHand)).document);
    if (result.ok) {
      expect(canonicalJson(result.value.document)).toBe(canonicalJson(byHand));
      expect(compiled.ok && compiled.value.pack.digest).toBe(result.value.compiled.pack.digest);
    } else if (compiled.ok) {
      // what an amendment alone may not do: change nothing, or one place twice
      const own = result.errors.filter(({ code }) => code.startsWith('amend-') && code !== 'amend-broken');
      expect([own.length > 0, changes, result.errors]).toEqual([true, changes, result.errors]);
    } else refused += 1;
  }

  expect(MADE.length).toBeGreaterThan(drawsOf(500));
  expect(refused).toBeGreaterThan(drawsOf(2000));
});

test('the consolidated text is read as that pack, and nothing in it is told as a slip', () => {
  for (const { document, origins } of MADE) {
    const source = readSource(consolidatedYaml(document, origins, ({ clause }) => `theo ${clause}`));

    expect(canonicalJson(source.document)).toBe(canonicalJson(document));
    expect(source.issues).toEqual([]);
  }
});

test('the reverse changes give the pack back; one after another, or in another order, they give the same', () => {
  const tally = { back: 0, chains: 0, turned: 0 };
  for (const made of MADE) {
    const { drawn, changes } = made;
    const base = { document: made.before };
    const reverse = drawn.flatMap((each) => each.reverse ?? []).toReversed();
    if (reverse.length === drawn.length) {
      const back = amended(made, reverse, 91);
      tally.back += 1;
      expect(back.ok && withoutHead(back.value.document)).toBe(withoutHead(made.before));
    }
    const lists = drawn.filter(({ isInsertion }) => isInsertion).map(({ path }) => JSON.stringify(path));
    if (drawn.length === 1 || new Set(lists).size < lists.length) continue;
    const turned = amended(base, changes.toReversed(), 90);
    if (turned.ok) {
      tally.turned += 1;
      expect(withoutHead(turned.value.document)).toBe(withoutHead(made.document));
    }
    const chain = inTurn(base, changes);
    if (chain === undefined) continue;
    tally.chains += 1;
    expect(withoutHead(chain.document)).toBe(withoutHead(made.document));
  }

  expect(tally.back).toBeGreaterThan(drawsOf(400));
  expect(tally.turned).toBeGreaterThan(drawsOf(80));
  expect(tally.chains).toBeGreaterThan(drawsOf(80));
});

/** The pack after one amendment for each change; undefined where one alone makes a pack with errors. */
function inTurn(base: Amendable, changes: readonly object[]): Amendable | undefined {
  let pack = base;
  for (const [index, change] of changes.entries()) {
    const next = amended(pack, [change], 92 + index);
    if (!next.ok) return undefined;
    pack = next.value;
  }
  return pack;
}

const LISTS: Readonly<Record<PackChange['part'], string>> = {
  pack: '',
  relation: '',
  constant: 'constants',
  attribute: 'attributes',
  fact: 'facts',
  tier: 'tiers',
  cohort: 'cohorts',
  criterion: 'criteria',
  group: 'criteria',
  ranking: 'rankings',
};

/** The address of what a comparison of records tells of two packs. */
function addressOf({ part, id, tier, key }: PackChange): string {
  if (part === 'relation') return 'relations';
  if (part === 'pack') return (key ?? '').replace('.', '/');
  return [...(tier === undefined ? [] : ['tiers', tier]), LISTS[part], id, ...(key === undefined ? [] : [key])].join(
    '/',
  );
}

test('of two packs each place that may move a score is told once, and the other way round the same is told', () => {
  let told = 0;
  const changesOf = (before: CompiledPack, after: CompiledPack) => packChanges(before.plan.pack, after.plan.pack);
  const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  for (const { before: document, compiled: after } of MADE) {
    const before = compilePack(document);
    const changes = changesOf(before, after);
    const addresses = changes.map(addressOf);
    const { differences } = comparePacks(before, after);
    const moving = differences.filter(({ effect, change }) => effect !== 'words' && change !== 'reordered');
    const untold = moving.filter(
      ({ at }) => !addresses.some((address) => `${at}/`.startsWith(`${address}/`) || address.startsWith(`${at}/`)),
    );
    const named = addresses.filter((address) => address !== 'relations');
    const back = changesOf(after, before).map(({ before: old, after: now, change, ...rest }) => ({
      ...rest,
      change: turned[change],
      ...(now === undefined ? {} : { before: now }),
      ...(old === undefined ? {} : { after: old }),
    }));

    expect(untold).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect(back.map(canonicalJson).toSorted()).toEqual(changes.map(canonicalJson).toSorted());
    told += changes.length;
  }

  expect(told).toBeGreaterThan(drawsOf(400));
});
