import { MANY, startReasons } from '../../logic/loops/index.js';
import type { ReasonTexts } from './expression-context.js';

/** No reasons yet but the empty list, at position 0. */
export function startReasonTexts(): ReasonTexts {
  const reasons = startReasons();
  let isFull = false;
  const texts: ReasonTexts = {
    lists: reasons.lists,
    met: [0],
    of: (code) => reasons.of({ code }),
    meet: (code, { add }) => {
      const list = reasons.of({ code });
      const next = texts.met.map((position) => reasons.joined(position, list));
      isFull ||= next.includes(MANY);
      const [first = 0, ...rest] = next;
      // the next list follows from the list so far: a chain of questions, which list that was
      add(`q = ${rest.reduce((chain, list, at) => `q === ${texts.met[at + 1]} ? ${list} : ${chain}`, String(first))};`);
      texts.met = [...new Set(next)];
    },
    isFull: () => isFull,
  };
  return texts;
}
