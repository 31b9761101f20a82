import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { assess, compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';

const read = (file: string) => readSource(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')).document as Json;
const PACK = compilePack(read('bounds.pack.yaml'));

/** Two communes with the same good figures, but for what the first gives instead. */
function record(facts: Readonly<Record<string, Json>>) {
  const good = { 'can-bo': 60, 'co-may': 52, 'khao-sat-dien': 3, 'co-trang': true };
  const units = ['xa-a', 'xa-b'].map((id) => ({ id, tier: 'xa' }));
  const at = '2019-10-20T08:00:00+07:00';
  return assess(PACK, {
    format: 'tieuchi/assessment@1',
    id: 'dot',
    pack: { id: 'vi-du', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units,
    submissions: [
      { unit: 'xa-a', at, facts: { ...good, ...facts } },
      { unit: 'xa-b', at, facts: good },
    ],
  });
}

/** The params of a finding, in the order in which the tests write their values; others stand behind them. */
const PARAMS = ['fact', 'value', 'min', 'max', 'step', 'relation', 'facts'];

/** Of one unit: how each criterion stands, and the findings about it. */
function seen(facts: Readonly<Record<string, Json>>, unit = 'xa-a') {
  const entry = record(facts).entries.find((one) => one.unit === unit);
  if (entry === undefined || !('layers' in entry)) throw new Error(`no entry of ${unit}`);
  const criteria = entry.layers.reported?.criteria ?? [];
  return {
    unscorable: criteria.filter(({ status }) => status === 'unscorable').map(({ node }) => node),
    scored: criteria.filter(({ status }) => status === 'scored').map(({ node }) => node),
    findings: entry.findings.map(({ code, params }) =>
      [code, ...[...new Set([...PARAMS, ...Object.keys(params)])].flatMap((name) => params[name] ?? [])].join(' '),
    ),
  };
}

const ALL = ['trang', 'may', 'so-luong', 'dien'];

test('figures within their bounds leave no finding', () => {
  expect(seen({})).toEqual({ unscorable: [], scored: ALL, findings: [] });
});

test.each<readonly [string, Readonly<Record<string, Json>>, readonly string[], string]>([
  ['above the most', { 'can-bo': 5001 }, ['may', 'so-luong'], 'out-of-bounds can-bo 5001 1 5000'],
  ['below the least', { 'can-bo': 0, 'co-may': 0 }, ['may', 'so-luong'], 'out-of-bounds can-bo 0 1 5000'],
  ['below 0, where a count begins', { 'co-may': -1 }, ['may'], 'out-of-bounds co-may -1 0 '],
  ['off its step', { 'khao-sat-dien': 3.25 }, ['dien'], 'off-step khao-sat-dien 3.25 0.5'],
  [
    'more than the fact that bounds it',
    { 'co-may': 61 },
    ['may', 'so-luong'],
    'relation-broken facts/co-may#atMost co-may, can-bo',
  ],
])('a figure %s is a finding, and only its readers have no score', (_, facts, unscorable, finding) => {
  const own = seen(facts);

  expect(own.unscorable).toEqual(unscorable);
  expect(own.scored).toEqual(ALL.filter((node) => !unscorable.includes(node)));
  expect(own.findings).toEqual([finding]);
});

test('the other unit has every score, as if nothing were wrong', () => {
  expect(seen({ 'can-bo': 999_999, 'co-may': -5, 'khao-sat-dien': 0.1 }, 'xa-b')).toEqual(seen({}, 'xa-b'));
});

test('on the bound itself there is no finding', () => {
  expect(seen({ 'can-bo': 5000, 'co-may': 5000 }).findings).toEqual([]);
  expect(seen({ 'can-bo': 1, 'co-may': 0 }).findings).toEqual([]);
});

test('both units stand in the ranking: one with its place, the other withheld, with the reason', () => {
  const [ranking] = record({ 'can-bo': 5001 }).rankings;

  expect(ranking?.rows.map((row) => `${row.unit} ${row.state} ${'place' in row ? row.place : ''}`)).toEqual([
    'xa-b ranked 1',
    'xa-a withheld null',
  ]);
});
