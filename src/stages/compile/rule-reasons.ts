import { shapeNamed } from '../../logic/index.js';
import type { Expression, Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Kind } from '../../model/kind.js';
import type { Compiling } from './context.js';

/** Puts the kind's name before each reason code, e.g. `share/reached`; the codes of an inner rule have theirs already. */
export function prefixed(expression: Expression, kind: string): Expression {
  if (Array.isArray(expression)) return expression.map((item) => prefixed(item, kind));
  if (typeof expression !== 'object' || expression === null) return expression;
  return Object.fromEntries(
    Object.entries(expression).map(([key, value]) => {
      const shape = shapeNamed(key);
      const hasReason = shape === 'reason' || shape === 'not-applicable';
      return [key, hasReason ? reasoned(value, kind) : prefixed(value, kind)];
    }),
  );
}

function reasoned(value: Json, kind: string): Json {
  if (Array.isArray(value))
    return value.map((item, index) => (index === 0 ? reasoned(item, kind) : prefixed(item, kind)));
  return typeof value === 'string' && !value.includes('/') ? `${kind}/${value}` : value;
}

/** Reports reasons for which a plugin's kind has no words: an explanation would print their codes. */
export function reportWordless(
  { report }: Compiling,
  { kind, version, words }: Kind,
  expression: Expression,
  at: Path,
): void {
  if (version === undefined) return;
  const codes = codesIn(expression).filter((code) => code.startsWith(`${kind}/`));
  for (const word of new Set(codes.map((code) => code.slice(kind.length + 1))))
    if (!Object.hasOwn(words, word))
      report('plugin-answer', at, { plugin: kind, part: `words.${word}`, expected: 'plugin-words' });
}

/** The codes of all reasons in an expression. */
function codesIn(expression: Expression): readonly string[] {
  if (Array.isArray(expression)) return expression.flatMap(codesIn);
  if (typeof expression !== 'object' || expression === null) return [];
  return Object.entries(expression).flatMap(([key, value]) => {
    const shape = shapeNamed(key);
    const [code] = shape === 'reason' || shape === 'not-applicable' ? [value].flat() : [];
    return [...(typeof code === 'string' ? [code] : []), ...codesIn(value)];
  });
}
