import { ownCopy } from '../../kit/own-copy.js';
import type { Json } from '../../model/expression.js';
import { type Checked, checked, type Issue, issue } from '../../model/issue.js';
import type { Pack, PackConstant, PackText } from '../../model/pack.js';
import type { Origin } from './origins.js';
import type { Amendable } from './resolve-amendment.js';

/** A pack as it reads on one day. */
export interface AsOf extends Amendable {
  readonly origins: readonly Origin[];
  /** Texts that it cites and that are not in force on that day, by key. */
  readonly notInForce: readonly string[];
}

/**
 * A pack without errors as it reads on a day: each parameter with values in time has the one that holds on it, and a text that is not
 * in force on it is named. It is a reading, not another pack: it has the id and version of the pack, and is not scored by.
 */
export function asOf({ document, origins = [] }: Amendable, day: string): Checked<AsOf> {
  const { constants = [], texts } = document as unknown as Pick<Pack, 'constants' | 'texts'>;
  const issues: Issue[] = [];
  const dated: Origin[] = [];
  const picked = constants.map((constant, index) => {
    if (constant.values === undefined) return constant;
    const holding = latest(constant, day);
    if (holding === undefined) {
      issues.push(issue('constant-undated', ['constants', index, 'values'], { constant: constant.id }));
      return constant;
    }
    dated.push({ at: `constants/${constant.id}/value`, did: 'dated', clause: holding.from, text: '', pack: '' });
    const { values: _, ...rest } = constant;
    return { ...rest, value: holding.value };
  });
  const changed = (constants.length === 0 ? document : { ...(document as object), constants: picked }) as Json;
  const notInForce = texts.filter((text) => !isInForce(text, day)).map(({ key }) => key);
  return checked(ownCopy({ document: changed, origins: [...origins, ...dated], notInForce }), issues);
}

/** Whether a text holds on a day: from the day it was signed, where nothing else is said. */
export function isInForce({ issued, inForce }: PackText, day: string): boolean {
  return (inForce?.from ?? issued) <= day && day <= (inForce?.to ?? day);
}

function latest({ values = [] }: PackConstant, day: string) {
  return values
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}
