import { expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { planDocument, planText } from '../../src/build/index.js';
import { compilePack } from '../../src/index.js';
import { crc32 } from '../../src/kit/crc32.js';
import { openPlan, score } from '../../src/run/index.js';
import { procedure } from '../../src/run/procedure.js';
import { documentOf } from '../support/documents.js';
import { shuffled } from '../support/shuffled.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const COMPILED = compilePack(DOCUMENT);
const PLAN = planDocument(COMPILED);
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml');

/** Groups, each with the next as its only child. */
function nested(levels: number): object {
  let group = {};
  for (let level = 0; level < levels; level += 1) group = { children: [group] };
  return group;
}

const HELD: Record<string, unknown> = { ...PLAN };
HELD.plan = HELD;

test('a plan names its pack, its version, its digest and the build that wrote it', () => {
  expect(PLAN).toMatchObject({
    format: 'tieuchi/plan@1',
    pack: { id: COMPILED.pack.id, version: COMPILED.pack.version, digest: COMPILED.pack.digest },
    needs: { irrational: false, procedure: false, operators: [] },
  });
  expect(Object.keys(PLAN.pack)).not.toContain('document');
  expect(openPlan(PLAN).pack).toEqual(PLAN.pack);
});

test('the text of a plan is the same each time, whatever the order of keys in the pack, and is read back as data', () => {
  const text = planText(COMPILED);

  expect(planText(compilePack(shuffled(DOCUMENT, [], 7)))).toBe(text);
  expect(JSON.parse(text)).toEqual(PLAN);
  expect(text.endsWith('}\n')).toBe(true);
});

test('a plan whose keys came back in another order opens, and scores the same', () => {
  const turned = JSON.parse(JSON.stringify(PLAN), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );

  expect(score(openPlan(turned), ASSESSMENT).rankings).toEqual(score(openPlan(PLAN), ASSESSMENT).rankings);
});

test.each<[what: string, plan: unknown, words: string]>([
  ['a text', planText(COMPILED), 'This is a text: parse it as JSON first.'],
  ['the namespace of a module', { default: PLAN }, 'Of a module it is the `default`'],
  ['such a namespace, with names for the keys', { ...PLAN, default: PLAN }, 'Of a module it is the `default`'],
  ['a promise of one', Promise.resolve(PLAN), 'a promise is awaited first.'],
  ['nothing', undefined, '`tieuchi compile PACK --out plan.json` writes one'],
  ['a list', [PLAN], '`tieuchi compile PACK --out plan.json` writes one'],
  ['the document of a pack', DOCUMENT, '`compilePack` of `tieuchi` compiles a pack here'],
  ['a compiled pack', COMPILED, '`tieuchi compile PACK --out plan.json` writes one'],
  [
    'a plan of an older version',
    { ...PLAN, engine: { ...PLAN.engine, version: '0.0.9' } },
    'compiled by tieuchi 0.0.9',
  ],
  ['a plan of another source', { ...PLAN, engine: { ...PLAN.engine, source: 'sha256:0' } }, 'of another source'],
  ['a plan with another pack in its head', { ...PLAN, pack: { ...PLAN.pack, id: 'x' } }, 'It was changed'],
  ['a plan without its end', { ...PLAN, plan: {} }, 'It was changed since it was compiled'],
  ['a plan of groups 100,000 deep', { ...PLAN, plan: nested(100_000) }, 'It was changed since it was compiled'],
  ['a plan that holds itself', HELD, 'It was changed since it was compiled'],
  ['a plan without its check', { ...PLAN, check: undefined }, 'It was changed since it was compiled'],
])('%s is refused in words', (_, plan, words) => {
  const open = () => openPlan(plan);

  expect(open).toThrow(TypeError);
  expect(open).toThrow(words);
});

test('any one character of a plan that is changed is noticed', () => {
  const text = JSON.stringify(PLAN.plan);
  for (let at = 3; at < text.length; at += 97) {
    const changed = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`;
    let plan: unknown;
    try {
      plan = JSON.parse(changed);
    } catch {
      continue;
    }
    expect(() => openPlan({ ...PLAN, plan })).toThrow('It was changed');
  }
});

test('an assessment is scored by an opened plan and by nothing else', () => {
  for (const other of [COMPILED, PLAN, undefined, 'x'])
    expect(() => score(other as never, ASSESSMENT)).toThrow('An opened plan is needed here: call `openPlan`');
});

test('the check is the CRC-32 that everybody computes', () => {
  // the check value of the catalogue of CRC algorithms, and of a letter of two bytes what zlib of Python has: crc32('é'.encode())
  expect(crc32('123456789')).toBe('cbf43926');
  expect(crc32('')).toBe('00000000');
  expect(crc32('é')).toBe('0e048d3e');
});

test('a plan whose pack holds its procedure by rules is opened with them alone', () => {
  const held = planDocument(compilePack(giaLai2019));

  expect(held.needs).toEqual({ irrational: false, procedure: true, operators: [] });
  expect(() => openPlan(held)).toThrow('give `[procedure]` of `tieuchi/run/procedure`');
  expect(openPlan(held, [procedure]).pack.id).toBe('gia-lai-2019');
});
