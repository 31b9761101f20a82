import type { Json } from '../model/expression.js';
import type { Pack } from '../model/pack.js';

/** Whether a text in the value, or a key of it, is the id. */
export function mentions(json: Json, id: string): boolean {
  if (typeof json === 'string') return json === id;
  if (typeof json !== 'object' || json === null) return false;
  return Object.entries(json).some(([key, value]) => key === id || mentions(value, id));
}

/** Whether anything of a pack names a derived fact. They are written out when a pack is compiled, so the document is searched. */
export function isDerivedFactRead(
  { tiers, facts, relations }: Pick<Pack, 'tiers' | 'facts' | 'relations'>,
  id: string,
): boolean {
  const others = facts.map(({ derive, atMost }) => [derive ?? null, atMost ?? null]);
  return mentions([tiers, others, relations ?? []] as unknown as Json, id);
}
