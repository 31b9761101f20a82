import type { Amendment, AmendmentChange } from '../../model/amendment.js';
import { textCited } from '../../model/text-cited.js';

/** The origin of a value that an amendment or a date set. */
export interface Origin {
  /** The address of the value in the resulting pack. */
  readonly at: string;
  /** What the amendment did to it. */
  readonly did: 'replaced' | 'removed' | 'inserted' | 'dated';
  /** The clause that orders it, as key and place; '' for a reconstructed change; for a dated value, its first day. */
  readonly clause: string;
  /** The number of the text, as 12/QĐ-UBND; '' for a text of the pack, or none. */
  readonly text: string;
  /** The pack that this change made, as id@version; '' for a dated value. */
  readonly pack: string;
  /** The address of the tier or row with which it went along; absent for what a change names itself. */
  readonly with?: string;
}

/** The origin of a value at the address `at` that a change set, or of a part that went along with what it removed. */
export function originOf(
  { id, version, texts }: Amendment,
  { clause = '' }: AmendmentChange,
  place: Pick<Origin, 'at' | 'did' | 'with'>,
): Origin {
  const text = textCited(texts, clause)?.number ?? '';
  return { ...place, clause, text, pack: `${id}@${version}` };
}

/** The earlier origins, without places that later changes set or removed; then the later ones. */
export function originsAfter(earlier: readonly Origin[], later: readonly Origin[]): readonly Origin[] {
  const isCovered = ({ at }: Origin) => later.some((origin) => origin.at === at || at.startsWith(`${origin.at}/`));
  return [...earlier.filter((origin) => origin.did === 'removed' || !isCovered(origin)), ...later];
}

/** The last origin of each address; removed values have none. */
export function originsByAddress(origins: readonly Origin[]): ReadonlyMap<string, Origin> {
  return new Map(origins.filter(({ did }) => did !== 'removed').map((origin) => [origin.at, origin]));
}
