import type { Amendment, AmendmentChange } from '../../model/amendment.js';
import type { Json } from '../../model/expression.js';
import type { Applied } from './apply-change.js';

/** Where a value comes from that an amendment or a date set, by its address. */
export interface Origin {
  readonly at: string;
  readonly did: 'replaced' | 'removed' | 'inserted' | 'dated';
  /** The clause that orders it, as key and place; of a dated value the first day on which it holds. */
  readonly clause: string;
  /** The number and sign of the text, as 12/QĐ-UBND; empty where it is a text of the pack, or none. */
  readonly text: string;
  /** The pack that this change made, as id@version; empty for a dated value. */
  readonly pack: string;
}

/** Where what a change set comes from. */
export function originOf({ id, version, texts }: Amendment, { clause }: AmendmentChange, applied: Applied): Origin {
  const [key] = clause.split('#');
  const text = texts.find((one) => one.key === key)?.number ?? '';
  return { at: applied.address, did: applied.did, clause, text, pack: `${id}@${version}` };
}

/** Of what an earlier amendment set, that which a later one did not set anew or take away; then the later ones. */
export function originsAfter(earlier: readonly Origin[], later: readonly Origin[]): readonly Origin[] {
  const isCovered = ({ at }: Origin) => later.some((one) => one.at === at || at.startsWith(`${one.at}/`));
  return [...earlier.filter((one) => one.did === 'removed' || !isCovered(one)), ...later];
}

/** The places of a document that an origin is known of, each with what is told of it last. */
export function originsByAddress(origins: readonly Origin[]): ReadonlyMap<string, Origin> {
  return new Map(origins.filter(({ did }) => did !== 'removed').map((origin) => [origin.at, origin]));
}

/** The origins as plain data for a JSON text. */
export function originsAsJson(origins: readonly Origin[]): Json {
  return origins.map((origin) => ({ ...origin }));
}
