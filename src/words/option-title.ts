import { optionId } from '../model/option-id.js';
import type { PackOption } from '../model/pack-facts.js';
import type { Titles } from './titles.js';

/** Facts or attributes, as the pack declares them. */
type Declared = readonly { readonly id: string; readonly options?: readonly PackOption[] | undefined }[];

/** The title of an option of one of the facts or attributes, `id`; the option itself where it has none, or is not known. */
export function optionTitle(
  declared: Declared = [],
  id: string | undefined,
  option: string,
  { title }: Pick<Titles, 'title'>,
): string {
  const { options = [] } = declared.find((known) => known.id === id) ?? {};
  const known = options.find((choice) => optionId(choice) === option);
  return title(typeof known === 'object' ? known.title : undefined, option);
}
