import { type Issue, issue } from '../../model/issue.js';

/** A language in at least so many texts is meant: the list of languages lacks it. */
const MANY = 4;

/**
 * The issues without those that only follow from another: a language that many texts have and the pack does not declare is
 * one issue, at `languages`; a rule about units below is no issue in a tier whose `collects` is misspelt.
 */
export function causesOf(issues: readonly Issue[]): readonly Issue[] {
  const counts = new Map<string, number>();
  for (const fault of issues) {
    if (fault.code !== 'language-undeclared') continue;
    const { language } = fault.params;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const many = [...counts].filter(([, count]) => count >= MANY).map(([language]) => language);
  const misspelt = new Set(
    issues.filter(({ code, path }) => code === 'tier-undeclared' && path[2] === 'collects').map(({ path }) => path[1]),
  );
  return [
    ...many.map((language) => issue('language-undeclared', ['languages'], { language })),
    ...issues.filter((fault) => {
      if (fault.code === 'language-undeclared') return !many.includes(fault.params.language);
      return !(fault.code === 'children-without-tier' && misspelt.has(fault.path[1]));
    }),
  ];
}
