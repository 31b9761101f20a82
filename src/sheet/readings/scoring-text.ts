import { fold } from '../fold.js';
import type { Scoring } from './reading.js';

const NOT_APPLICABLE =
  /^(?:don vi )?khong (?:co|phat sinh|thuc hien) (.+?)(?: thi)?(?: ?: ?| )(?:khong tinh|khong ap dung|khong danh gia|loai)/;
const DEFINITION = /^\(?\s*(?:trong đó|với)?:?\s*([a-zđ])\s*(?:=|là)\s*(.+?)\)?$/isu;
/** Which is over which; any other ratio of the letters is left among the clauses, where no reader takes it. */
const A_OVER_B = /^ty le\s*=\s*\(?a\s*\/\s*b\)?(?:\s*[*×x]\s*100\s*%?)?$/;

/** The text of a cell taken apart. */
export function scoringText({ title, max, role }: Pick<Scoring, 'title' | 'max' | 'role'>, text: string): Scoring {
  const parts = text
    // a list in brackets, as `(a = …; b = …)`, or a sentence before a definition
    .replaceAll(/\(\s*(?=[a-zđ]\s*=)/giu, '; ')
    .replaceAll(/[.,]\s+(?=(?:trong đó:?\s*)?[a-zđ]\s*=\s)/giu, '; ')
    .split(/[;\n•]|\.\s+(?=\p{Lu})/u)
    .map((part) =>
      part
        .trim()
        .replace(/^[-+]\s+/, '')
        .replace(/[.)]$/, (end) => (end === ')' && part.includes('(') ? ')' : '')),
    )
    .filter((part) => part !== '');
  const definitions: Record<string, string> = {};
  const clauses: string[] = [];
  let notApplicable: string | undefined;
  for (const part of parts) {
    const [, letter, meaning] = DEFINITION.exec(part) ?? [];
    const away = NOT_APPLICABLE.exec(fold(part));
    if (letter !== undefined && meaning !== undefined) definitions[letter.toLowerCase()] = meaning.trim();
    else if (away) notApplicable = part;
    else if (!A_OVER_B.test(fold(part))) clauses.push(part);
  }
  return { title, max, role, text, clauses, definitions, notApplicable };
}

/** What the units are that a clause of non-application speaks of, folded: `thu tuc hanh chinh`. */
export function notApplicableTo(clause: string): string {
  return NOT_APPLICABLE.exec(fold(clause))?.[1] ?? '';
}
