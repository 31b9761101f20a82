import { visible } from '../words/visible.js';
import { wrongUsage } from './usage-error.js';

/**
 * A name that is written into a document, without the blanks around it. Refused where it has invisible characters, as a
 * zero-width space that was pasted with it.
 */
export function plainName(text: string): string {
  const name = text.trim();
  return visible(name) === name ? name : wrongUsage('name-unseen', { name });
}
