import { bug } from '../../kit/bug.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/**
 * Bodies that give a fact, and whose id is that of another body but for a hyphen or one letter: `so-noi-vu` and `sonoivu`. The other
 * is a verifier, or gives more facts. `phong-1` and `phong-2`, `hoi-dong-a` and `hoi-dong-b` are two bodies.
 */
export function alikeBodies({ pack }: Plan): readonly CheckFinding[] {
  const { facts, procedure } = pack;
  const declared = (procedure.verification?.verifiers ?? []).map(({ id }) => id);
  const providers = facts.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
  const uses = (body: string) => providers.filter((provider) => provider === body).length;
  return [...new Set(providers)].flatMap((provider) => {
    if (declared.includes(provider)) return [];
    const other = [...declared, ...providers].find(
      (body) =>
        (isSlipOf(provider, body) && (declared.includes(body) || uses(body) > uses(provider))) ||
        (declared.includes(body) && isMistyped(provider, body)),
    );
    if (other === undefined) return [];
    const index = facts.findIndex((fact) => fact.provider === provider);
    const params = { fact: (facts[index] ?? bug('a provider without a fact')).id, provider, other };
    return [checkFinding('provider-alike', ['facts', index, 'provider'], params)];
  });
}

/** Ids of fewer letters are short names, as `so-tc` and `so-tp`, which differ by little and are two. */
const LEAST_LETTERS = 8;

/** Whether one id is another, but for a hyphen, capitals or a slip of one letter. */
function isSlipOf(written: string, meant: string): boolean {
  if (written === meant) return false;
  const plain = (id: string) => id.toLowerCase().replaceAll('-', '');
  if (plain(written) === plain(meant)) return true;
  if (Math.min(written.length, meant.length) < LEAST_LETTERS) return false;
  const [writtenParts, meantParts] = [written.split('-'), meant.split('-')];
  if (writtenParts.length !== meantParts.length) return false;
  const differing = writtenParts.flatMap((part, index) =>
    part === meantParts[index] ? [] : [[part, meantParts[index] ?? '']],
  );
  const [[part = '', meantPart = ''] = []] = differing;
  return differing.length === 1 && isLetterSlip(part, meantPart);
}

/** Whether one letter of a longer id is another one, in a part of three letters or more: `to-cong-tat` for `to-cong-tac`. */
function isMistyped(written: string, meant: string): boolean {
  if (written.length !== meant.length || written.length < LEAST_LETTERS) return false;
  const differing = [...written].flatMap((letter, index) => (letter === meant[index] ? [] : [index]));
  const [at = 0] = differing;
  const part = written.slice(written.lastIndexOf('-', at) + 1).split('-')[0] ?? '';
  return differing.length === 1 && /^[a-z]{3,}$/i.test(part) && /[a-z]/i.test(meant[at] ?? '');
}

/** Whether two words of three letters or more differ by two neighbours that are exchanged, or by a letter that is left out. */
function isLetterSlip(word: string, other: string): boolean {
  if (!/^[a-z]{3,}$/i.test(word) || !/^[a-z]{3,}$/i.test(other)) return false;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  if (long.length === short.length + 1) return long.slice(0, at) + long.slice(at + 1) === short;
  const turned = long.slice(0, at) + (long[at + 1] ?? '') + (long[at] ?? '') + long.slice(at + 2);
  return long.length === short.length && turned === short;
}
