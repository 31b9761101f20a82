import { compare } from '../../kit/exact.js';
import { higher, interval, lower } from './interval.js';
import { assume, type Region } from './region.js';

/** The inputs that both paths take; undefined where none is known to. */
function intersect(a: Region, b: Region): Region | undefined {
  const present = new Map(a.present);
  for (const [fact, isPresent] of b.present) {
    if (present.has(fact) && present.get(fact) !== isPresent) return undefined;
    present.set(fact, isPresent);
  }
  const options = new Map(a.options);
  for (const [name, left] of b.options) {
    const shared = left.filter((option) => (options.get(name) ?? left).includes(option));
    if (shared.length === 0) return undefined;
    options.set(name, shared);
  }
  const variables = new Map(a.variables);
  for (const [name, variable] of b.variables) {
    const other = variables.get(name);
    const [low, high] = [higher(other?.low, variable.low), lower(other?.high, variable.high)];
    if (low && high && compare(low, high) > 0) return undefined;
    variables.set(name, { ...other, ...variable, ...interval(low, high) });
  }
  let region: Region = { variables, options, present, limits: a.limits };
  for (const limit of b.limits) {
    if (a.limits.includes(limit)) continue;
    const left = assume(region, limit.form, limit.strict);
    if (!left) return undefined;
    region = left;
  }
  return region;
}

/** What must hold between facts: once all of them are there, one of the paths. */
export interface RelatedFacts {
  readonly facts: readonly string[];
  readonly holds: readonly Region[];
}

/** As `intersect`, with the relations that have all their facts only where both are taken. */
export function intersectRelated(a: Region, b: Region, relations: readonly RelatedFacts[]): Region | undefined {
  let region = intersect(a, b);
  for (const { facts, holds } of relations) {
    if (!region) return undefined;
    const isNew = hasAll(region, facts) && !hasAll(a, facts) && !hasAll(b, facts);
    if (isNew) region = first(holds, region);
  }
  return region;
}

function first(holds: readonly Region[], region: Region): Region | undefined {
  for (const path of holds) {
    const narrowed = intersect(region, path);
    if (narrowed) return narrowed;
  }
  return undefined;
}

function hasAll({ present }: Region, facts: readonly string[]): boolean {
  return facts.every((fact) => present.get(fact) === true);
}
