import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { prove, readSource } from '../../../src/author/index.js';
import type { Doc } from '../../support/naive-expressions.js';
import { brokenClaims, compiledOf } from '../../support/proof-packs.js';

const PACKS = [
  ['criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', 101],
  ['examples/hue-2020/hue-2020.pack.yaml', 6],
  ['examples/01-score/pack.yaml', 4],
  ['test/fixtures/format/small.pack.yaml', 4],
] as const;

test.each(PACKS)(
  '%s: every maximum is proven, both bounds are reached, and the engine gives what is claimed',
  (name, count) => {
    const text = readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');
    const compiled = compiledOf(readSource(text).document as Doc);
    const proof = prove(compiled);
    const tally = (verdict: string) => proof.nodes.filter((node) => node.verdict === verdict).length;
    console.log(`${name}: proven ${tally('proven')}, refuted ${tally('refuted')}, not decided ${tally('not-decided')}`);

    expect(tally('proven')).toBe(count);
    expect(proof.nodes).toHaveLength(count);
    const loose = proof.nodes.filter(
      ({ low, high, attained }) => attained.low?.points !== low || attained.high?.points !== high,
    );
    expect(loose.map(({ tier, node }) => `${tier} ${node}`)).toEqual([]);
    expect(brokenClaims(compiled, proof)).toEqual([]);
  },
  60_000,
);
