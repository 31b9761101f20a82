import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';
import type { PackFact } from '../../model/pack.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { factOf, percentTerm } from './percent-terms.js';

/** Units of measure, each with all that it is called; those of one kind stand together. */
const KINDS: readonly (readonly (readonly string[])[])[] = [
  [['%', 'phần trăm', 'percent']],
  [
    ['đồng', 'vnđ', 'vnd'],
    ['nghìn đồng', 'ngàn đồng', '1.000 đồng', '1000 đồng'],
    ['triệu đồng'],
    ['tỷ đồng', 'tỉ đồng'],
    ['nghìn tỷ đồng', 'nghìn tỉ đồng', 'ngàn tỷ đồng'],
  ],
  [
    ['m', 'mét'],
    ['km', 'ki-lô-mét'],
  ],
  [
    ['m2', 'm²', 'mét vuông'],
    ['ha', 'héc-ta', 'hecta'],
    ['km2', 'km²'],
  ],
  [['kg', 'ki-lô-gam'], ['tạ'], ['tấn']],
  [['phút'], ['giờ'], ['ngày'], ['tháng'], ['năm']],
  [['người'], ['hộ'], ['hồ sơ']],
];

/** The kinds of percents, of units of time, and of things that are counted. */
const [PERCENT, TIME, COUNTED] = [0, KINDS.length - 2, KINDS.length - 1];

interface Unit {
  readonly kind: number;
  readonly name: string;
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  KINDS.flatMap((units, kind) =>
    units.flatMap((names) => names.map((name) => [name, { kind, name: names[0] ?? '' }] as const)),
  ),
);

/** Facts whose title says another unit of measure, at its end and in brackets, than their `measure`. */
export function measuresAgainstTitles({ pack: { facts } }: Plan): readonly CheckFinding[] {
  return facts.flatMap((fact, index) => {
    const written = titleAgainst(fact);
    if (written === undefined) return [];
    const params = { fact: fact.id, found: firstOf(fact.measure), written };
    return [checkFinding('measure-against-title', ['facts', index, 'measure'], params)];
  });
}

/** The unit of measure at the end of a title, where `measure` says another. */
function titleAgainst(fact: PackFact): string | undefined {
  const [, written = ''] = /\(([^()]+)\)\s*$/u.exec(firstOf(fact.title)) ?? [];
  const [titled, measured] = [unitOf(written), measureOf(fact)];
  if (titled === undefined || measured === undefined || titled.name === measured.name) return undefined;
  // `(năm)` at the end of a title may say how often a figure is taken
  return titled.kind === TIME && measured.kind !== TIME ? undefined : written.trim();
}

/** Facts that never exceed another, and are measured by another unit of one kind, kilometres of metres, or one of them in percent. */
export function measuresOfBounds({ pack: { facts } }: Plan): readonly CheckFinding[] {
  return facts.flatMap((fact, index) => {
    const path: Path = ['facts', index, 'measure'];
    const other = facts.find(({ id }) => id === fact.atMost);
    if (other && isPercentOfCount(fact, other))
      return [
        checkFinding('measures-differ', path, {
          node: '',
          fact: fact.id,
          other: other.id,
          measure: firstOf(fact.measure),
          others: firstOf(other.measure),
        }),
      ];
    return differing(facts, fact.id, fact.atMost, '', path);
  });
}

/**
 * Whether one of two facts is measured in percent, and the other in something of which no percent is a part. Points count as
 * percents here.
 */
function isPercentOfCount(fact: PackFact, other: PackFact): boolean {
  const [percent, counted] = isMeasuredInPercent(fact) ? [fact, other] : [other, fact];
  const measure = firstOf(counted.measure).trim();
  return isMeasuredInPercent(percent) && !isMeasuredInPercent(counted) && !/^$|điểm|point/iu.test(measure);
}

/** Facts that a rule compares, adds, or takes as a part and its whole, and whose units of measure differ: `triệu đồng`, `tỷ đồng`. */
export function measuresInRule(plan: Plan, node: PlanNode): readonly CheckFinding[] {
  const { facts } = plan.pack;
  if (node.kind !== 'leaf') return [];
  const pairs = [node.points, ...node.requires].flatMap(({ typed }) => pairsIn(plan, typed));
  const bound = new Map(facts.map(({ id, atMost }) => [id, atMost]));
  const findings = new Map(
    pairs
      .filter(([fact, other]) => bound.get(fact) !== other && bound.get(other) !== fact)
      .flatMap(([fact, other]) => differing(facts, fact, other, node.id, [...node.path, 'rule']))
      .map((finding) => [JSON.stringify([finding.params.fact, finding.params.other].toSorted()), finding]),
  );
  return [...findings.values()];
}

/** Facts that are compared, added or subtracted, or are a part and its whole of which 100 times the ratio is taken. */
function pairsIn(plan: Plan, typed: Typed): readonly (readonly [string, string])[] {
  const below = typed.args.flatMap((arg) => pairsIn(plan, arg));
  const term = percentTerm(plan, typed);
  const isHeld = hasShape(typed, 'order', 'sum', 'difference');
  const named = isHeld ? typed.args.flatMap((arg) => factOf(arg) ?? []) : Object.keys(term?.isRatio ? term.all : {});
  const [first, ...others] = named;
  return [...below, ...others.map((other) => [first ?? '', other] as const)];
}

function differing(
  facts: readonly PackFact[],
  factId: string,
  otherId: string | undefined,
  node: string,
  path: Path,
): readonly CheckFinding[] {
  const [fact, other] = [factId, otherId].map((id) => facts.find((each) => each.id === id));
  const [unit, otherUnit] = [fact && measureOf(fact), other && measureOf(other)];
  if (!fact || !other || !unit || !otherUnit) return [];
  if (unit.kind !== otherUnit.kind || unit.name === otherUnit.name) return [];
  // different things that are counted are no slip of a unit of measure; what is against its title has a finding of its own
  if (unit.kind === COUNTED || [fact, other].some((each) => titleAgainst(each) !== undefined)) return [];
  const params = {
    node,
    fact: fact.id,
    other: other.id,
    measure: firstOf(fact.measure),
    others: firstOf(other.measure),
  };
  return [checkFinding('measures-differ', path, params)];
}

/** Whether the figure is a percent, by its `measure`. */
export function isMeasuredInPercent(fact: PackFact): boolean {
  return measureOf(fact)?.kind === PERCENT;
}

function measureOf({ measure }: PackFact): Unit | undefined {
  return unitOf(firstOf(measure));
}

function unitOf(written: string): Unit | undefined {
  const words = written.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  return UNITS.get(words.replace(/^(?:đvt|đơn vị tính|đơn vị)\s*:\s*/u, ''));
}

/** Words in the first language that they have. */
function firstOf(words: string | Partial<Words> | undefined): string {
  if (words === undefined || typeof words === 'string') return words ?? '';
  return String(Object.values(words)[0] ?? '');
}
