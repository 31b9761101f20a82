import type { About } from '../audit/index.js';
import { shippedPacks } from './find-pack.js';
import { loadPack } from './load-pack.js';

/** How a pack stands to the one that is shipped under its name, and that one's version and digest where there is one. */
export interface Shipped {
  readonly as: 'same' | 'differs' | 'none';
  readonly version?: string;
  readonly digest?: string;
}

/** Holds the digest of a pack against the shipped pack of its name. */
export function shippedAs(cwd: string, { id, digest: stated }: About['pack']): Shipped {
  if (!shippedPacks().includes(id)) return { as: 'none' };
  const { compiled } = loadPack(cwd, id, {});
  if (!compiled) return { as: 'differs' };
  const { version, digest } = compiled.pack;
  return { as: digest === stated ? 'same' : 'differs', version, digest };
}
