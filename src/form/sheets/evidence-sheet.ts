import type { Evidence } from '../../model/assessment.js';
import { EVIDENCE_KEY_IS, EVIDENCE_KEYS, type EvidenceKey } from '../../model/pack-words.js';
import type { NodeDescription } from '../../views/pack-description.js';
import { formSentence, rowLabel } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { EVIDENCE_ASKS, evidenceBeside } from './criteria-sheet.js';
import { headingRow } from './parts.js';

/** How wide the column of each key of a piece of evidence is. */
const WIDTH = {
  number: 20,
  date: 13,
  page: 12,
  title: 44,
  link: 34,
  digest: 10,
} as const satisfies Record<EvidenceKey, number>;

/** Blank rows of a sheet: half of them at least stand below the evidence that is known. */
const ROWS = 40;

/** The sheet of evidence that finds no room beside its criterion: each row names the criterion. */
export function evidenceSheet(content: FormContent): FormSheet {
  const { language } = content;
  const columns = [
    { key: 'criterion', width: 56 },
    ...EVIDENCE_KEYS.map((key) => ({
      key,
      width: WIDTH[key],
      ...(EVIDENCE_KEY_IS[key].isTyped ? {} : { isHidden: true as const }),
    })),
  ];
  const names = criterionNames(content.description.nodes);
  const given = furtherEvidence(content);
  const options = [...names.values()];
  const rows = Array.from({ length: Math.max(ROWS, given.length + ROWS / 2) }, (_, index): FormRow => {
    const { node, piece } = given[index] ?? {};
    const text = (key: EvidenceKey): FormCell => ({
      look: 'blank',
      asks: EVIDENCE_ASKS[EVIDENCE_KEY_IS[key].values],
      ...(piece?.[key] === undefined ? {} : { value: piece[key] }),
    });
    const criterion: FormCell = {
      look: 'blank',
      asks: { is: 'choice', options },
      hint: formSentence('pick-one', language),
      ...(node === undefined ? {} : { value: names.get(node) ?? node }),
    };
    return {
      key: `evidence#${index + 1}`,
      cells: { criterion, ...Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, text(key)])) },
    };
  });
  const head = [headingRow(columns, language)];
  const name = formSentence('evidence', language);
  return { id: 'evidence', name, columns, rows: [...head, ...rows], headRows: head.length };
}

/** What a criterion is called where it is picked from a list: no two are called alike. */
export function criterionNames(nodes: readonly NodeDescription[]): ReadonlyMap<string, string> {
  const criteria = nodes.filter(({ kind }) => kind === 'criterion');
  const labels = criteria.map(rowLabel);
  return new Map(
    criteria.map((node) => {
      const name = rowLabel(node);
      return [node.id, labels.indexOf(name) === labels.lastIndexOf(name) ? name : `${name} (${node.id})`];
    }),
  );
}

/** A piece of evidence, and the criterion that it is of. */
interface Piece {
  readonly node: string;
  readonly piece: Evidence;
}

function furtherEvidence({ submission, description }: FormContent): readonly Piece[] {
  return description.nodes.flatMap(({ id }) => {
    const { evidence = [] } = submission?.criteria?.[id] ?? {};
    return evidence.slice(evidenceBeside(evidence) ? 1 : 0).map((piece) => ({ node: id, piece }));
  });
}
