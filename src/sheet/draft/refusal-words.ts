import type { Issue } from '../../model/issue.js';
import { issueSentence, type Language, rangePhrase } from '../../words/index.js';

const INTERVAL = /^(?<low>[([])(?<from>-?[\d.]+), (?<to>-?[\d.]+)(?<high>[)\]])$/;
const ONE_END = /^(?<sign>[<>≤≥]) (?<end>-?[\d.]+)$/;
const END_OF = { '>': 'above', '≥': 'atLeast', '<': 'below', '≤': 'atMost' } as const;

/** The sentence of a refused rule, its intervals as an office writes them: `trên 94,9 đến dưới 95` for `(94.9, 95)`. */
export function refusalWords(issue: Issue, language: Language): string {
  const params = Object.fromEntries(
    Object.entries(issue.params).map(([name, value]) => [name, inOfficeWords(value, language)]),
  );
  return issueSentence({ ...issue, params } as Issue, language);
}

function inOfficeWords(value: string, language: Language): string {
  const { low, from, to, high } = INTERVAL.exec(value)?.groups ?? {};
  if (from !== undefined && to !== undefined) {
    return rangePhrase(
      { [low === '(' ? 'above' : 'atLeast']: from, [high === ')' ? 'below' : 'atMost']: to },
      language,
    );
  }
  const { sign, end } = ONE_END.exec(value)?.groups ?? {};
  return end === undefined ? value : rangePhrase({ [END_OF[sign as keyof typeof END_OF]]: end }, language);
}
