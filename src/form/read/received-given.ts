import { readInstant } from '../../kit/instant.js';
import { noneOfThem } from '../../model/given-as.js';

/**
 * When a form was received, as a program says it; a `TypeError` for a day, for an instant without its offset, or for what is no text.
 * `name`: the file that it is said of, among several.
 */
export function receivedGiven(received: string | undefined, name?: string): string | undefined {
  if (received === undefined || (typeof received === 'string' && readInstant(received) !== undefined)) return received;
  const of = name === undefined ? '' : ` of '${name}'`;
  return noneOfThem(`An instant with its offset, as \`received\`${of},`, received);
}
