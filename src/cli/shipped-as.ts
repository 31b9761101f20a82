import type { About } from '../audit/index.js';
import { shippedPacks } from './find-pack.js';
import type { Io } from './io.js';
import { loadPack } from './load-pack.js';

/** Whether a pack is the same as the shipped pack of its name, with the version and digest of that one. */
export interface Shipped {
  readonly as: 'same' | 'differs' | 'none';
  readonly version?: string;
  readonly digest?: string;
}

/** Compares the digest of a pack with that of the shipped pack of its name. */
export function shippedAs(io: Pick<Io, 'cwd' | 'memory'>, { id, digest: stated }: About['pack']): Shipped {
  if (!shippedPacks().includes(id)) return { as: 'none' };
  const { compiled } = loadPack(io, id, {});
  if (!compiled) return { as: 'differs' };
  const { version, digest } = compiled.pack;
  return { as: digest === stated ? 'same' : 'differs', version, digest };
}
