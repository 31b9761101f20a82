import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import { aggregated } from './aggregated.js';
import { type Answer, type Datum, isNoAnswer } from './answer.js';
import type { Fraction } from './fraction.js';
import type { Beside } from './layer-opinion.js';
import { isMember } from './member.js';
import type { Scene } from './node-opinion.js';
import type { TogetherQuestion } from './question.js';
import { decline, orDeclined, type Told } from './stop.js';

/** All units of an assessment, as far as they are told. */
export interface Everyone {
  readonly units: readonly UnitInput[];
  /** The unit above, by unit. */
  readonly parents: ReadonlyMap<string, string | undefined>;
  /** A unit that has the layer. */
  readonly sceneOf: (unit: string, layer: Layer) => Scene | undefined;
  /** Whether figures are hidden, so that nothing can be said of units together. */
  readonly hidden: boolean;
}

/** Members' values by unit, those without any left out; and who asks for what is below it, of units without any. */
interface Members {
  readonly values: readonly Datum[];
  readonly lacking: number;
}

/** Answers what units are together. Each group of members is asked once, whichever unit looks at it first. */
export function besideOf(everyone: Everyone): Beside {
  const groups = new Map<string, Told<Members>>();
  return (scene, question) => {
    const { tier, unit, layer } = scene;
    const cohort = question.cohort === undefined ? undefined : tier.cohorts[question.cohort];
    if (cohort && !isMember(scene.reading, cohort, unit))
      return { status: 'not-applicable', because: 'outside the cohort' };
    if (everyone.hidden) decline('hidden-members');
    const option = cohort?.by ? unit.attributes[cohort.by.attribute] : undefined;
    const group = cohort ? String(option) : unit.id;
    const key = JSON.stringify([layer, tier.id, group, question.members]);
    const isIn = (other: UnitInput) =>
      cohort
        ? other.tier === tier.id &&
          isMember(scene.reading, cohort, other) &&
          (!cohort.by || other.attributes[cohort.by.attribute] === option)
        : everyone.parents.get(other.id) === unit.id && other.tier === tier.document.collects;
    const told = groups.get(key) ?? orDeclined(() => membersOf(everyone, layer, question, isIn));
    groups.set(key, told);
    if ('declined' in told) return decline(told.declined.code, told.declined.params);
    return answerOf(scene, question, told.done);
  };
}

function answerOf(scene: Scene, question: TogetherQuestion, { values, lacking }: Members): Answer {
  const { whenAbsent, aggregate, more, value } = question;
  if (whenAbsent === 'withhold' && lacking > 0) return { status: 'unscorable', because: 'a unit below has no value' };
  const absent = question.cohort !== undefined || whenAbsent === 'exclude' ? 0 : lacking;
  const all = [...values, ...Array.from({ length: absent }, () => whenAbsent)];
  if (all.length === 0) return { status: 'unscorable', because: 'no member' };
  const own = aggregate === 'rank' ? scene.answerTo(value) : undefined;
  if (own !== undefined && isNoAnswer(own)) return own;
  return aggregated(aggregate, all, more, own as Fraction | undefined) ?? bug(`no aggregate ${aggregate}`);
}

function membersOf(
  { units, sceneOf }: Everyone,
  layer: Layer,
  { value }: TogetherQuestion,
  isIn: (unit: UnitInput) => boolean,
): Members {
  const answers = units.filter(isIn).map((unit) => sceneOf(unit.id, layer)?.answerTo(value));
  const values = answers.flatMap((answer) => (answer === undefined || isNoAnswer(answer) ? [] : [answer]));
  return { values, lacking: answers.length - values.length };
}
