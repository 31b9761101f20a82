import { compare } from '../../kit/exact.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { optionRank } from './option-scales.js';
import { isAgainst } from './reads.js';

/** A number of a level: `Mức II`, `bậc 3`, `Level IV`. */
const NUMBERED = /^(?:(?:mức|bậc|hạng|loại|level|grade|class)\s+)?(\d{1,2}|[ivx]{1,4})$/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

interface Ranked {
  readonly id: string;
  readonly path: Path;
  readonly place: number;
}

/**
 * Two neighbouring levels whose titles stand the wrong way round: `Khá` above `Tốt`; or, of numbered levels, two numbers that break
 * the order of all others.
 */
export function exchangedLevels(tier: PlanTier, node: PlanNode): readonly CheckFinding[] {
  const { levels, document } = node;
  if (levels === undefined || isAgainst(tier, node)) return [];
  const given = document.levels?.steps ?? [];
  const highestFirst = levels.steps
    .map((step, index) => ({ step, index }))
    .toSorted((a, b) => (a.step.low && b.step.low ? compare(b.step.low.value, a.step.low.value) : 0));
  const entries = [
    ...highestFirst.map(({ step: { id }, index }) => ({ id, title: given[index]?.title, at: ['steps', index] })),
    ...[document.levels?.floor ?? []].flat().map(({ id, title }) => ({ id, title, at: ['floor'] })),
  ];
  const named = entries.flatMap(({ id, title, at }) => {
    const [words] = Object.values(title ?? {});
    return words === undefined ? [] : [{ id, words: wordsOf(words), path: [...node.path, 'levels', ...at, 'title'] }];
  });
  const marks = named.flatMap(({ words, ...level }) => {
    const rank = optionRank(words);
    return rank ? [{ ...level, scale: rank.scale, place: rank.rank }] : [];
  });
  const numbers = named.flatMap(({ words, ...level }) => {
    const place = numberIn(words);
    return place === undefined ? [] : [{ ...level, place }];
  });
  const ofOneScale = marks.filter(({ scale }) => scale === marks[0]?.scale);
  return [...brokenAt(ofOneScale, 1), ...brokenAt(numbers, directionOf(numbers))].map(([level, other]) =>
    checkFinding('level-titles-exchanged', level.path, { node: node.id, level: level.id, other: other.id }),
  );
}

/** The first neighbours that break the order; the higher one and the lower one. */
function brokenAt(list: readonly Ranked[], direction: number): readonly (readonly [Ranked, Ranked])[] {
  const pairs = list.slice(1).map((lower, index) => [list[index] as Ranked, lower] as const);
  return pairs.filter(([higher, lower]) => (lower.place - higher.place) * direction < 0).slice(0, 1);
}

/** 1 where numbers grow downwards, -1 where they fall, by the first and the last; 0 where these are one number. */
function directionOf(list: readonly Ranked[]): number {
  const [first, last] = [list[0], list.at(-1)];
  return first && last ? Math.sign(last.place - first.place) : 0;
}

function numberIn(words: string): number | undefined {
  const [, number] = NUMBERED.exec(words) ?? [];
  if (number === undefined) return undefined;
  const roman = ROMAN.indexOf(number);
  return roman < 0 ? Number(number) || undefined : roman + 1;
}

function wordsOf(title: unknown): string {
  return oneSpelling(String(title)).trim().toLowerCase();
}
