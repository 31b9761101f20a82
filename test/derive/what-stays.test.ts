import { expect, test } from 'vitest';
import { derivePack } from '../../src/author/index.js';
import { MODEL } from './somewhere.js';

const CASES = `format: tieuchi/cases@1
pack: { id: dau-do-2019, version: 2.1.0 }
figures: synthetic
cases:
  - { id: full, tier: commune, attributes: { is-urban: true }, facts: { staff: 10, trained: 10, issued-on: 2019-03-31, errors: 0 }, expect: { training: 8 } }
  - { id: half, tier: commune, like: full, facts: { trained: 5 }, expect: { training: 4 } }
  - { id: urban, tier: commune, attributes: { is-urban: true }, facts: { issued-on: 2019-04-01 }, expect: { plan: 0 } }
  - { id: units-of-plan, tier: commune, units: [ { id: u, attributes: { is-urban: true }, facts: { issued-on: 2019-04-01 }, expect: { plan: 0 } } ] }
  - { id: like-urban, tier: commune, like: urban, facts: { staff: 10, trained: 5 }, expect: { training: 4 } }
`;

const FOR = { authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' }, id: 'noi-khac-2026', year: 2026, without: ['plan'] };

test('the maximum of a group follows its rows, whatever the model lacks in another language', () => {
  const model = MODEL.replace(
    'title: { vi: Tổng, en: Total }\n        max: 20',
    'title: { vi: Tổng }\n        max: 20',
  );
  const result = derivePack({ text: model }, FOR);

  expect(model).not.toBe(MODEL);
  expect(result.ok && result.value.text).toMatch(/title: \{ vi: Tổng \}\s+max: 15\b/);
});

test('a case that starts from one that stays, stays; one that starts from one that goes, goes', () => {
  const result = derivePack({ text: MODEL, cases: [{ name: 'cases.yaml', text: CASES }] }, FOR);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const [cases] = result.value.cases;

  expect([...(cases?.text ?? '').matchAll(/\bid: ([a-z-]+), tier/g)].map(([, id]) => id)).toEqual(['full', 'half']);
});

test('days in a case move with those of the pack, and its figures stay', () => {
  const result = derivePack({ text: MODEL, cases: [{ name: 'cases.yaml', text: CASES }] }, { ...FOR, without: [] });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const [cases] = result.value.cases;

  // seven years later: the model is of 2019, the new pack of 2026
  expect(cases?.text).toContain('facts: { staff: 10, trained: 10, issued-on: 2026-03-31, errors: 0 }');
  expect(cases?.text).toContain('facts: { issued-on: 2026-04-01 }');
  expect(cases?.text).not.toContain('issued-on: 2019');
});

test('who hands in is asked as before while a tier stands above another, and no longer where none does', () => {
  const [both, without] = [{ ...FOR }, { ...FOR, tiers: ['commune'] }].map((options) =>
    derivePack({ text: MODEL }, options),
  );

  expect(both?.ok && both.value.text).toContain('handedIn: finding');
  expect(without?.ok && without.value.text).not.toContain('handedIn');
});

test('how many of its best rows count follows where fewer rows are left', () => {
  const rule = (id: string) => `rule: { per-item: { count: ${id}, each: 1, atMost: 5 } }`;
  const row = (id: string, fact: string) =>
    `          - { id: ${id}, max: 5, title: { vi: ${id}, en: ${id} }, ${rule(fact)} }\n`;
  const best = MODEL.replace(/max: 20\n(\s+cite: .*"tt-2" \]\n\s+)combine: sum\n/, 'max: 15\n$1combine: { best: 3 }\n')
    .replace(/ {8}levels:\n(?: {10}.*\n){4}(?= {8}children:\n {10}# ch)/, '')
    .replace(/ {10}- \{ id: plan, .*\n/, row('plan', 'errors'))
    .replace(/ {10}- \{ id: training, .*\n/, row('training', 'trained'))
    .replace(/ {10}- \{ id: clean, .*\n/, row('clean', 'staff'));
  const result = derivePack({ text: best }, FOR);

  expect(result.ok ? result.value.text : result.errors).toMatch(/max: 10\n.*\n\s+combine: \{ best: 2 \}/);
});
