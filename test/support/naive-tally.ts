import { BUILT_IN } from '../../src/engine.js';
import type { NaiveRecord } from './naive-agreement.js';
import type { Case } from './naive-cases.js';
import type { Doc } from './naive-expressions.js';
import { COMBINERS } from './naive-generate-pack.js';
import { nodesUnder } from './naive-measures.js';

const STATUS_POLICIES = [
  'missing zero',
  'missing exclude',
  'missing withhold',
  'not-applicable exclude',
  'not-applicable full',
  'not-applicable zero',
  'unscorable withhold',
  'unscorable zero',
];

/** Everything that the run must meet often: every kind and combiner that the engine has, not those that we thought of. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  kind: Object.keys(BUILT_IN.kinds),
  combiner: Object.keys(BUILT_IN.combiners),
  role: ['criterion', 'bonus', 'penalty', 'informational'],
  counted: STATUS_POLICIES,
  ties: Object.keys(BUILT_IN.ties),
  shared: ['competition', 'dense', 'modified', 'average'],
  absent: ['last-shared', 'last-bottom', 'omit'],
  round: ['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'],
  state: ['excluded', 'not-submitted', 'awaited', 'withheld', 'not-applicable', 'ranked'],
  layer: ['claimed', 'reported', 'verified'],
  level: ['I', 'II', 'none'],
  verified: ['fact', 'notApplicable', 'evidence', 'points', 'done'],
};

/** How often each thing was drawn. */
export class Tally {
  private readonly counts = new Map<string, number>(
    Object.entries(WANTED).flatMap(([what, names]) => names.map((name): [string, number] => [`${what} ${name}`, 0])),
  );

  /** Counts what a case says, and what came of it by the naive scorer. */
  add({ pack, assessment }: Case, { layers, rankings }: NaiveRecord): void {
    for (const node of pack.tiers[0].criteria.flatMap(nodesUnder)) {
      this.count('role', node.role ?? 'criterion');
      if (node.combine) this.count('combiner', COMBINERS.find((name) => node.combine === name) ?? 'best');
      for (const { mode } of [node.round ?? []].flat()) this.count('round', mode);
      if (node.rule) for (const kind of kindsIn(node.rule)) this.count('kind', kind);
    }
    for (const verification of assessment.verifications) {
      for (const subject of WANTED.verified ?? []) if (subject in verification) this.count('verified', subject);
    }
    for (const [layer, scores] of Object.values(layers).flatMap((byLayer) => Object.entries(byLayer))) {
      this.count('layer', layer);
      for (const { status, counted, level, top, doc } of Object.values(scores ?? {})) {
        if (status !== 'scored' && !top && doc.role !== 'informational') this.count('counted', `${status} ${counted}`);
        if (level) this.count('level', level);
      }
    }
    for (const { ranking, rows } of rankings) {
      const places = Object.values(rows);
      this.count('ties', ranking.ties);
      if (places.some(({ state, tied }) => state === 'ranked' && tied.length > 0)) this.count('shared', ranking.ties);
      if (places.some(({ state }) => state === 'not-submitted')) this.count('absent', ranking.notSubmitted);
      for (const { state } of places) this.count('state', state);
    }
  }

  /** What was met less often than so many times. */
  rarerThan(least: number): readonly string[] {
    return [...this.counts].flatMap(([name, count]) => (count < least ? [`${name}: ${count}`] : []));
  }

  /** A line for each sort of thing. */
  table(): string {
    const line = (what: string) =>
      [...this.counts]
        .flatMap(([name, count]) => (name.startsWith(`${what} `) ? [`${name.slice(what.length + 1)} ${count}`] : []))
        .join(' · ');
    return Object.keys(WANTED)
      .map((what) => `${what.padEnd(9)} ${line(what)}`)
      .join('\n');
  }

  private count(what: string, name: string): void {
    const key = `${what} ${name}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
}

function kindsIn(rule: Doc): readonly string[] {
  const [kind = '', params] = Object.entries<Doc>(rule)[0] ?? [];
  const inside: readonly Doc[] = kind === 'sum-of' ? params : kind === 'best-of' ? params.cases : [];
  return [kind, ...inside.flatMap((part) => kindsIn(part.rule))];
}
