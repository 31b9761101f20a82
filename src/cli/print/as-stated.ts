import type { AnyRecord, RecordVerification } from '../../audit/index.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { LAYERS } from '../../model/layer.js';
import { markLine, type Titles, verifySentence, word } from '../../words/index.js';
import { rowIn } from './difference.js';
import { FEW, fewOf } from './gathered.js';
import { named } from './named.js';

/**
 * Which results were not derived again as a whole, because they compare with hidden units: how many, then a line for each
 * criterion with its units and layers. Where there are many criteria, the first few, and how many more.
 */
export function printAsStated(
  record: AnyRecord,
  { asStated }: Pick<RecordVerification, 'asStated'>,
  titles: Titles,
): readonly string[] {
  return [
    verifySentence('as-stated', titles.language, { count: String(asStated.length) }),
    ...statedLines(record, asStated, titles),
  ];
}

/** A line for each criterion with the units, and the layers, of which the result stands as the record states it. */
export function statedLines(
  { register }: Pick<AnyRecord, 'register'>,
  asStated: RecordVerification['asStated'],
  titles: Titles,
): readonly string[] {
  const { language } = titles;
  const tiers = new Map(register.map(({ id, tier }) => [id, tier]));
  const criteria = [
    ...groupByKey(asStated.map((place) => [`${tiers.get(place.unit)} ${place.node}`, place] as const)).values(),
  ];
  const lines = criteria.map((places) => {
    const [{ unit, node }] = places as [(typeof places)[number]];
    const units = [...new Set(places.map((place) => place.unit))].map((id) => named(titles.unit(id), id));
    const layers = LAYERS.filter((layer) => places.some((place) => place.layer === layer));
    return verifySentence('as-stated-at', language, {
      node: rowIn(tiers.get(unit) ?? '', node, titles),
      layers: layers.map((layer) => word(layer, language)).join(', '),
      units: fewOf(units, (count) => markLine('more-units', language, { count })),
    });
  });
  const shown = lines.length <= FEW + 1 ? lines : lines.slice(0, FEW);
  const rest = lines.length - shown.length;
  return [
    ...shown.map((line) => `  - ${line}`),
    ...(rest > 0 ? [`  ${verifySentence('more', language, { count: String(rest) })}`] : []),
  ];
}
