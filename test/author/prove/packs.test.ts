import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type PackProof, prove, readSource } from '../../../src/author/index.js';
import type { Doc } from '../../support/naive-expressions.js';
import { brokenClaims, compiledOf } from '../../support/proof-packs.js';

/** Nodes of which a bound is not there, or is not met by any input that was found. */
function looseIn({ nodes }: PackProof): readonly string[] {
  return nodes.flatMap(({ tier, node, low, high, attained }) =>
    low !== undefined && high !== undefined && attained.low?.points === low && attained.high?.points === high
      ? []
      : [`${tier} ${node}`],
  );
}

const PACKS = [
  ['examples/hue-2020/hue-2020.pack.yaml', 6],
  ['examples/01-score/pack.yaml', 4],
  ['test/fixtures/format/small.pack.yaml', 4],
  ['test/fixtures/format/cohort.pack.yaml', 3],
] as const;

test.each(PACKS)(
  '%s: every maximum is proven, both bounds are reached, and the engine gives what is claimed',
  (name, count) => {
    const text = readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');
    const compiled = compiledOf(readSource(text).document as Doc);
    const proof = prove(compiled);
    const tally = (verdict: string) => proof.nodes.filter((node) => node.verdict === verdict).length;

    expect(tally('proven')).toBe(count);
    expect(proof.nodes).toHaveLength(count);
    expect(looseIn(proof)).toEqual([]);
    expect(brokenClaims(compiled, proof)).toEqual([]);
  },
);

test('Gia Lai 2019: every maximum is proven, of what reads the communes of a district too, and both bounds are reached', () => {
  const text = readFileSync(
    fileURLToPath(new URL('../../../criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', import.meta.url)),
    'utf8',
  );
  const compiled = compiledOf(readSource(text).document as Doc);
  const proof = prove(compiled);

  expect(proof.nodes).toHaveLength(118);
  expect(proof.nodes.filter(({ verdict }) => verdict !== 'proven')).toEqual([]);
  expect(proof.findings).toEqual([]);
  expect(looseIn(proof)).toEqual([]);
  expect(brokenClaims(compiled, proof)).toEqual([]);
});

const SHAPES = readdirSync(new URL('../../../examples/shapes/', import.meta.url)).filter((id) => id !== 'C3');

test.each(SHAPES)('shape %s: every node is proven, and both its ends are what the engine gives', (id) => {
  const text = readFileSync(new URL(`../../../examples/shapes/${id}/pack.yaml`, import.meta.url), 'utf8');
  const compiled = compiledOf(readSource(text).document as Doc);
  const proof = prove(compiled);

  expect(proof.nodes.filter(({ verdict }) => verdict !== 'proven').map(({ node }) => node)).toEqual([]);
  expect(looseIn(proof)).toEqual([]);
  expect(brokenClaims(compiled, proof)).toEqual([]);
});
