/**
 * The Gia Lai pack of 2019, whose criteria are reconstructed.
 *
 * @module tieuchi/packs/gia-lai-2019
 */
import { deepFreeze } from '../../src/kit/deep-freeze.js';
import type { Pack } from '../../src/model/pack.js';
import type { Naming } from '../../src/model/pack-names.js';
import document from './gia-lai-2019.pack.json';
import type { GiaLai2019Names } from './gia-lai-2019.types.js';

export type { GiaLai2019Names } from './gia-lai-2019.types.js';

/**
 * Gia Lai 2019: departments (sở), districts (huyện) and communes (xã). Official only in what the letter
 * 1252/STTTT-CNTT says (window, deadlines, procedure); group maximums are derived, and every criterion is reconstructed
 * until it is replaced from the annexes of decision 169/QĐ-UBND. Decimals are text, as in every canonical pack; it is frozen.
 * Compiled, it takes only ids that exist: `compilePack(giaLai2019)`.
 */
export const giaLai2019: Pack & Naming<GiaLai2019Names> = deepFreeze(document as unknown as Pack);
