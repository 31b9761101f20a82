import { optionId } from '../model/option-id.js';
import type { PackOption } from '../model/pack-facts.js';
import type { Titles } from './titles.js';

/** The title of an option of a fact or an attribute; the option itself where it has none, or is not known. */
export function optionTitle(
  declared: { readonly options?: readonly PackOption[] | undefined } | undefined,
  option: string,
  { title }: Pick<Titles, 'title'>,
): string {
  const known = declared?.options?.find((choice) => optionId(choice) === option);
  return title(typeof known === 'object' ? known.title : undefined, option);
}
