import { readCases, runCases, type UnfilledCase } from '../../src/author/index.js';
import type { CompiledPack } from '../../src/index.js';
import type { CasesDocument } from '../../src/model/cases.js';

// biome-ignore lint/suspicious/noExplicitAny: what is filled in has no type of its own
type Loose = any;

const NO_VALUE = ['missing', 'unscorable', 'not-applicable', 'not-submitted'];

/** Cases with what the pack itself makes of their figures in place of each `?`, as where a pack says what its decision says. */
export function filledIn(pack: CompiledPack, cases: readonly UnfilledCase[]): CasesDocument {
  const { id, version } = pack.plan.pack;
  const head = { format: 'tieuchi/cases@1', pack: { id, version }, figures: 'synthetic' };
  const guessed = cases.map((each) => guessedCase(pack, each as Loose));
  const first = readCases(pack, { ...head, cases: guessed });
  if (!first.ok) throw new Error(JSON.stringify(first.errors));
  const verdicts = runCases(pack, [first.value]);
  const read = readCases(pack, {
    ...head,
    cases: guessed.map((each, index) => corrected(each, verdicts[index]?.checks ?? [])),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value;
}

/** A case with some value, that may be wrong, in place of each `?`. */
function guessedCase(pack: CompiledPack, { tier, expect, units, rankings, ...rest }: Loose): Loose {
  const floorOf = (node: string) => pack.plan.tiers.find(({ id }) => id === tier)?.nodes[node]?.levels?.floor;
  const guessedNode = (node: string, asked: Loose) =>
    asked === '?'
      ? { points: '0' }
      : {
          ...JSON.parse(JSON.stringify(asked).replaceAll('"?"', '"0"')),
          ...(asked.level ? { level: floorOf(node) } : {}),
        };
  const guessed = (nodes: Loose) =>
    nodes && Object.fromEntries(Object.entries(nodes).map(([node, asked]) => [node, guessedNode(node, asked)]));
  return JSON.parse(
    JSON.stringify({
      ...rest,
      tier,
      expect: guessed(expect),
      units: units?.map((unit: Loose) => ({ ...unit, expect: guessed(unit.expect) })),
      rankings: rankings?.map((ranking: Loose) => ({
        ...ranking,
        rows: ranking.rows.map((row: Loose) => ({ ...row, place: 'none' })),
      })),
    }),
  );
}

/** A case with what came out in place of what did not. */
function corrected(packCase: Loose, checks: ReturnType<typeof runCases>[number]['checks']): Loose {
  const copy = structuredClone(packCase);
  for (const { of, unit, what, found, passed } of checks) {
    if (passed) continue;
    if (what === 'place') {
      for (const { id, rows } of copy.rankings)
        for (const row of rows) if (id === of && row.unit === unit) row.place = found;
      continue;
    }
    const { expect } = copy.units?.find(({ id }: Loose) => id === unit) ?? copy;
    if (NO_VALUE.includes(found)) expect[of] = { status: found };
    else if (what.startsWith('published-')) expect[of].published[what.slice('published-'.length)] = found;
    else expect[of][what] = found;
  }
  return copy;
}
