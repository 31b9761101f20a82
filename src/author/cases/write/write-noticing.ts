import { toText } from '../../../kit/exact-text.js';
import type { CaseInput } from '../../../model/cases.js';
import { MEASURES, type Measure } from '../../../model/measure.js';
import type { PackRanking } from '../../../model/pack.js';
import type { Plan } from '../../../model/plan.js';
import { officialLayer } from '../../../model/ranked-layers.js';
import type { Ranking } from '../../../model/ranking.js';
import type { NodeScore } from '../../../model/scores.js';
import { nodeIn, nodesOf } from '../../../model/tier-nodes.js';
import { isSpent, STEPS_OF_NODE } from '../../inputs/budget.js';
import { type CriterionProbes, criterionProbes, soundFirst } from '../../inputs/criterion-probes.js';
import { roundedFigures } from '../../inputs/rounded-figures.js';
import { assessmentOf } from '../case-assessment.js';
import { scoreCase } from '../score-case.js';
import type { CaseProbing } from './case-probing.js';
import { type UnitsByRoot, unitsByRoot } from './noticing-units.js';
import type { UnfilledCase, UnfilledExpected } from './unfilled-case.js';
import { rankingOf } from './write-rankings.js';

/** An alteration of a pack that no case notices yet. */
export interface Unnoticed {
  /** The node that is altered; absent where it is something beside the nodes. */
  readonly node?: string;
  /** The plan of the altered pack. */
  readonly plan: Plan;
}

/** The alterations that the new cases notice, and those of which not all figures were tried: the steps of the search had ended. */
interface NoticingResult {
  readonly noticed: ReadonlySet<Unnoticed>;
  readonly untried: ReadonlySet<Unnoticed>;
}

/** Takes the content of a case that is about a node or a ranking. */
type Take = (about: string, content: Omit<UnfilledCase, 'id' | 'tier'>) => void;

/** Something that a case may ask, and what it comes to. */
export interface Answer {
  /** The node, or the unit whose place is asked. */
  readonly of: string;
  readonly asked: Asked | 'place';
  readonly text: string | undefined;
}

/** A case that may be written. */
export interface Candidate {
  /** The node or ranking that it is about. */
  readonly about: string;
  /** All that may be asked, with what it comes to by a plan; undefined where that cannot read the figures. */
  readonly answersBy: (plan: Plan) => readonly Answer[] | undefined;
  readonly contentFor: (asked: readonly Answer[]) => Omit<UnfilledCase, 'id' | 'tier'>;
}

/** What a node may be asked for. */
type Asked = 'points' | `published-${Measure}` | 'level' | 'percent' | 'converted';

/**
 * Cases each of which comes to something else under an alteration that no case notices: figures of the altered criterion alone,
 * figures at which printed digits show a rounding, figures of all criteria together from those that earn most down to those
 * that earn least, and such units ranked. Each asks only for that by which an alteration is noticed.
 */
export function writeNoticing(probing: CaseProbing, alterations: readonly Unnoticed[], take: Take): NoticingResult {
  const { plan, tier, budget } = probing;
  const altered = new Set(alterations.flatMap(({ node }) => node ?? []));
  const criteria = criterionProbes(probing, ({ id }) => altered.has(id));
  const alone = new Map(criteria.map(({ node, probes }) => [node.id, candidatesAlone(probing, node.id, probes)]));
  const units = unitsByRoot(probing, criteria);
  const together = candidatesTogether(probing, units);
  const rounded = new Map([...altered].map((id) => [id, candidatesOfDigits(probing, id, units)]));
  const chosen = new Map<Candidate, readonly Answer[]>();
  const noticed = new Set<Unnoticed>();
  const untried = new Set<Unnoticed>();
  const answers = new Map<Candidate, readonly Answer[]>();
  const answersBefore = (candidate: Candidate): readonly Answer[] => {
    const known = answers.get(candidate) ?? candidate.answersBy(plan) ?? [];
    answers.set(candidate, known);
    return known;
  };
  for (const alteration of alterations) {
    const ofNode = [alone, rounded].flatMap((byNode) => byNode.get(alteration.node ?? '') ?? []);
    for (const candidate of [...chosen.keys(), ...ofNode, ...together]) {
      if (isSpent(budget)) break;
      budget.left -= tier.order.length * STEPS_OF_NODE;
      const after = candidate.answersBy(alteration.plan);
      const differing = answersBefore(candidate).filter(({ text }, index) => text !== after?.[index]?.text);
      const asked = chosen.get(candidate) ?? [];
      const isAsked = (answer: Answer) => asked.some((other) => isSame(other, answer));
      const answer = differing.find(isAsked) ?? differing.find(({ of }) => of === alteration.node) ?? differing[0];
      if (!answer) continue;
      if (!isAsked(answer)) chosen.set(candidate, [...asked, answer]);
      noticed.add(alteration);
      break;
    }
    if (isSpent(budget) && !noticed.has(alteration)) untried.add(alteration);
  }
  for (const [{ about, contentFor }, asked] of chosen) take(about, contentFor(asked));
  return { noticed, untried };
}

/** Figures of one criterion, of which its own points or status may be asked. */
function candidatesAlone(probing: CaseProbing, node: string, probes: CriterionProbes['probes']): readonly Candidate[] {
  return soundFirst(probes).map(({ input }) => ofOneUnit(probing, node, [node], input));
}

/** Units of which every criterion has figures: of each root its groups may be asked, and the root itself; then their places. */
function candidatesTogether(probing: CaseProbing, units: UnitsByRoot): readonly Candidate[] {
  const { tier } = probing;
  const groups = nodesOf(tier).filter(({ kind }) => kind === 'group');
  const nodes = groups.map(({ id }) => id);
  const ofGroups = groups.flatMap(({ id }) => {
    const { ladder = [], lacking = [] } = units.get(id) ?? {};
    return [...ladder, ...lacking].map((input) => ofOneUnit(probing, id, nodes, input));
  });
  const ranked = tier.rankings.flatMap((ranking) => {
    const { ladder = [], lacking = [] } = units.get(tier.nodes[ranking.of]?.lineage[0] ?? '') ?? {};
    const [top] = ladder;
    const last = ladder.at(-1);
    if (!top || !last) return [];
    // two that are equal, some without a value in one criterion, one that earns least, and one that sends nothing
    return [rankedUnits(probing, ranking, [top, top, ...lacking.slice(0, MOST_LACKING), last, { submitted: false }])];
  });
  return [...ofGroups, ...ranked];
}

/** Units of which every criterion has figures, in which a number is moved to where the printed digits of a node show its rounding. */
function candidatesOfDigits(probing: CaseProbing, id: string, units: UnitsByRoot): readonly Candidate[] {
  const node = nodeIn(probing.tier, id);
  const { ladder = [], lacking = [] } = units.get(node.lineage[0] ?? '') ?? {};
  const bases = [...ladder.slice(0, 1), ...lacking.slice(0, MOST_LACKING)];
  return bases.flatMap((base) =>
    roundedFigures(probing, node, base).map((input) => ofOneUnit(probing, id, [id], input)),
  );
}

/** With the others they are as many units as cases of rankings have names for. */
const MOST_LACKING = 3;

/** A unit by its figures, of which some nodes may be asked. */
function ofOneUnit(probing: CaseProbing, about: string, nodes: readonly string[], input: CaseInput): Candidate {
  return {
    about,
    contentFor: (asked) => probing.contentOf(input, expectOf(asked)),
    answersBy: (plan) => {
      const assessment = assessmentOf(plan, [], { id: 'one', tier: probing.tier.id, ...input });
      const [unit] = scoreCase(plan, assessment)?.scores ?? [];
      const layer = unit?.layers[officialLayer(plan.pack)];
      return layer && nodes.flatMap((of) => answersOf(of, layer[of]));
    },
  };
}

function answersOf(of: string, score: NodeScore | undefined): readonly Answer[] {
  return Object.entries(ANSWERS).map(([asked, answer]) => ({
    of,
    asked: asked as Asked,
    text: score && answer(score),
  }));
}

/** Units in a ranking, of which all places are asked. */
function rankedUnits(probing: CaseProbing, ranking: PackRanking, inputs: readonly CaseInput[]): Candidate {
  const { figures, ranking: unfilled } = rankingOf(probing, ranking, inputs, false);
  const { id, option, rows } = unfilled;
  return {
    about: id,
    contentFor: () => ({ ...figures, rankings: [unfilled] }),
    answersBy: (plan) => {
      const layer = officialLayer(plan.pack);
      const scored = scoreCase(plan, assessmentOf(plan, [], { id: 'one', tier: probing.tier.id, ...figures }));
      const found = scored?.rankings.find(
        (other) =>
          other.id === id && other.tier === probing.tier.id && other.layer === layer && other.option === option,
      );
      return found && rows.map(({ unit }) => ({ of: unit, asked: 'place', text: placeOf(found, unit) }));
    },
  };
}

function placeOf({ rows }: Ranking, unit: string): string {
  const place = rows.find((row) => row.unit === unit)?.place;
  return place ? toText(place) : 'none';
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
  return a.of === b.of && a.asked === b.asked;
}

/** The answers as a person is asked for them. */
function expectOf(answers: readonly Answer[]): Readonly<Record<string, UnfilledExpected>> {
  const nodes = [...new Set(answers.map(({ of }) => of))];
  return Object.fromEntries(
    nodes.map((node) => {
      const asked = answers.filter((answer) => answer.of === node).map((answer) => answer.asked);
      if (asked.every((each) => each === 'points')) return [node, '?'];
      const measures = MEASURES.filter((measure) => asked.includes(`published-${measure}`));
      const published = Object.fromEntries(measures.map((measure) => [measure, '?' as const]));
      const plain = (['points', 'percent', 'converted', 'level'] as const).filter((each) => asked.includes(each));
      const parts = Object.fromEntries(plain.map((each) => [each, '?' as const]));
      return [node, { ...parts, ...(measures.length > 0 ? { published } : {}) }];
    }),
  );
}
