import { readSource, resolveAmendment } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { formatText } from '../cli/calling.js';

/** The small pack as plain data. */
export const SMALL = readSource(formatText('small.pack.yaml')).document as Json;

/** Its pin, as an amendment states it. */
export const PIN = { id: 'vi-du-nho', version: '1.0.0', digest: compilePack(SMALL).pack.digest };

/** An invented decision. */
export const DECISION = {
  key: 'sua-doi',
  number: '02/VD',
  title: { vi: 'Sửa đổi ví dụ', en: 'An example of an amendment' },
  issued: '2019-02-01',
};

/** An amendment of the small pack with these changes; the clause is the first of the decision unless it says another. */
export function amendment(changes: readonly object[], head: object = {}): object {
  return {
    format: 'tieuchi/amendment@1',
    id: 'vi-du-nho',
    version: '1.1.0',
    amends: PIN,
    texts: [DECISION],
    changes: changes.map((change) => ({ clause: 'sua-doi#1', ...change })),
    ...head,
  };
}

/** What the amendment makes of the small pack: the document, or each issue as `code path`. */
export function resolved(changes: readonly object[], head: object = {}) {
  const result = resolveAmendment({ document: SMALL }, amendment(changes, head));
  return result.ok ? result.value : told(result.errors);
}

/** Issues as `code path params`. */
export function told(
  issues: readonly { readonly code: string; readonly path: readonly unknown[]; readonly params: object }[],
) {
  return issues.map(({ code, path, params }) =>
    `${code} ${path.join('.')} ${Object.values(params).join(' | ')}`.trim(),
  );
}
