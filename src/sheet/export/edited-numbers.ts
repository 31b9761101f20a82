import { bareCode } from '../annex/row-number.js';
import type { ReportRow } from '../import-report.js';
import { firstLanguage, type JsonObject, text, words } from '../json-parts.js';
import { groupOf, withCode } from './added-row.js';
import type { KeyedRow } from './keyed-rows.js';
import { nodesTo, tierAt } from './pack-nodes.js';

/** A row whose number is another than exported, and why a person must look at it. */
interface NumberDoubt extends Pick<ReportRow, 'why' | 'params'> {
  readonly keyed: KeyedRow;
}

/**
 * Numbers that were edited and say now what is not so: the group of another row, since a row stays in its own; or the number
 * that another row of the tier has.
 */
export function numberDoubts(rows: readonly KeyedRow[], pack: JsonObject): readonly NumberDoubt[] {
  const language = firstLanguage(pack);
  return rows.flatMap((keyed): readonly NumberDoubt[] => {
    const code = bareCode(keyed.row.code);
    if (!keyed.exported || !keyed.edited.includes('code') || code === '') return [];
    const [tier = '', id = ''] = keyed.row.key.split('/');
    const part = tierAt(pack, tier);
    const twin = rows.find(
      (other) => other !== keyed && other.row.key.startsWith(`${tier}/`) && bareCode(other.row.code) === code,
    );
    const [parent] = nodesTo(part, id).slice(-2, -1);
    const number = groupOf(code);
    const [group, ...others] = number === '' || bareCode(text(parent?.code)) === number ? [] : withCode(part, number);
    const named = group && others.length === 0 ? `${number} ${words(group.title, language)}`.trim() : '';
    return [
      ...(twin ? [{ keyed, why: 'code-doubled', params: { code, other: String(twin.row.row) } } as const] : []),
      ...(named === '' ? [] : [{ keyed, why: 'code-elsewhere', params: { group: named } } as const]),
    ];
  });
}
