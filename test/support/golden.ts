import { assess, compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { documentOf } from './documents.js';

/** What is kept as a golden record: which pack, and which units of which assessment. */
export const GOLDEN = [
  {
    name: 'gia-lai-2019',
    pack: 'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml',
    assessment: 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml',
    // a correction, a figure out of bounds, an absence; a failed gate, a late one; a claim refused, a late one
    units: ['so-y-te', 'thanh-tra-tinh', 'so-ngoai-vu', 'ia-grai', 'krong-pa', 'ia-der', 'krong-pa-xa-1'],
  },
  {
    name: 'hue-2020',
    pack: 'examples/hue-2020/hue-2020.pack.yaml',
    assessment: 'examples/hue-2020/hue-2020.assessment.yaml',
    units: [],
  },
] as const;

/**
 * The record of a golden case as it is kept: without the engine, the digest that covers the engine, and the pack's
 * document, which stands in the repository and whose digest stays.
 */
export function goldenOf(golden: (typeof GOLDEN)[number]): string {
  const { pack, assessment } = goldenDocuments(golden);
  const { engine: _, pack: named, digests, ...record } = assess(compilePack(pack), assessment);
  const { document: __, ...packHead } = named;
  const { record: ___, ...kept } = digests;
  return `${JSON.stringify({ ...record, pack: packHead, digests: kept }, null, 1)}\n`;
}

/** The pack of a golden case, and the assessment of the units that are kept. */
export function goldenDocuments({ pack, assessment, units }: (typeof GOLDEN)[number]) {
  const document = documentOf(assessment);
  return { pack: documentOf(pack), assessment: units.length === 0 ? document : only(document, units) };
}

/** The assessment of these units alone. */
function only(assessment: Json, units: readonly string[]): Json {
  return Object.fromEntries(
    Object.entries(assessment as Readonly<Record<string, Json>>).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      return [
        key,
        value.filter(
          (item) =>
            units.includes(item.unit ?? item.id ?? '') ||
            (key === 'decisions' && item.order.every((id: string) => units.includes(id))),
        ),
      ];
    }),
  );
}
