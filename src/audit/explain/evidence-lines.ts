import type { Evidence } from '../../model/assessment.js';
import { LAYER_IS } from '../../model/layer.js';
import { EVIDENCE_IS } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import { explainLine, type Language } from '../../words/index.js';
import { type ExplainedLine, line } from './explanation.js';
import type { Subject } from './subject.js';
import { criterionEntry, rulingOn } from './submitted.js';

/** Each piece of evidence as it was handed in, and a verifier's ruling; or that there is none, where it is asked for. */
export function evidenceLines(subject: Subject, node: PlanLeaf): readonly ExplainedLine[] {
  const { language, entry, layer } = subject;
  const evidence = criterionEntry(entry, node.id)?.evidence ?? [];
  const pieces = evidence.map((piece) => ({ text: pieceText(piece, language) }));
  const ruling = LAYER_IS[layer].isVerified ? rulingLines(subject, node.id) : [];
  const none = !EVIDENCE_IS[node.evidence].isAsked || ruling.length > 0 ? [] : [line('evidence-none', language)];
  return [...(pieces.length === 0 ? none : pieces), ...ruling];
}

/** What the unit wrote of a piece: `Báo cáo năm 2019, số 12/BC-UBND, ngày 20/10/2019, trang 3`. */
function pieceText({ title = '', number = '', date = '', page = '', digest = '' }: Evidence, language: Language) {
  const parts = (
    [
      ['title', title],
      ['number', number],
      ['date', date],
      ['page', page],
      ['digest', digest],
    ] as const
  ).flatMap(([key, value]) => (value === '' ? [] : [explainLine(`evidence-${key}`, language, { value })]));
  return parts.length === 0 ? explainLine('evidence-blank', language) : parts.join(', ');
}

function rulingLines({ entry, language, titles, tier }: Subject, node: string): readonly ExplainedLine[] {
  const ruling = rulingOn(entry, node, 'evidence');
  if (!ruling) return [];
  const { by, at, method, note } = ruling;
  const params = { by, day: at.slice(0, '2019-10-31'.length), method: explainLine(`by-${method}`, language), note };
  return [line(`evidence-${ruling.evidence}`, language, params, titles.names(tier.id))];
}
