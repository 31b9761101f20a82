import { compare, type Exact, sign, subtract } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanFact, PlanLeaf, PlanTier } from '../../model/plan.js';
import { alikeBands, type Band } from './alike-bands.js';
import { deedDone, deedUndone, isOneScale, optionRank, saysFault } from './option-scales.js';
import { ruleIn } from './place-in.js';
import { isAgainst } from './reads.js';
import { textsOfRow } from './said-percents.js';

/** The parameters of a kind of rule, at their place. */
interface KindAt {
  readonly params: { readonly [key: string]: Json };
  readonly at: Path;
  /** The most that it can earn: that of the criterion, or of a part of it. */
  readonly max: Exact;
}

/**
 * Points that likely stand in the wrong row: those of a band that are fewer than of the bands on both sides of it, since points that
 * fall and then rise reward the ends; those of "not met" that are more than those of "met"; and points for each above the cap.
 */
export function oddPoints(plan: Plan, tier: PlanTier, leaf: PlanLeaf): readonly CheckFinding[] {
  const side = isAgainst(tier, leaf) ? -1 : 1;
  return kindsIn(ruleIn(leaf.document), [...leaf.path, 'rule'], leaf.max).flatMap((rule) => {
    const { params } = rule;
    if (isList(params.points)) return valleyOf(leaf, rule, side);
    if (params.notBelow !== undefined) return lostBeyond(leaf, rule);
    if (params.cohort !== undefined) return preferredWorse(plan, rule, side);
    return params.fact === undefined ? eachAboveCap(leaf, rule) : exchangedOf(plan, leaf, rule, side);
  });
}

function kindsIn(json: Json, path: Path, max: Exact): readonly KindAt[] {
  if (isList(json)) return json.flatMap((item, index) => kindsIn(item as Json, [...path, index], max));
  if (!isObject(json)) return [];
  const most = (json.rule === undefined ? undefined : numberIn(json.max as Json)) ?? max;
  return Object.entries(json).flatMap(([kind, params]) => [
    ...(isObject(params) ? [{ params: params as KindAt['params'], at: [...path, kind], max: most }] : []),
    ...kindsIn(params as Json, [...path, kind], most),
  ]);
}

function valleyOf(leaf: PlanLeaf, { params, at }: KindAt, side: 1 | -1): readonly CheckFinding[] {
  const rows = isList(params.points) ? (params.points as readonly Json[]) : [];
  const bands = rows.flatMap((row, index): readonly Band[] => {
    const { above, atLeast = above, points } = isObject(row) ? (row as KindAt['params']) : {};
    const earned = numberIn(points);
    return earned ? [{ index, low: numberIn(atLeast), points: earned }] : [];
  });
  const rising = bands.toSorted((a, b) => (a.low && b.low ? compare(a.low, b.low) : (a.low ? 1 : 0) - (b.low ? 1 : 0)));
  for (const [place, band] of rising.entries()) {
    const [below, above] = [rising[place - 1], rising[place + 1]];
    const isLess = (other: Band | undefined) => other !== undefined && compare(band.points, other.points) * side < 0;
    if (isLess(below) && isLess(above))
      return [checkFinding('points-fall-and-rise', [...at, 'points', band.index, 'points'], { node: leaf.id })];
  }
  return alikeBands(rising, at, leaf.id);
}

/** Words of what is wanted, before which a word of denial turns them round. */
const WANTED =
  /^(?:(không|chưa|not)\s+)?(đạt|đạt yêu cầu|đạt chuẩn|hoàn thành|đúng hạn|kịp thời|đầy đủ|thực hiện|met|completed|done|on time)$/u;

function exchangedOf(plan: Plan, leaf: PlanLeaf, { params, at }: KindAt, side: 1 | -1): readonly CheckFinding[] {
  const fact = plan.facts[String(params.fact)];
  const key = isObject(params.points) ? 'points' : 'fractions';
  const points = params[key];
  if (fact === undefined || !isObject(points)) return [];
  const words = optionWords(plan, fact);
  const wanted = new Map<string, string>();
  for (const option of Object.keys(points)) {
    const [, denial, word = ''] = WANTED.exec(words(option)) ?? [];
    if (word !== '' && denial === undefined) wanted.set(word, option);
  }
  const earnsMore = (option: string, other: string): boolean => {
    const [mine, theirs] = [numberIn(points[option] as Json), numberIn(points[other] as Json)];
    return mine !== undefined && theirs !== undefined && compare(mine, theirs) * side > 0;
  };
  const findingOf = (option: string, other: string) =>
    checkFinding('option-earns-more', [...at, key, option], { node: leaf.id, option, other });
  const denied = Object.keys(points).flatMap((option) => {
    const [, denial, word = ''] = WANTED.exec(words(option)) ?? [];
    const other = denial === undefined ? undefined : wanted.get(word);
    return other !== undefined && earnsMore(option, other) ? [findingOf(option, other)] : [];
  });
  if (denied.length > 0) return denied;
  // of what nobody wants, not to have done it is the best
  const isFault = saysFault([...textsOfRow(plan, leaf), ...Object.keys(points).map(words)]);
  const undone = isFault ? [] : undoneOf(Object.keys(points), words);
  const bestUndone = isFault ? [] : undoneAboveAll(Object.keys(points), words, earnsMore);
  const [exchanged] = [...undone, ...bestUndone, ...worseOf(Object.keys(points), words)].filter((pair) =>
    earnsMore(...pair),
  );
  return exchanged ? [findingOf(...exchanged)] : [];
}

/** Options that say that a deed was not done, each with one that says how it was. */
function undoneOf(
  options: readonly string[],
  words: (option: string) => string,
): readonly (readonly [string, string])[] {
  return options.flatMap((option) => {
    const deed = deedUndone(words(option));
    const others = deed === undefined ? [] : options.filter((other) => deedDone(words(other)) === deed);
    return others.map((other) => [option, other] as const);
  });
}

/** An option that says that a wanted deed was not done, where it alone earns most, with one that earns less. */
function undoneAboveAll(
  options: readonly string[],
  words: (option: string) => string,
  earnsMore: (option: string, other: string) => boolean,
): readonly (readonly [string, string])[] {
  return options.flatMap((option) => {
    const others = options.filter((other) => other !== option);
    const isBest = deedUndone(words(option)) !== undefined && others.every((other) => earnsMore(option, other));
    return isBest ? others.slice(0, 1).map((other) => [option, other] as const) : [];
  });
}

/** Options that are worse than another by their words, with that other. */
function worseOf(
  options: readonly string[],
  words: (option: string) => string,
): readonly (readonly [string, string])[] {
  const ranked = options.flatMap((option) => {
    const rank = optionRank(words(option));
    return rank ? [{ option, ...rank }] : [];
  });
  return ranked.flatMap((worse) =>
    ranked
      .filter(({ scale, rank }) => isOneScale(scale, worse.scale) && rank < worse.rank)
      .map(({ option }) => [worse.option, option] as const),
  );
}

/** The words of an option as they are read; an option without a title is called by its id. */
function optionWords({ pack }: Plan, { id }: PlanFact): (option: string) => string {
  const options = pack.facts.find((fact) => fact.id === id)?.options ?? [];
  return (option) => {
    const declared = options.find((each) => typeof each !== 'string' && each.id === option);
    const [title = option.replaceAll('-', ' ')] =
      declared === undefined || typeof declared === 'string' ? [] : Object.values(declared.title ?? {});
    return oneSpelling(String(title)).trim().toLowerCase();
  };
}

function eachAboveCap(leaf: PlanLeaf, { params, at }: KindAt): readonly CheckFinding[] {
  const [each, cap] = [numberIn(params.each), numberIn(params.atMost)];
  if (!each || !cap || compare(each, cap) <= 0) return [];
  const numbers = { each: String(params.each), cap: String(params.atMost) };
  return [checkFinding('each-above-cap', [...at, 'each'], { node: leaf.id, ...numbers })];
}

/** Points that are lost at once, and are more than there are above the floor. */
function lostBeyond(leaf: PlanLeaf, { params, at, max }: KindAt): readonly CheckFinding[] {
  const floor = numberIn(params.notBelow);
  const start = numberIn(params.from) ?? max;
  const items = isList(params.items) ? (params.items as readonly Json[]) : [];
  if (floor === undefined) return [];
  const whole = subtract(start, floor);
  return items.flatMap((item, index) => {
    const { each, points = each } = isObject(item) ? (item as KindAt['params']) : {};
    const lost = numberIn(points);
    if (lost === undefined || sign(whole) <= 0 || compare(lost, whole) <= 0) return [];
    const place = [...at, 'items', index, each === undefined ? 'points' : 'each'];
    const numbers = { lost: toText(lost), whole: toText(whole) };
    return [checkFinding('deduct-above-whole', place, { node: leaf.id, ...numbers })];
  });
}

function preferredWorse({ pack }: Plan, { params, at }: KindAt, side: 1 | -1): readonly CheckFinding[] {
  const { of, prefer = 'high' } = params;
  const fact = pack.facts.find(({ id }) => id === of);
  if (fact?.better === undefined || (fact.better === prefer) === side > 0) return [];
  const place = params.prefer === undefined ? at : [...at, 'prefer'];
  return [checkFinding('prefer-against-better', place, { fact: fact.id, prefer: String(prefer), better: fact.better })];
}

/** The number that a parameter is; undefined for anything else than a number, as text or not. */
function numberIn(json: Json | undefined): Exact | undefined {
  return typeof json === 'string' || typeof json === 'number' ? fromText(String(json)) : undefined;
}
