import { visible } from '../words/visible.js';
import { wrongUsage } from './usage-error.js';

/**
 * A name that stands in a document from now on, without the blanks around it. Refused where it has characters that cannot be
 * seen, as a zero-width space that came along when it was pasted.
 */
export function plainName(text: string): string {
  const name = text.trim();
  return visible(name) === name ? name : wrongUsage('name-unseen', { name });
}
