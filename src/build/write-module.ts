import type { CompiledPack } from '../engine.js';
import { SINGLE } from '../model/results.js';
import { VERSION } from '../model/version.js';
import { headLines } from './head-lines.js';
import { planData } from './plan-data.js';
import { dataText } from './text/data-text.js';
import { NEAR_FUNCTIONS } from './text/near-texts.js';
import { type TierText, writeTier } from './text/tier-text.js';

/** Writes the module of a pack without refused nodes; `runtime` is the text of `runtime/`, bundled as `var tieuchi = (…)()`. */
export function moduleText(compiled: CompiledPack, runtime: string): string {
  const { pack, plan } = compiled;
  const tiers = plan.tiers.map((tier) => writeTier(plan, tier));
  const head = {
    id: pack.id,
    version: pack.version,
    digest: pack.digest,
    standing: pack.standing,
    writtenBy: VERSION,
  };
  const data = dataText({ pack: head, plan: planData(plan), tiers: tiers.map(layoutData) });
  return [
    ...headLines(compiled).map((line) => `// ${line}`.trimEnd()),
    runtime,
    `const { dayOf, ${NEAR_FUNCTIONS.join(', ')} } = tieuchi;`,
    ...data.constants,
    `const parts = ${data.text};`,
    ...tiers.flatMap((tier, index) => functionLines(tier, index)),
    'const module = tieuchi.startModule(parts);',
    'export const pack = module.pack;',
    'export const score = module.score;',
    'export const scoreAll = module.scoreAll;',
    '',
  ].join('\n');
}

function layoutData({ layout }: TierText) {
  const { tier, facts, nodes, stride } = layout;
  return {
    tier: tier.id,
    facts,
    stride,
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, { isWritten: _, ...node }]) => [id, node])),
  };
}

function functionLines({ reads, phases }: TierText, index: number): readonly string[] {
  const bodies = phases.map((phase) =>
    phase.map((body) => `function (F, n, s, r, l, y, o, p, z, c) {\nlet t = ${SINGLE}, q = 0, w = y;\n${body}\n}`),
  );
  return [
    `Object.assign(parts.tiers[${index}], {`,
    `reads: [\n${reads.map((body) => `function (facts, attributes, F) {\n${body}\n}`).join(',\n')}\n],`,
    `phases: [${bodies.map((phase) => `[\n${phase.join(',\n')}\n]`).join(', ')}],`,
    '});',
  ];
}
