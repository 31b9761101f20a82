import { LAYERS } from '../../model/layer.js';
import type { RankedRow, Ranking } from '../../model/ranking.js';
import type { AssessmentRecord, RecordCriterion, RecordGroup } from '../../model/record.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import type { ScoredAssessment } from '../second-opinion.js';
import { type OpinionDifference, VALUES, type ValueDifference } from './difference.js';
import { recordNumber } from './fraction.js';
import { fromExact } from './from-engine.js';
import { PRINTABLE } from './layer-rules.js';

type RecordEntry = Extract<AssessmentRecord['entries'][number], { readonly layers: object }>;
type RecordRanking = AssessmentRecord['rankings'][number];
type RecordRow = RecordRanking['rows'][number];
type Exact = Parameters<typeof fromExact>[0];

/** The parts of a record that hold results, of the units that it shows. */
interface RecordResults extends Pick<AssessmentRecord, 'rankings'> {
  readonly entries: readonly Pick<RecordEntry, 'unit' | 'layers'>[];
}

/** A number: which, as the record writes it, and as the engine holds it; nothing where there is none. */
type WrittenNumber = readonly [
  what: OpinionDifference['what'],
  text: string | null | undefined,
  exact: Exact | undefined,
];

/**
 * The numbers of nodes and rows of which the record's text is another than that of the number that the engine holds, and that
 * the second opinion compares. Code of its own makes the text. Of a tier with `hidden` units no ranking is compared; and where
 * any are hidden, no number that the record shortened to 40 digits: the engine then has no more of it than those digits.
 *
 * @param record A record, or its entries and rankings.
 * @param scored The assessment as the engine scored it.
 * @param hidden The units of which the figures are not there; by default none.
 */
export function writtenNumbers(
  { entries, rankings }: RecordResults,
  { scores, rankings: ranked }: Pick<ScoredAssessment, 'scores' | 'rankings'>,
  hidden: ReadonlySet<string> = new Set(),
): readonly OpinionDifference[] {
  const scoresOf = new Map(scores.map((ofUnit) => [ofUnit.unit, ofUnit]));
  const isHeld = ({ engine }: ValueDifference) => hidden.size === 0 || !engine.startsWith('~');
  const hiddenTiers = new Set([...hidden].map((unit) => scoresOf.get(unit)?.tier));
  return [
    ...entries.flatMap((entry) => inEntry(entry, scoresOf.get(entry.unit)).filter(isHeld)),
    ...rankings
      .filter(({ tier }) => !hiddenTiers.has(tier))
      .flatMap((ranking) => inRanking(ranking, ranked.find(isOf(ranking)))),
  ];
}

function inEntry({ unit, layers }: RecordResults['entries'][number], scores?: UnitScores) {
  if (!scores) return [];
  return LAYERS.flatMap((layer) => {
    const { criteria = [], groups = [] } = layers[layer] ?? {};
    return [...criteria, ...groups].flatMap((result) => {
      const place = { stage: 'evaluate', tier: scores.tier, unit, layer, of: result.node } as const;
      const numbers = numbersOfNode(result, scores.layers[layer]?.[result.node]);
      return otherTexts(numbers).map((difference) => ({ ...place, ...difference }));
    });
  });
}

function inRanking({ id, tier, layer, option, rows }: RecordRanking, ranking?: Ranking) {
  const ranked = new Map(ranking?.rows.map((row) => [row.unit, row]));
  const place = { stage: 'rank', tier, layer, of: id, ...(option === undefined ? {} : { option }) } as const;
  return rows.flatMap((row) =>
    otherTexts(numbersOfRow(row, ranked.get(row.unit))).map((difference) => ({
      ...place,
      unit: row.unit,
      ...difference,
    })),
  );
}

function isOf({ id, tier, layer, option }: RecordRanking): (ranking: Ranking) => boolean {
  return (ranking) =>
    ranking.id === id && ranking.tier === tier && ranking.layer === layer && ranking.option === option;
}

function numbersOfNode(result: RecordCriterion | RecordGroup, score?: NodeScore): readonly WrittenNumber[] {
  if (result.status !== 'scored') return [];
  const texts: Partial<Readonly<Record<(typeof VALUES)[number], string>>> & { readonly computed?: string } = result;
  const exact = score?.outcome.status === 'scored' ? score.outcome : undefined;
  return [
    ...VALUES.map((what): WrittenNumber => [what, texts[what], exact?.[what]]),
    ...PRINTABLE.map((by): WrittenNumber => [`published ${by}`, result.published?.[by], score?.published?.[by]]),
    ['computed', texts.computed, score?.computed],
  ];
}

function numbersOfRow({ place, value }: RecordRow, row?: RankedRow): readonly WrittenNumber[] {
  return [
    ['place', place, row?.place],
    ['value', value?.exact, row?.value?.exact],
    ['published', value?.published, row?.value?.published],
  ];
}

/** The numbers that the record writes otherwise than code of its own; of those that it leaves out there is nothing to read. */
function otherTexts(numbers: readonly WrittenNumber[]): readonly ValueDifference[] {
  return numbers.flatMap(([what, text, exact]) => {
    const opinion = exact ? recordNumber(fromExact(exact)) : '';
    return (text ?? '') === '' || text === opinion ? [] : [{ what, engine: text ?? '', opinion }];
  });
}
