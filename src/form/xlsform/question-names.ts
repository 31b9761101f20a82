/** Names of questions, by what is asked and of what. */
export type QuestionNames = (kind: string, ...of: readonly string[]) => string;

/**
 * Names for questions: `fact_staff_with_computer`. Hyphens become `_`, since ODK Central joins names of groups by a hyphen.
 * Of two that would be the same, the later one gets a number; names that differ in case alone are the same to pyxform.
 */
export function questionNames(): QuestionNames {
  const names = new Map<string, string>();
  const used = new Set<string>();
  return (kind, ...of) => {
    const key = JSON.stringify([kind, ...of]);
    const before = names.get(key);
    if (before !== undefined) return before;
    const plain = [kind, ...of]
      .join('_')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .replace(/_$/, '');
    const name = firstFree(plain, used);
    names.set(key, name);
    used.add(name.toLowerCase());
    return name;
  };
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name}_${number}`;
  return free;
}
