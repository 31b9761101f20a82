/** Names of questions, by what is asked and of what. */
export type QuestionNames = (kind: string, ...of: readonly string[]) => string;

/**
 * Names for questions: `fact_staff_with_computer`. Hyphens become `_`, since ODK Central joins names of groups by a hyphen. Of two that would be the
 * same, the later one gets a number; names that differ in case alone are the same to pyxform.
 */
export function questionNames(): QuestionNames {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return (kind, ...of) => {
    const key = JSON.stringify([kind, ...of]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const plain = [kind, ...of]
      .join('_')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .replace(/_$/, '');
    const name = firstFree(plain, taken);
    known.set(key, name);
    taken.add(name.toLowerCase());
    return name;
  };
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}_${number}`;
  return free;
}
