import type { BenchLeaf, BenchPack } from '../pack.js';
import { FIRST_GROUP, NODES, TOTAL } from '../results.js';
import { writeLeaf } from './write-leaf.js';

/**
 * The text of a module whose `score` is one function without a call: it reads the facts of a unit into variables, then
 * scores criterion after criterion. The bars of the levels are those of the pack.
 */
export function writeLimit({ facts, groups }: BenchPack): string {
  const reads = facts.map(({ id }) => `const ${id} = facts.${id};`);
  return `
function unit(facts, out, o, percents, levels, at) {
  ${reads.join('\n  ')}
  let earned = 0; let base = 0; let isGated = true;
  ${groups.map(writeGroup).join('\n  ')}
  out[o + ${TOTAL}] = earned;
  const percent = (earned * 10000 / base + 0.5) | 0;
  percents[at] = percent;
  levels[at] = percent >= 5400 && isGated ? 1 : percent >= 5200 ? 2 : percent >= 5000 ? 3 : percent >= 4600 ? 4 : 5;
}
export function score(units, out, percents, levels) {
  for (let at = 0; at < units.length; at += 1) unit(units[at], out, at * ${NODES}, percents, levels, at);
}
`;
}

function writeGroup(leaves: readonly BenchLeaf[], group: number): string {
  const lines = leaves.map((leaf, index) => writeLeaf(leaf, group * leaves.length + index));
  const base = leaves.reduce((sum, { max }) => sum + max * 100, 0);
  return `{
    let e = 0; let b = ${base};
    ${lines.join('\n    ')}
    out[o + ${FIRST_GROUP + group}] = e; earned += e; base += b;
    if (e * 100 < b * 46) isGated = false;
  }`;
}
