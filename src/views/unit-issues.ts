import { groupByKey } from '../kit/group-by-key.js';
import type { Finding, FindingCode } from '../model/finding.js';
import { idGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import type { FigureIn, NodeIn, PackNames, TierIn } from '../model/pack-names.js';
import type { RecordFinding, RecordLayer } from '../model/record.js';
import { type Titles, viewSentence } from '../words/index.js';
import { type FindingContext, findingResult } from './finding-result.js';
import { factNamed, nodeNamed } from './named.js';
import { type Resultful, sourceIn, type UnitOutcome } from './result-source.js';
import { type Stake, stakeOf, stakeOfFacts } from './stake.js';
import { type Named, titlesFor, type ViewOptions } from './view-options.js';

/** Something that a unit has still to do: a figure that is missing, or one that cannot be used as it stands. */
export interface UnitIssue<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** `fact-missing`, `nothing-sent`, or the code of a finding: `out-of-bounds`, `relation-broken`, … */
  readonly code: 'fact-missing' | 'nothing-sent' | FindingCode;
  /** Whether it is a remark or a warning. */
  readonly severity: Finding['severity'];
  /** The facts that it is about: put it beside their fields. */
  readonly facts: readonly Named<FigureIn<N, T>>[];
  /** The criteria that it keeps from being scored as they should be. */
  readonly nodes: readonly Named<NodeIn<N, T>>[];
  /** The issue in words. */
  readonly sentence: string;
  /** The points that hang on it; absent where none do. */
  readonly stake?: Stake<N, T>;
}

/**
 * What a unit still lacks, in the order of the pack, then the faults of its figures; empty where its submission is
 * complete, or where no unit has this id.
 *
 * @param from Results, a record, or an assessment that is open.
 * @param unit The unit, by its id in the register.
 * @param options The language of the sentences; by default Vietnamese where the pack has it, else English.
 * @example
 * unitIssues(live, 'xa-c')[0]?.facts[0]?.id; // 'files-on-time'
 */
export function unitIssues<N extends PackNames>(
  from: Resultful<N>,
  unit: string,
  options?: ViewOptions,
): readonly UnitIssue<N>[];
export function unitIssues(from: Resultful, unit: string, options: ViewOptions = {}): readonly UnitIssue[] {
  optionsGiven(options);
  const source = sourceIn(from);
  const outcome = source.outcomeOf(idGiven('A unit', unit));
  if (!outcome || outcome.state === 'redacted') return [];
  const titles = titlesFor(source, options);
  const reported = outcome.layers.reported;
  if (!reported) return [nothingSent(titles)];
  const remarks = outcome.findings.filter(
    ({ code, layer = 'reported' }) => layer === 'reported' && !SAID_OF_FACTS.has(code),
  );
  return [
    ...missingFacts(reported, outcome, titles),
    ...remarks.map((finding) => ofFinding(finding, { outcome, layer: 'reported', titles })),
  ];
}

/** The points that hang on facts that a unit has not sent; undefined where it sent nothing, or no row waits for them. */
export function stakeOfMissing(
  from: Resultful,
  unit: string,
  facts: ReadonlySet<string>,
  options: ViewOptions = {},
): Stake | undefined {
  const source = sourceIn(from);
  const outcome = source.outcomeOf(idGiven('A unit', unit));
  if (!outcome || outcome.state === 'redacted' || !outcome.layers.reported) return undefined;
  const { tier, layers } = outcome;
  return stakeOfFacts(facts, { tier, layer: layers.reported, titles: titlesFor(source, options) });
}

/** Findings about a criterion that repeat an issue about its facts. */
const SAID_OF_FACTS: ReadonlySet<string> = new Set<FindingCode>(['figure-missing']);

function nothingSent({ language }: Titles): UnitIssue {
  return {
    code: 'nothing-sent',
    severity: 'warning',
    facts: [],
    nodes: [],
    sentence: viewSentence('nothing-sent', language),
  };
}

/** Each fact that some criterion lacks, with all criteria that do. */
function missingFacts(layer: RecordLayer, { tier }: UnitOutcome, titles: Titles): readonly UnitIssue[] {
  const waiting = groupByKey(
    layer.criteria.flatMap((row) => {
      const facts = row.status === 'scored' ? [] : (row.facts ?? []);
      return facts.map((fact) => [fact, nodeNamed(row.node, tier, titles)] as const);
    }),
  );
  const inPackOrder = titles.pack.facts.flatMap(({ id }) => (waiting.has(id) ? [id] : []));
  return inPackOrder.map((id): UnitIssue => {
    const nodes = waiting.get(id) ?? [];
    const stake = stakeOf(new Set(nodes.map((node) => node.id)), { tier, layer, titles }, 'unnamed');
    const params = { fact: id, nodes: nodes.map((node) => node.id).join(', ') };
    return {
      code: 'fact-missing',
      severity: 'warning',
      facts: [factNamed(id, tier, titles)],
      nodes,
      sentence: viewSentence('fact-missing', titles.language, params, titles.names(tier)),
      ...(stake ? { stake } : {}),
    };
  });
}

function ofFinding(finding: RecordFinding, context: FindingContext): UnitIssue {
  const { titles } = context;
  const { tier } = context.outcome;
  const { sentence, severity, stake } = findingResult(finding, context);
  const { fact, facts = fact ?? '' } = finding.params;
  return {
    code: finding.code as FindingCode,
    severity,
    facts: facts.split(', ').flatMap((id) => (id === '' ? [] : [factNamed(id, tier, titles)])),
    nodes: finding.at === '' ? [] : [nodeNamed(finding.at, tier, titles)],
    sentence,
    ...(stake ? { stake } : {}),
  };
}
