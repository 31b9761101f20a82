import type { Json } from './expression.js';

/** What a key of a pack means where it is left out, by its key. Of others that is inherited, or there is no such word. */
const UNSAID: Readonly<Record<string, Json>> = {
  role: 'criterion',
  prefer: 'high',
  provider: 'unit',
  mayClaimNotApplicable: false,
  'procedure.estimates': 'allowed',
};

/** Whether a pack with this key, or way to a key, and value says what it says without. `isUnsaid('procedure.signed', 'off')` */
export function isUnsaid(key: string, value: Json | undefined): boolean {
  return (key in UNSAID && UNSAID[key] === value) || (key.startsWith('procedure.') && value === 'off');
}
