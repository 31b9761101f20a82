import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import { aggregate } from './aggregates.js';
import { type Answer, type Datum, isNoAnswer } from './answer.js';
import type { Fraction } from './fraction.js';
import type { AskUnits } from './layer-opinion.js';
import { isMember } from './member.js';
import type { Scene } from './node-opinion.js';
import type { StatisticQuestion } from './question.js';
import { decline, type OrDeclined, orDeclined } from './stop.js';

/** All units of an assessment. */
export interface AllUnits {
  readonly units: readonly UnitInput[];
  /** The unit above, by unit. */
  readonly parents: ReadonlyMap<string, string | undefined>;
  /** The opinions on a unit so far; undefined where it does not have the layer. */
  readonly sceneOf: (unit: string, layer: Layer) => Scene | undefined;
  /** Whether figures are hidden: there is then no opinion on any statistic. */
  readonly hidden: boolean;
}

/** What the members of a statistic were asked: their values, and how many of them have none. */
interface Members {
  readonly values: readonly Datum[];
  readonly lacking: number;
}

/** Answers statistics. Each group of members is asked once, for whichever unit comes first. */
export function askUnitsOf(all: AllUnits): AskUnits {
  const groups = new Map<string, OrDeclined<Members>>();
  return (scene, question) => {
    const { reading, tier, unit, layer } = scene;
    const cohort = question.cohort === undefined ? undefined : tier.cohorts[question.cohort];
    if (cohort && !isMember(reading, cohort, unit)) return { status: 'not-applicable', because: 'outside the cohort' };
    if (all.hidden) decline('hidden-members');
    const option = cohort?.by ? unit.attributes[cohort.by.attribute] : undefined;
    const group = cohort ? String(option) : unit.id;
    const key = JSON.stringify([layer, tier.id, group, question.members]);
    const isIn = (other: UnitInput) =>
      cohort
        ? other.tier === tier.id &&
          isMember(reading, cohort, other) &&
          (!cohort.by || other.attributes[cohort.by.attribute] === option)
        : all.parents.get(other.id) === unit.id && other.tier === tier.document.collects;
    const members = groups.get(key) ?? orDeclined(() => membersOf(all, layer, question, isIn));
    groups.set(key, members);
    if ('declined' in members) return decline(members.declined.code, members.declined.params);
    return answerOf(scene, question, members.done);
  };
}

function answerOf(scene: Scene, question: StatisticQuestion, { values, lacking }: Members): Answer {
  const { whenAbsent, params, value } = question;
  if (whenAbsent === 'withhold' && lacking > 0) return { status: 'unscorable', because: 'a unit below has no value' };
  const stoodFor = question.cohort !== undefined || whenAbsent === 'exclude' ? 0 : lacking;
  const all = [...values, ...Array.from({ length: stoodFor }, () => whenAbsent)];
  if (all.length === 0) return { status: 'unscorable', because: 'no member' };
  const unitValue = question.aggregate === 'rank' ? scene.answerTo(value) : undefined;
  if (unitValue !== undefined && isNoAnswer(unitValue)) return unitValue;
  const answer = aggregate(question.aggregate, all, params, unitValue as Fraction | undefined);
  return answer ?? bug(`no aggregate ${question.aggregate}`);
}

function membersOf(
  { units, sceneOf }: AllUnits,
  layer: Layer,
  { value }: StatisticQuestion,
  isIn: (unit: UnitInput) => boolean,
): Members {
  const answers = units.filter(isIn).map((unit) => sceneOf(unit.id, layer)?.answerTo(value));
  const values = answers.flatMap((answer) => (answer === undefined || isNoAnswer(answer) ? [] : [answer]));
  return { values, lacking: answers.length - values.length };
}
