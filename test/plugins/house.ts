import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readSource } from '../../src/author/index.js';
import { defineCombiner, defineKind, defineOperator, exact, type Plugins } from '../../src/index.js';

const changed = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};
const BASE = readFileSync(`${import.meta.dirname}/../bad-assessments/base.pack.yaml`, 'utf8');
const WITH_KIND = changed(
  BASE,
  'rule: { flag: { when: co-trang } }',
  'rule: { half: { rule: { flag: { when: co-trang } } } }',
);
const WITH_COMBINER = changed(WITH_KIND, 'combine: sum', 'combine: { first: { of: 1 } }');
const WITH_OPERATOR = changed(
  WITH_COMBINER,
  'rule: { flag: { when: { "<=": [ { var: ngay-ban-hanh }, "2019-03-31" ] } } }',
  'rule: { logic: { min: [ 1, { double: { var: can-bo } } ] } }',
);
const REQUIRED = changed(
  WITH_OPERATOR,
  'policies:',
  'requires: { kinds: [ { id: half, version: 1 } ], combiners: [ { id: first, version: 1 } ], operators: [ { id: double, version: 1 } ] }\npolicies:',
);

/** A pack in which each plugin is used once. */
export const PACK = readSource(REQUIRED).document;

/** One commune that sends everything. */
export const ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'thu',
  pack: { id: 'vi-du', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
  units: [
    { id: 'h', tier: 'huyen', name: { vi: 'H' }, attributes: {} },
    { id: 'x', tier: 'xa', parent: 'h', name: { vi: 'X' }, attributes: { khoi: 'mien-nui', 'co-thu-tuc': true } },
  ],
  submissions: [
    {
      unit: 'x',
      at: '2019-10-01T00:00:00+07:00',
      facts: { 'co-trang': true, 'can-bo': 10, 'co-may': 5, 'bang-thong': 50, 'ke-hoach': 'muon', 'ung-dung': [] },
    },
  ],
};

type Loose = Record<string, unknown>;

/** The three plugins as their author means them: any part may be put in another's place. */
export function plugins({ kind = {}, combiner = {}, operator = {}, made = {} }: Record<string, Loose>): Plugins {
  const honest = {
    kind: 'half',
    version: 1,
    params: (rule: z.ZodType<Readonly<Record<string, unknown>>>) => z.strictObject({ rule }),
    reads: () => [],
    parts: ({ rule }: Loose) => [{ at: ['rule'], rule, max: '2' }],
    check: () => [],
    lower: ({ rule }: Loose, { lower }: { lower: (...a: unknown[]) => unknown }) => ({
      because: ['halved', { '/': [lower(rule, '2'), 2] }],
    }),
    words: { halved: { vi: 'Một nửa', en: 'Half' } },
    tell: () => [{ words: 'halved' }],
  };
  const joined = {
    combiner: 'first',
    version: 1,
    params: z.strictObject({ of: z.number() }),
    check: () => [],
    lower: (_: unknown, { sumOf }: { sumOf: (column: string) => unknown }) => ({
      earned: sumOf('points'),
      base: sumOf('base'),
    }),
  };
  const doubled = {
    name: 'double',
    version: 1,
    args: ['number'],
    result: 'number',
    evaluate: ([x]: never[]) => exact.add(x as never, x as never),
    bounds: ([x]: never[]) => x,
  };
  const whole = (base: Loose, other: Loose): never =>
    Object.defineProperties({ ...base }, Object.getOwnPropertyDescriptors(other)) as never;
  const defined = defineOperator(whole(doubled, operator));
  return {
    kinds: [defineKind(whole(honest, kind))],
    combiners: [defineCombiner(whole(joined, combiner))],
    operators: [whole(defined as unknown as Loose, made)],
  };
}
