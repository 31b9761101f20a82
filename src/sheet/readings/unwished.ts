import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { type JsonObject, objects } from '../json-parts.js';
import { isMerit, isUnwished, saysOnlyOfWhat } from './faults.js';
import type { Reading, RowDoubt, Scoring } from './reading.js';

/**
 * A doubt where more of a fault earns more points, `Từ 95% trở lên: 2 điểm` of `Tỷ lệ hồ sơ trễ hạn`, or more of what is good fewer:
 * `Dưới 90%: 5 điểm` of `Tỷ lệ hài lòng`.
 */
export function unwishedDoubts(
  { title, role }: Pick<Scoring, 'title' | 'role'>,
  { facts, rule }: Reading,
): readonly RowDoubt[] {
  const [figure] = facts;
  if (ROLE_IS[role].lowers || !figure) return [];
  const way = wayOf(rule(facts.map((_, index) => `f${index}`)));
  if (way === 'up' && isUnwished(withoutCountedNoun(figure.title, title)))
    return [{ why: 'fault-earns', figure: figure.title }];
  return way === 'down' && isMerit(figure.title) ? [{ why: 'merit-costs', figure: figure.title }] : [];
}

/** The name of a figure, without `: số người` behind the title of its row, which does not say what happened to them. */
function withoutCountedNoun(figure: string, title: string): string {
  const noun = figure.startsWith(`${title}: số `) ? figure.slice(`${title}: số `.length) : '';
  return saysOnlyOfWhat(noun) ? title : figure;
}

/** Whether a penalty takes more for more of what nobody loses points for: `Tỷ lệ hồ sơ đúng hạn`. */
export function takesForMerit({ role }: Pick<Scoring, 'role'>, { facts, rule }: Reading): boolean {
  const [figure] = facts;
  if (!ROLE_IS[role].lowers || !figure || !isMerit(figure.title)) return false;
  return wayOf(rule(facts.map((_, index) => `f${index}`))) === 'up';
}

/** Whether more of its figure earns more by a share, by bands or by each of them, or less. */
function wayOf(rule: Json): 'up' | 'down' | 'neither' {
  if (!isObject(rule)) return 'neither';
  const { share, bands } = rule as JsonObject;
  if (rule['per-item'] !== undefined) return 'up';
  if (isObject(share)) return (share as JsonObject).complement === true ? 'down' : 'up';
  if (!isObject(bands)) return 'neither';
  const { of, points, otherwise } = bands as JsonObject;
  const low = (band: JsonObject) => Number(band.atLeast ?? band.above ?? Number.NEGATIVE_INFINITY);
  const sorted = objects(points).toSorted((a, b) => low(a) - low(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if ((isObject(of) && (of as JsonObject).complement === true) || !first || !last) return 'neither';
  const isOpen = (last.below ?? last.atMost) === undefined;
  const [lowest, highest] = [
    low(first) === Number.NEGATIVE_INFINITY ? first.points : (otherwise ?? first.points),
    isOpen ? last.points : (otherwise ?? last.points),
  ].map(Number);
  return lowest === highest ? 'neither' : Number(highest) > Number(lowest) ? 'up' : 'down';
}
