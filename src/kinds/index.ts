import type { Kind } from '../model/kind.js';
import { bands } from './bands.js';
import { bestOf } from './best-of.js';
import { checklist } from './checklist.js';
import { choice } from './choice.js';
import { deduct } from './deduct.js';
import { flag } from './flag.js';
import { goalposts } from './goalposts.js';
import { logic } from './logic.js';
import { mark } from './mark.js';
import { perItem } from './per-item.js';
import { relative } from './relative.js';
import { share } from './share.js';
import { sumOf } from './sum-of.js';

/** The built-in rule kinds, in the order in which they are listed to authors. */
export const KINDS: readonly Kind[] = [
  flag,
  choice,
  share,
  bands,
  perItem,
  checklist,
  deduct,
  sumOf,
  bestOf,
  mark,
  goalposts,
  relative,
  logic,
];
