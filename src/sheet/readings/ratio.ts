import type { Json } from '../../model/expression.js';
import { fold } from '../fold.js';
import type { Assumption, FactDraft, Scoring } from './reading.js';
import { notApplicableTo } from './scoring-text.js';

/** A ratio of two facts where the row says which; else the percent itself, asked as a fact from 0 to 100. */
export interface ReadRatio {
  readonly facts: readonly FactDraft[];
  /** What the whole is; undefined where the percent is asked. */
  readonly whole: string | undefined;
  /** `part`, `whole` and `whenZero` of a rule. */
  readonly of: (ids: readonly string[]) => { readonly [key: string]: Json };
  readonly assumes: readonly Assumption[];
}

const NAMED =
  /\(?\s*(số [^/*×]+?|tổng [^/*×]+?)\s*\/\s*((?:tổng )?số [^/*×]+?|tổng [^/*×]+?)\s*\)?\s*(?:[*×x]|nhân|$)/iu;

/** The ratio that a row is about; undefined where it explains letters, but not an `a` and a `b`. */
export function ratioOf(scoring: Scoring): ReadRatio | undefined {
  const { title, clauses, definitions, notApplicable } = scoring;
  const whenZero = notApplicable === undefined ? 'unscorable' : 'not-applicable';
  const named = clauses.map((clause) => NAMED.exec(clause.replace(/^.*?=/su, '').trim())).find((one) => one !== null);
  const part = ofRow(definitions.a ?? named?.[1], title);
  const whole = ofRow(definitions.b ?? named?.[2], title);
  if (part === undefined || whole === undefined) {
    if (Object.keys(definitions).length > 0) return undefined;
    return {
      facts: [{ title, type: 'number', max: '100', measure: '%' }],
      whole: undefined,
      of: ([fact = '']) => ({ part: fact, whole: 100 }),
      assumes: ['percent-asked'],
    };
  }
  return {
    facts: [
      { title: part, type: typeOf(part), atMost: 1 },
      { title: whole, type: typeOf(whole) },
    ],
    whole,
    of: ([first = '', second = '']) => ({ part: first, whole: second, whenZero }),
    assumes: notApplicable === undefined ? ['whole-zero'] : [],
  };
}

/** Words that name nothing by themselves: in another row they are of something else. */
const GENERAL =
  /^(?:(?:tong|tong so|so|so luong)(?: (?:da |duoc |co )?(?:dung han|qua han|tre han|dat|thuc hien|hoan thanh|giai quyet|ket noi|trien khai))?)$/;

/** A name as it stands; a general one with the row that it is of. */
function ofRow(name: string | undefined, title: string): string | undefined {
  return name !== undefined && GENERAL.test(fold(name)) ? `${name} (${title})` : name;
}

/** Whether the clause of what does not apply is about the whole of the ratio: no such thing, so none of them. */
export function isAboutWhole(ratio: ReadRatio, notApplicable: string): boolean {
  return ratio.whole !== undefined && fold(ratio.whole).includes(notApplicableTo(notApplicable));
}

function typeOf(words: string): 'count' | 'number' {
  return /^(?:tong )?so (?!tien|kinh phi|von)/.test(fold(words)) ? 'count' : 'number';
}
