import { expect, test } from 'vitest';
import { assessmentOf, packOf, recordOf } from '../together/house.js';

const title = { vi: 'Ví dụ', en: 'Example' };
const number = (id: string, more: object = {}) => ({ id, type: 'number', title, ...more });

/** Criteria `a` = x, `b` = y, `c` = z; findings of one unit, and the reasons of its criteria. */
function remarksOn(facts: Readonly<Record<string, number | string>>) {
  const pack = {
    ...packOf({ a: [10, { logic: { var: 'x' } }], b: [10, { logic: { var: 'y' } }], c: [10, { logic: { var: 'z' } }] }),
    facts: [
      number('x', { min: '1', max: '9' }),
      number('y', { min: '0.25', step: '0.5', places: 2 }),
      number('z', { min: '0', atMost: 'x' }),
    ],
  };
  const [entry] = recordOf(pack, assessmentOf({ u: { facts } })).entries;
  if (!entry || entry.state === 'redacted') throw new Error('no entry');
  const shown = (code: string, params: Readonly<Record<string, string>> = {}) =>
    [
      code,
      ...Object.entries(params)
        .toSorted()
        .map(([name, value]) => `${name}=${value}`),
    ].join(' ');
  return {
    findings: entry.findings.map(({ code, params }) => shown(code, params)),
    reasons: Object.fromEntries(
      (entry.layers.reported?.criteria ?? []).map(({ node, because = [] }) => [
        node,
        because.map(({ code, params }) => shown(code, params)).join('; '),
      ]),
    ),
  };
}

test('a figure outside its bounds is told with the figure and both ends, at either end', () => {
  expect(remarksOn({ x: '9', y: '0.25', z: '0' }).findings).toEqual([]);
  expect(remarksOn({ x: '1', y: '0.75', z: '1' }).findings).toEqual([]);
  expect(remarksOn({ x: '9.5', y: '0.25', z: '0' })).toMatchObject({
    findings: ['out-of-bounds fact=x max=9 min=1 value=9.5'],
    reasons: { a: 'out-of-bounds fact=x' },
  });
  expect(remarksOn({ x: '0.5', y: '0.25', z: '0' }).findings).toEqual(['out-of-bounds fact=x max=9 min=1 value=0.5']);
});

test('a bound that is not declared is left blank', () => {
  expect(remarksOn({ x: '9', y: '0.25', z: '-1' }).findings).toEqual(['out-of-bounds fact=z max= min=0 value=-1']);
});

test('a figure between the steps is told, steps counted from the lowest', () => {
  expect(remarksOn({ x: '9', y: '0.5', z: '0' })).toMatchObject({
    findings: ['off-step fact=y step=0.5 value=0.5'],
    reasons: { b: 'off-step fact=y' },
  });
  expect(remarksOn({ x: '9', y: '1.75', z: '0' }).findings).toEqual([]);
});

test('a relation that does not hold touches all its facts, and is told once', () => {
  expect(remarksOn({ x: '2', y: '0.25', z: '3' })).toEqual({
    findings: ['relation-broken facts=z, x relation=facts/z#atMost'],
    reasons: { a: 'relation-broken relation=facts/z#atMost', b: '', c: 'relation-broken relation=facts/z#atMost' },
  });
});

test('a figure out of its bounds keeps that reason, though it breaks a relation too', () => {
  expect(remarksOn({ x: '9.5', y: '0.25', z: '10' })).toEqual({
    findings: ['out-of-bounds fact=x max=9 min=1 value=9.5', 'relation-broken facts=z, x relation=facts/z#atMost'],
    reasons: { a: 'out-of-bounds fact=x', b: '', c: 'relation-broken relation=facts/z#atMost' },
  });
});

test('what publishing drops stands in the ledger, and what it leaves alone does not', () => {
  const publish = { points: { places: 1, mode: 'half-up' }, percent: { places: 0, mode: 'half-up' } };
  const rule = { logic: { var: 'x' } };
  const pack = packOf({}, { criteria: [{ id: 'one', title, max: 8, rule, publish }] });
  const ledgerOf = (x: string) => {
    const [entry] = recordOf(pack, assessmentOf({ u: { facts: { x } } })).entries;
    return entry && 'ledger' in entry ? entry.ledger : undefined;
  };

  // 2.04 of 8 is 25.5 %: points print 2, percent 26
  expect(ledgerOf('2.04')).toMatchObject([
    { node: 'one', what: 'publish-points', before: '2.04', after: '2' },
    { node: 'one', what: 'publish-percent', before: '25.5', after: '26' },
  ]);
  expect(ledgerOf('2')).toEqual([]);
});
