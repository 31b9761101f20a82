import { describe, expect, test } from 'vitest';
import { packChanges } from '../../src/audit/diff/pack-changes.js';
import { comparePacks } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import { smallPack } from '../support/small-pack.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const title = { vi: 'Tên' };
const ranking = {
  by: 'points',
  basis: 'exact',
  cohort: 'all',
  ties: 'competition',
  notSubmitted: 'omit',
  tieBreak: [],
};

/** A new pack of which one row is read from a number and one from a list. */
function written(change: (pack: Doc) => void = () => {}): Doc {
  const facts = [
    { id: 'a', type: 'number' },
    { id: 'rows', type: 'list', of: { n: 'number' } },
  ];
  const rules = [
    { id: 'row-a', rule: { logic: { min: [{ var: 'a' }, 10] } } },
    { id: 'row-b', rule: { 'per-item': { count: 'rows', each: '1', atMost: '10' } } },
  ];
  const publish = { points: { places: 2, mode: 'half-up' } };
  const more = { tier: { rankings: [{ id: 'r', title, of: 'total', ...ranking }] } };
  const pack = JSON.parse(JSON.stringify(smallPack(facts, rules, more, { publish })));
  change(pack);
  return pack;
}

const total = (pack: Doc) => pack.tiers[0].criteria[0];
const row = (pack: Doc) => total(pack).children[0];
const TEXT = { key: 'vb', number: '1', title, issued: '2019-01-02' };

const CHANGES: Readonly<Record<string, (pack: Doc) => void>> = {
  id: (pack) => Object.assign(pack, { id: 'khac' }),
  languages: (pack) => {
    pack.languages = ['en'];
    pack.title = { en: 'Name' };
    for (const part of [...pack.facts, pack.tiers[0], total(pack), ...total(pack).children, pack.tiers[0].rankings[0]])
      part.title = { en: 'Name' };
  },
  'whose criteria they are': (pack) => Object.assign(pack, { authority: { vi: 'tỉnh Ví Dụ' } }),
  'what they rest on': (pack) => Object.assign(pack, { texts: [TEXT] }),
  'a gap': (pack) =>
    Object.assign(pack, { gaps: [{ id: 'g', at: ['commune/row-a'], kind: 'ambiguous', choice: title }] }),
  'the standing of the pack': (pack) => Object.assign(pack, { standing: 'derived' }),
  'a title': (pack) => Object.assign(row(pack), { title: { vi: 'Tên khác' } }),
  'a number as printed': (pack) => Object.assign(row(pack), { code: 'I.2' }),
  'a note': (pack) => Object.assign(row(pack), { note: { vi: 'Ghi chú' } }),
  'why a row is as it is': (pack) => Object.assign(row(pack), { background: { vi: 'Lý do' } }),
  'what a row is modelled on': (pack) =>
    Object.assign(row(pack), {
      modelledOn: { shape: 'A5', source: { vi: 'Quyết định 2' }, authority: { vi: 'tỉnh Khác' } },
    }),
  'the standing of a row': (pack) => Object.assign(row(pack), { standing: 'derived' }),
  'the unit of measure': (pack) => Object.assign(pack.facts[0], { measure: { vi: 'giờ' } }),
  'which values are better': (pack) => Object.assign(pack.facts[0], { better: 'high' }),
  'titles of columns': (pack) => Object.assign(pack.facts[1], { columns: [{ id: 'n', title }] }),
  'zeros at the end': (pack) => Object.assign(total(pack).publish, { zeros: 'drop' }),
};

describe('what no score rests on moves the digest of the pack, and not that of its scoring', () => {
  test.each(Object.entries(CHANGES))('%s', (_, change) => {
    const [before, after] = [compilePack(written()), compilePack(written(change))];
    const { differences, bump } = comparePacks(before, after) as Doc;

    expect(after.pack.digest).not.toBe(before.pack.digest);
    expect(after.pack.scoring).toBe(before.pack.scoring);
    expect(new Set(differences.map(({ effect }: Doc) => effect))).toEqual(new Set(['words']));
    expect(bump).toBe('patch');
  });
});

test('a maximum, a rule and a policy move both', () => {
  const before = compilePack(written());
  const moved = [
    (pack: Doc) => Object.assign(row(pack), { max: '11' }),
    (pack: Doc) => Object.assign(row(pack), { rule: { logic: { min: [{ var: 'a' }, 9] } } }),
    (pack: Doc) => Object.assign(pack.policies, { whenMissing: 'withhold' }),
  ].map((change) => compilePack(written(change)).pack.scoring);

  expect(new Set([before.pack.scoring, ...moved]).size).toBe(4);
});

const UNSAID: Readonly<Record<string, (pack: Doc) => void>> = {
  'a role': (pack) => Object.assign(row(pack), { role: 'criterion' }),
  'which value stands first': (pack) => Object.assign(pack.tiers[0].rankings[0], { prefer: 'high' }),
  'who gives a fact': (pack) => Object.assign(pack.facts[0], { provider: 'unit' }),
  'that no unit claims': (pack) => Object.assign(row(pack), { mayClaimNotApplicable: false }),
  'that estimates are read': (pack) => Object.assign(pack.procedure, { estimates: 'allowed' }),
  'that no signature is told of': (pack) => Object.assign(pack.procedure, { signed: 'off' }),
};

describe('what a key means that is left out may be written, and no score differs', () => {
  test.each(Object.entries(UNSAID))('%s', (_, change) => {
    const [before, after] = [compilePack(written()), compilePack(written(change))];

    for (const { differences, bump, comparable } of [comparePacks(before, after), comparePacks(after, before)] as Doc[])
      expect([differences.map(({ effect }: Doc) => effect), bump, comparable]).toEqual([['words'], 'patch', true]);
    expect(packChanges(before.pack.document as Doc, after.pack.document as Doc)).toEqual([]);
  });

  test('another word than that is a difference', () => {
    const after = compilePack(written((pack) => Object.assign(pack.tiers[0].rankings[0], { prefer: 'low' })));

    expect(comparePacks(compilePack(written()), after)).toMatchObject({ bump: 'major', comparable: false });
  });
});
