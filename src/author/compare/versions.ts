import type { PackEffect } from './effects.js';

/** The step of a semantic version; before 1.0.0 each step is one lower. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const BY_EFFECT: Readonly<Record<PackEffect, Bump>> = { words: 'patch', besides: 'minor', scores: 'major' };
const ORDER: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The step for the greatest of the effects. */
export function bumpOf(effects: readonly PackEffect[]): Bump {
  return effects
    .map((effect) => BY_EFFECT[effect])
    .reduce<Bump>((most, bump) => (ORDER.indexOf(bump) > ORDER.indexOf(most) ? bump : most), 'none');
}

/** The lowest version after `version` for the step. */
export function nextVersion(version: string, bump: Bump): string {
  const parts = numbers(version);
  return AFTER[stepFrom(parts[0], bump)](parts);
}

type Numbers = readonly [major: number, minor: number, patch: number];

const AFTER = {
  major: ([major]) => `${major + 1}.0.0`,
  minor: ([major, minor]) => `${major}.${minor + 1}.0`,
  patch: ([major, minor, patch]) => `${major}.${minor}.${patch + 1}`,
  none: (parts) => parts.join('.'),
} satisfies Record<Bump, (parts: Numbers) => string>;

/** Whether the version `now` is at least the one that must follow. */
export function isEnough(old: string, now: string, bump: Bump): boolean {
  const [actual, needed] = [numbers(now), numbers(nextVersion(old, bump))];
  const first = actual.findIndex((number, index) => number !== needed[index]);
  return first === -1 || (actual[first] ?? 0) > (needed[first] ?? 0);
}

function stepFrom(major: number, bump: Bump): Bump {
  if (major > 0 || bump === 'none' || bump === 'patch') return bump;
  return bump === 'major' ? 'minor' : 'patch';
}

function numbers(version: string): Numbers {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}
