import type { AnyRecord } from '../../audit/index.js';
import type { Path } from '../../model/issue.js';

/** Keys of an assessment whose lists stand in a record unit by unit. */
const OF_UNITS = ['extensions', 'submissions', 'verifications', 'marks'] as const;
/** Keys of the head of an assessment that no pack has at its top. */
const OF_HEAD: readonly string[] = ['pack', 'state', 'approval', 'figures', 'asOf', 'supersedes', 'decisions'];

/**
 * The path in a record of what an issue is about: a path in its pack, or in the assessment that was made of its parts,
 * becomes a path in the record. `isOfAssessment`: the issue is known to be of the assessment.
 */
export function pathInRecord(record: AnyRecord, path: Path, isOfAssessment: boolean): Path {
  const [key, index, ...rest] = path;
  if (key === undefined) return path;
  if (key === 'units') return ['register', ...path.slice(1)];
  const entries = 'entry' in record ? [record.entry] : record.entries;
  const at = (position: number): Path => ('entry' in record ? ['entry'] : ['entries', position]);
  if (key === 'salts') {
    const position = entries.findIndex(({ unit }) => unit === index);
    return position < 0 ? path : [...at(position), 'salt'];
  }
  const list = OF_UNITS.find((name) => name === key);
  if (list === undefined)
    return isOfAssessment || OF_HEAD.includes(String(key)) ? ['assessment', ...path] : ['pack', 'document', ...path];
  let before = 0;
  for (const [position, entry] of entries.entries()) {
    const { length } = 'input' in entry && typeof entry.input === 'object' ? entry.input[list] : [];
    if (Number(index) < before + length) return [...at(position), 'input', list, Number(index) - before, ...rest];
    before += length;
  }
  return path;
}
