import type { PackOption } from './pack-facts.js';

/** The id of an option. */
export function optionId(option: PackOption): string {
  return typeof option === 'string' ? option : option.id;
}
