import { bug } from '../kit/bug.js';
import type { LayerFigures } from './layer.js';
import type { Pack } from './pack.js';

/** The layers in which a pack ranks units, the official one last. */
export function rankedLayers({ procedure: { ranked } }: Pick<Pack, 'procedure'>): readonly LayerFigures[] {
  return typeof ranked === 'string' ? [ranked] : ranked;
}

/** The layer whose places are official. */
export function officialLayer(pack: Pick<Pack, 'procedure'>): LayerFigures {
  return rankedLayers(pack).at(-1) ?? bug('no layer');
}
