import { type CompiledPack, compiledPack } from '../engine.js';
import type { Words } from '../model/lowering.js';
import { formulasOf } from '../model/node-formulas.js';
import type { Formula } from '../model/plan.js';
import { officialLayer } from '../model/ranked-layers.js';

/** A node that no module can score: it uses an operator of a plugin, whose code no module can hold, or has too many levels. */
export interface RefusedNode {
  /** Which of the two it is. */
  readonly code: 'operator-of-plugin' | 'too-many-levels';
  /** The criterion or group, by its id; '' where a relation, a cohort or a tie break uses the operator. */
  readonly node: string;
  /** The operator that has no module form, by its name; '' where the node has more than 255 levels. */
  readonly operator: string;
}

/** Levels of a node that a module tells apart: it stores the position of one in a byte, of which a value says that there is none. */
export const MOST_LEVELS = 255;

/** The nodes that no module can score, each once for each operator. A statistic counts for the first node that asks for it. */
export function refusalsOf(compiled: CompiledPack): readonly RefusedNode[] {
  const places = placesRefused(compiled).map((place) => [`${place.operator} ${place.node}`, place] as const);
  return [...new Map(places).values()];
}

function placesRefused({ plan }: CompiledPack): readonly RefusedNode[] {
  const foreign = plan.plugins.flatMap(({ is, id }) => (is === 'operator' ? [id] : []));
  const refusedIn = (formulas: readonly Pick<Formula, 'references'>[], node: string): readonly RefusedNode[] =>
    foreign
      .filter((operator) => formulas.some(({ references }) => references.operators.includes(operator)))
      .map((operator) => ({ code: 'operator-of-plugin', node, operator }));
  return [
    ...plan.tiers.flatMap((tier) => [
      ...Object.values(tier.nodes).flatMap(({ id, levels }) =>
        (levels?.steps.length ?? 0) > MOST_LEVELS ? [{ code: 'too-many-levels' as const, node: id, operator: '' }] : [],
      ),
      ...Object.values(tier.nodes).flatMap((node) => refusedIn(formulasOf(node), node.id)),
      ...Object.values(tier.statistics).flatMap(({ value, at }) => refusedIn([value], at)),
      ...refusedIn(
        [...Object.values(tier.compared), ...Object.values(tier.cohorts).flatMap(({ where }) => where ?? [])],
        '',
      ),
    ]),
    ...refusedIn(plan.relations, ''),
  ];
}

/**
 * What a module leaves out that its pack has, as sentences.
 *
 * @param compiled The compiled pack.
 * @example
 * notesOn(pack).map(({ en }) => en);
 */
export function notesOn(compiled: CompiledPack): readonly Words[] {
  const { plan } = compiledPack(compiled);
  const isReported = officialLayer(plan.pack) === 'reported';
  return [NO_PROCEDURE, ...(isReported ? [] : [NOT_OFFICIAL])];
}

const NO_PROCEDURE: Words = Object.freeze({
  vi: 'Mô-đun chấm số liệu đơn vị báo cáo; không có kết quả thẩm tra, điểm do người thẩm tra cho, thời hạn, phát hiện hay bản ghi kết quả.',
  en: 'It scores what units report: no verification, awards, deadlines, findings or record.',
});

const NOT_OFFICIAL: Words = Object.freeze({
  vi: 'Bộ tiêu chí xếp hạng sau thẩm tra; thứ hạng mà mô-đun tính từ số liệu báo cáo không phải là thứ hạng chính thức.',
  en: 'This pack ranks after verification: places made here of reported figures are not the official ones.',
});
