import type { PackNode } from './pack.js';

/** The name of a group's combiner, and its params as they are written; '' of a node without one. */
export function combinerOf({ combine = '' }: PackNode): readonly [name: string, params?: unknown] {
  return typeof combine === 'string' ? [combine] : (Object.entries(combine)[0] ?? ['']);
}
