import { deepFreeze } from '../../src/kit/deep-freeze.js';
import type { Pack } from '../../src/model/pack.js';
import document from './gia-lai-2019.pack.json';

/**
 * Gia Lai 2019: departments (sở), districts (huyện) and communes (xã). Official only in what the letter
 * 1252/STTTT-CNTT says (window, deadlines, procedure); group maximums are derived, and every criterion is reconstructed
 * until it is replaced from the annexes of decision 169/QĐ-UBND. Decimals are text, as in every canonical pack; it is frozen.
 */
export const giaLai2019: Pack = deepFreeze(document as unknown as Pack);
