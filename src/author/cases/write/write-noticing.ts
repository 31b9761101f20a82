import { toText } from '../../../kit/exact-text.js';
import type { CaseInput } from '../../../model/cases.js';
import { MEASURES, type Measure } from '../../../model/measure.js';
import type { Plan } from '../../../model/plan.js';
import { officialLayer } from '../../../model/ranked-layers.js';
import type { NodeScore } from '../../../model/scores.js';
import { nodesOf } from '../../../model/tier-nodes.js';
import { factsIn, writtenFormulas } from '../../inputs/below.js';
import { isSpent, STEPS_OF_NODE } from '../../inputs/budget.js';
import { merged, withoutFigure } from '../../inputs/case-figures.js';
import { type CriterionProbes, criterionProbes, soundFirst } from '../../inputs/criterion-probes.js';
import { ladderOf } from '../../inputs/ladder.js';
import type { Measured } from '../../inputs/probe.js';
import { assessmentOf } from '../case-assessment.js';
import { scoreCase } from '../score-case.js';
import type { CaseProbing } from './case-probing.js';
import type { UnfilledCase, UnfilledExpected } from './unfilled-case.js';

/** An alteration of a pack that no case notices yet. */
export interface Unnoticed {
  /** The node that is altered; absent where it is something beside the nodes. */
  readonly node?: string;
  /** The plan of the altered pack. */
  readonly plan: Plan;
}

/** Takes the content of a case that is about a node. */
type Take = (node: string, content: Omit<UnfilledCase, 'id' | 'tier'>) => void;

/** A case that may be written: what it is about, and the nodes of which something may be asked. */
interface Candidate {
  readonly node: string;
  readonly nodes: readonly string[];
  readonly input: CaseInput;
}

/** What a node may be asked for. */
type Asked = 'points' | `published-${Measure}` | 'level' | 'percent' | 'converted';

/** Something that a case may ask, and what it comes to. */
interface Answer {
  readonly node: string;
  readonly asked: Asked;
  readonly text: string | undefined;
}

/**
 * Cases of one unit, each of which comes to something else under an alteration that no case notices: first figures of the
 * altered criterion alone, then figures of all criteria together, from those that earn most down to those that earn least.
 * Each asks only for that by which an alteration is noticed.
 */
export function writeNoticing(probing: CaseProbing, alterations: readonly Unnoticed[], take: Take): void {
  const { plan, tier, budget } = probing;
  const altered = new Set(alterations.flatMap(({ node }) => node ?? []));
  const criteria = criterionProbes(probing, ({ id }) => altered.has(id));
  const alone = new Map(criteria.map(({ node, probes }) => [node.id, candidatesAlone(node.id, probes)]));
  const together = candidatesTogether(probing, criteria);
  const chosen = new Map<Candidate, Answer[]>();
  const answers = new Map<Candidate, readonly Answer[]>();
  const answersBefore = (candidate: Candidate): readonly Answer[] => {
    const known = answers.get(candidate) ?? answersOf(plan, tier.id, candidate) ?? [];
    answers.set(candidate, known);
    return known;
  };
  for (const alteration of alterations) {
    for (const candidate of [...chosen.keys(), ...(alone.get(alteration.node ?? '') ?? []), ...together]) {
      if (isSpent(budget)) break;
      budget.left -= tier.order.length * STEPS_OF_NODE;
      const after = answersOf(alteration.plan, tier.id, candidate);
      const differing = answersBefore(candidate).filter(({ text }, index) => text !== after?.[index]?.text);
      const asked = chosen.get(candidate) ?? [];
      const isAsked = (answer: Answer) => asked.some((other) => isSame(other, answer));
      if (differing.some(isAsked)) break;
      const answer = differing.find(({ node }) => node === alteration.node) ?? differing[0];
      if (!answer) continue;
      chosen.set(candidate, [...asked, answer]);
      break;
    }
  }
  for (const [{ node, input }, asked] of chosen) take(node, probing.contentOf(input, expectOf(asked)));
}

/** Figures of one criterion, of which its own points or status may be asked. */
function candidatesAlone(node: string, probes: CriterionProbes['probes']): readonly Candidate[] {
  return soundFirst(probes).map(({ input }) => ({ node, nodes: [node], input }));
}

/** Units of which every criterion has figures; of each root its groups may be asked, and the root itself. */
function candidatesTogether(probing: CaseProbing, criteria: readonly CriterionProbes[]): readonly Candidate[] {
  const groups = nodesOf(probing.tier).filter(({ kind }) => kind === 'group');
  const nodes = groups.map(({ id }) => id);
  return groups
    .filter(({ lineage }) => lineage.length === 1)
    .flatMap((root): readonly Candidate[] => {
      const points: Measured = ({ layer: { [root.id]: score } }) =>
        score?.outcome.status === 'scored' ? score.outcome.points : undefined;
      const ladder = ladderOf(probing, root, criteria, points).filter(({ broken }) => broken === 0);
      const inputs = ladder.map(({ input }) => input);
      const [top] = inputs;
      const lacking = top ? criteria.flatMap((criterion) => withoutValue(probing, criterion, top)) : [];
      return [...inputs, ...lacking].map((input) => ({ node: root.id, nodes, input }));
    });
}

/** The figures of a unit, of which one criterion has no value: it has none of its figures, or some with which it has none. */
function withoutValue(
  probing: CaseProbing,
  { node, telling }: CriterionProbes,
  input: CaseInput,
): readonly CaseInput[] {
  const facts = factsIn(probing, writtenFormulas(node));
  return [
    facts.reduce((left, { id }) => withoutFigure(left, id), input),
    ...telling
      .filter(({ layer }) => layer[node.id]?.outcome.status !== 'scored')
      .map((probe) => merged(input, probe.input)),
  ];
}

/** All that may be asked of a candidate, with what it comes to; undefined where the figures cannot be read. */
function answersOf(plan: Plan, tier: string, { nodes, input }: Candidate): readonly Answer[] | undefined {
  const assessment = assessmentOf(plan, [], { id: 'one', tier, ...input });
  const [unit] = scoreCase(plan, assessment)?.scores ?? [];
  const layer = unit?.layers[officialLayer(plan.pack)];
  return (
    layer &&
    nodes.flatMap((node) =>
      Object.entries(ANSWERS).map(([asked, answer]) => {
        const score = layer[node];
        return { node, asked: asked as Asked, text: score && answer(score) };
      }),
    )
  );
}

const printed =
  (measure: Measure) =>
  ({ published }: NodeScore): string | undefined =>
    published?.[measure] && toText(published[measure]);

/** What a node comes to, as text; what is printed before what is exact. */
const ANSWERS = {
  points: ({ outcome }) => (outcome.status === 'scored' ? toText(outcome.points) : outcome.status),
  'published-points': printed('points'),
  'published-percent': printed('percent'),
  'published-converted': printed('converted'),
  level: ({ level }) => level,
  percent: ({ outcome }) => (outcome.status === 'scored' && outcome.percent ? toText(outcome.percent) : undefined),
  converted: ({ outcome }) => (outcome.status === 'scored' ? toText(outcome.converted) : undefined),
} satisfies Record<Asked, (score: NodeScore) => string | undefined>;

function isSame(a: Answer, b: Answer): boolean {
  return a.node === b.node && a.asked === b.asked;
}

/** The answers as a person is asked for them. */
function expectOf(answers: readonly Answer[]): Readonly<Record<string, UnfilledExpected>> {
  const nodes = [...new Set(answers.map(({ node }) => node))];
  return Object.fromEntries(
    nodes.map((node) => {
      const asked = answers.filter((answer) => answer.node === node).map((answer) => answer.asked);
      if (asked.every((each) => each === 'points')) return [node, '?'];
      const measures = MEASURES.filter((measure) => asked.includes(`published-${measure}`));
      const published = Object.fromEntries(measures.map((measure) => [measure, '?' as const]));
      const plain = (['points', 'percent', 'converted', 'level'] as const).filter((each) => asked.includes(each));
      const parts = Object.fromEntries(plain.map((each) => [each, '?' as const]));
      return [node, { ...parts, ...(measures.length > 0 ? { published } : {}) }];
    }),
  );
}
