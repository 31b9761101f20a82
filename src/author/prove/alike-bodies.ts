import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/**
 * Bodies that give a fact and whose id is, but for a hyphen or a slip of one letter, that of a verifier, or of the body that gives other facts: its
 * marks would come from somebody else. `phong-1` and `phong-2`, `hoi-dong-a` and `hoi-dong-b` are two bodies.
 */
export function alikeBodies({ pack }: Plan): readonly CheckFinding[] {
  const { facts, procedure } = pack;
  const declared = (procedure.verification?.verifiers ?? []).map(({ id }) => id);
  const providers = facts.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
  const uses = (body: string) => providers.filter((provider) => provider === body).length;
  return [...new Set(providers)].flatMap((provider) => {
    if (declared.includes(provider)) return [];
    const other = [...declared, ...providers].find(
      (one) => isSlipOf(provider, one) && (declared.includes(one) || uses(one) > uses(provider)),
    );
    if (other === undefined) return [];
    const index = facts.findIndex((fact) => fact.provider === provider);
    const params = { fact: facts[index]?.id ?? '', provider, other };
    return [checkFinding('provider-alike', ['facts', index, 'provider'], params)];
  });
}

/** Ids of fewer letters are short names, as `so-tc` and `so-tp`, which differ by little and are two. */
const LEAST_LETTERS = 8;

function isSlipOf(found: string, meant: string): boolean {
  if (found === meant) return false;
  const plain = (id: string) => id.toLowerCase().replaceAll('-', '');
  if (plain(found) === plain(meant)) return true;
  if (Math.min(found.length, meant.length) < LEAST_LETTERS) return false;
  const [foundParts, meantParts] = [found.split('-'), meant.split('-')];
  if (foundParts.length !== meantParts.length) return false;
  const apart = foundParts.flatMap((part, index) =>
    part === meantParts[index] ? [] : [[part, meantParts[index] ?? '']],
  );
  const [[one = '', other = ''] = []] = apart;
  return apart.length === 1 && isLetterSlip(one, other);
}

/** Whether two words of three letters or more differ by two neighbours that are exchanged, or by a letter that is left out. */
function isLetterSlip(one: string, other: string): boolean {
  if (!/^[a-z]{3,}$/i.test(one) || !/^[a-z]{3,}$/i.test(other)) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  if (long.length === short.length + 1) return long.slice(0, at) + long.slice(at + 1) === short;
  const turned = long.slice(0, at) + (long[at + 1] ?? '') + (long[at] ?? '') + long.slice(at + 2);
  return long.length === short.length && turned === short;
}
