import { bug } from '../../kit/bug.js';
import type { Layer } from '../../model/layer.js';
import type { AbsentWord } from '../../model/statistic.js';
import { aggregate, type OverMembers } from './aggregates.js';
import { type Answer, type Datum, isNoAnswer, type NoAnswer } from './answer.js';
import type { Fraction } from './fraction.js';
import type { AskUnits } from './layer-opinion.js';
import { type Group, groupsOf, type UnitTree } from './member-groups.js';
import type { OpinionContext } from './node-opinion.js';
import type { StatisticQuestion } from './question.js';
import { decline, type OrDeclined, orDecline, orDeclined } from './stop.js';

/** All units of an assessment. */
interface AllUnits extends UnitTree {
  /** The opinions on a unit so far; undefined where it does not have the layer. */
  readonly contextOf: (unit: string, layer: Layer) => OpinionContext | undefined;
  /** Whether figures are hidden: there is then no opinion on any statistic. */
  readonly hidden: boolean;
}

/** The values of the members of a statistic, and how many members have none. */
interface Members {
  readonly values: readonly Datum[];
  readonly lacking: number;
}

/** The answers for one group so far: values of members by layer and expression, statistics by layer and id. */
interface Asked {
  readonly members: Map<string, OrDeclined<Members>>;
  readonly statistics: Map<string, OrDeclined<OverMembers | NoAnswer>>;
}

/** Answers statistics. Each is computed once for a group of units, for whichever unit asks first. */
export function askUnitsOf(all: AllUnits): AskUnits {
  const groupOf = groupsOf(all);
  const asked = new Map<Group, Asked>();
  return (context, question) => {
    const group = groupOf(context, question.cohort);
    if (!group) return { status: 'not-applicable', because: 'outside the cohort' };
    if (all.hidden) decline('hidden-members');
    const { members, statistics } = getOrAdd(asked, group, () => ({ members: new Map(), statistics: new Map() }));
    const { layer } = context;
    const answer = orDecline(
      getOrAdd(statistics, `${layer} ${question.id}`, () =>
        orDeclined(() => {
          const inLayer = getOrAdd(members, `${layer} ${question.members}`, () =>
            orDeclined(() => membersOf(all, layer, question, group)),
          );
          return statisticOf(question, orDecline(inLayer));
        }),
      ),
    );
    if (typeof answer !== 'function') return answer;
    const unitValue = context.answerTo(question.value);
    return isNoAnswer(unitValue) ? unitValue : answer(unitValue as Fraction);
  };
}

/** The value of the map at the key; where it has none, that of `make`, which it then keeps. */
function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Whether a statistic has a value only if every unit below has one, by the word that says so. */
const NEEDS_EVERY_UNIT: Readonly<Record<AbsentWord, boolean>> = { exclude: false, withhold: true };

function statisticOf(question: StatisticQuestion, { values, lacking }: Members): OverMembers | NoAnswer {
  const { whenAbsent, params } = question;
  const isWord = typeof whenAbsent === 'string' && Object.hasOwn(NEEDS_EVERY_UNIT, whenAbsent);
  if (isWord && NEEDS_EVERY_UNIT[whenAbsent as AbsentWord] && lacking > 0)
    return { status: 'unscorable', because: 'a unit below has no value' };
  const substituted = question.cohort !== undefined || isWord ? 0 : lacking;
  const all = [...values, ...Array.from({ length: substituted }, () => whenAbsent)];
  if (all.length === 0) return { status: 'unscorable', because: 'no member' };
  return aggregate(question.aggregate, all, params) ?? bug(`no aggregate ${question.aggregate}`);
}

function membersOf({ contextOf }: AllUnits, layer: Layer, { value }: StatisticQuestion, { units }: Group): Members {
  const answers = units.map((unit): Answer | undefined => contextOf(unit.id, layer)?.answerTo(value));
  const values = answers.flatMap((answer) => (answer === undefined || isNoAnswer(answer) ? [] : [answer]));
  return { values, lacking: answers.length - values.length };
}
