import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import * as tieuchi from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import type { Kind } from '../../src/model/kind.js';
import { READ_TYPES } from '../../src/model/lowering.js';
import { named } from '../../src/model/tables.js';
import { POLICIES } from '../../src/stages/evaluate.js';
import { documentOf } from '../support/documents.js';
import { examplesOf, given, issuesIn, packWith, page } from './page.js';
import { exportsOf, typeErrors } from './typescript.js';

describe('add a kind', () => {
  const text = page('recipes/add-a-kind.md');
  const [, program = ''] = /^```ts\n([\s\S]*?)^```/m.exec(text) ?? [];
  const { issuedBy } = exportsOf(program, { tieuchi, zod: z }) as { readonly issuedBy: Kind };
  const plugins = { kinds: [issuedBy] };
  const [requires, use] = examplesOf(text);
  const shared = [...examplesOf(page('pack-format.md')), ...(requires ? [requires] : [])];
  const pack = packWith(shared, use ?? { line: 0, document: {}, claims: [] });

  test('the program compiles', () => {
    expect(typeErrors(program)).toEqual([]);
    expect(typeErrors(program.replace("type: 'date'", "type: 'day'"))).toHaveLength(1);
  });

  test('the pack that requires it compiles with it, and without it is told what it lacks', () => {
    expect(issuesIn(pack, plugins)).toEqual([]);
    expect(issuesIn(pack).some((line) => line.startsWith('requires.kinds[0]'))).toBe(true);
  });

  const claims = [...text.matchAll(/^- `(.*?)` gives `(.*)`$/gm)].map(([, facts = '', gives = '']) => ({
    facts,
    gives,
  }));

  test('it is tried below, on and above its boundary, and with the fact missing', () => {
    expect(claims.map(({ gives }) => gives)).toEqual(['5', '5', '0', 'missing']);
  });

  test.each(claims)('$facts gives $gives', ({ facts, gives }) => {
    expect(given(pack, facts, plugins)).toBe(gives);
  });

  test('a day that is none is an error of the pack', () => {
    const wrong = JSON.parse(JSON.stringify(pack).replace('"day":"2019-03-31"', '"day":"31/03/2019"')) as typeof pack;
    const result = tieuchi.safeCompilePack(wrong, plugins);

    expect(result.ok ? [] : result.errors.map(({ code }) => code)).toEqual(['date-invalid']);
  });

  test('the types that `reads` may ask are those that the page names, and `count` is none', () => {
    const [, types = ''] = /Its `type` is what is asked of the fact: ([\s\S]*?); not `count`\./.exec(text) ?? [];
    const asking = (type: string) => {
      const kind = { ...issuedBy, reads: () => [{ at: ['fact'], fact: 'issued-on', type }] } as unknown as Kind;
      const result = tieuchi.safeCompilePack(pack, { kinds: [kind] });
      return result.ok ? [] : result.errors.map(({ code }) => code);
    };

    expect([...types.matchAll(/`(.*?)`/g)].map(([, type]) => type)).toEqual([...READ_TYPES]);
    expect(READ_TYPES.map((type) => asking(type).includes('plugin-answer'))).toEqual(READ_TYPES.map(() => false));
    expect(asking('count')).toEqual(['plugin-answer']);
  });

  test('in arithmetic the maximum and decimals are made numbers, as the page writes it, and text is refused', () => {
    const { because, number } = tieuchi;
    const lowering = (expressionOf: (fact: string, max: string) => tieuchi.Expression) => ({
      kinds: [
        {
          ...issuedBy,
          lower: (_: unknown, { max }: { readonly max: string }) => because('too-late', expressionOf('errors', max)),
        },
      ],
    });
    const perDay = '0.5';
    const asWritten = lowering((fact, max) => ({ '-': [number(max), { '*': [{ var: fact }, number(perDay)] }] }));
    const asText = lowering((fact, max) => ({ '-': [max, { '*': [{ var: fact }, number(perDay)] }] }));

    expect(text).toContain("`{ '-': [number(max), { '*': [{ var: fact }, number(perDay)] }] }`");
    expect(given(pack, 'issued-on: 2019-04-01, errors: 3', asWritten)).toBe('3.5');
    expect(issuesIn(pack, asText)[0]).toMatch(/"-" takes a number, but here is text; correct the operand$/);
  });

  test('built in, it needs no `requires` and no version', () => {
    const { version: _, ...builtIn } = issuedBy;
    const engine = createEngine({ ...BUILT_IN, kinds: { ...BUILT_IN.kinds, ...named([builtIn], ({ kind }) => kind) } });
    const { requires: __, ...plain } = pack;
    const result = engine.compilePack(plain);

    expect(result.ok ? result.warnings : result.errors).toEqual([]);
  });
});

describe('change a result', () => {
  const pack = documentOf('examples/01-score/pack.yaml');
  const assessment = documentOf('examples/01-score/assessment.yaml');
  const digestsOf = (changed: Json, figures: Json = assessment, tables = BUILT_IN) => {
    const engine = createEngine(tables);
    const compiled = engine.compilePack(changed);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
    const result = engine.assess(compiled.value, figures);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const { digests, pack: head } = result.value;
    return [head.digest, head.scoring, digests.results, digests.record];
  };
  const edited = (document: Json, from: string, to: string): Json => {
    const text = JSON.stringify(document);
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return JSON.parse(text.replace(from, to)) as Json;
  };
  const before = digestsOf(pack);
  const moved = (after: readonly string[]) =>
    after.map((digest, index) => (digest === before[index] ? 'stays' : 'moves'));

  test.each([
    ['a title, a citation, a note of a pack', () => digestsOf(edited(pack, '"Tổng điểm"', '"Tổng"'))],
    [
      "a threshold that changes no unit's points",
      () => digestsOf(edited(edited(pack, '{"above":90', '{"above":91'), '"atMost":90', '"atMost":91')),
    ],
    [
      'a figure of a unit that changes its points',
      () => digestsOf(pack, edited(assessment, '"files-on-time":27', '"files-on-time":28')),
    ],
    [
      'a policy of the engine',
      () => digestsOf(pack, assessment, { ...BUILT_IN, policies: { ...POLICIES, exclude: POLICIES.zero } }),
    ],
  ])('%s', (change, after) => {
    const [, row = ''] = page('recipes/change-a-result.md').split(`| ${change} |`);
    const told = row
      .split('\n')[0]
      ?.split('|')
      .map((cell) => cell.trim().replace(/,.*/, ''))
      .filter((cell) => cell !== '');

    expect(moved(after())).toEqual(told);
  });
});
