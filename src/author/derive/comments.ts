import { deriveWords } from '../../words/derive-words.js';
import type { Remarks } from '../text/yaml-edit/edit-text.js';
import type { Derivation } from './derivation.js';
import { namesOf, yearsOf } from './derivation-changes.js';
import { modelNames, speaksOfModel } from './model-names.js';
import { ourLanguage } from './new-gaps.js';

/** The mark before a comment that speaks of the model: `[gia-lai-2019]`. */
export function markOf({ pack }: Pick<Derivation, 'pack'>): string {
  return `[${pack.id}]`;
}

/** The mark of each block of comments ('' for one that may stay as it is), and the lines at the top of the new text. */
export function remarksOf(derivation: Derivation): Omit<Remarks, 'above'> {
  const { pack, document, dropped } = derivation;
  const names = modelNames(pack, document, dropped.gone, yearsOf(derivation));
  const mark = markOf(derivation);
  const remark = (comments: readonly string[]) =>
    comments.some((comment) => speaksOfModel(comment, names)) && !comments.some((comment) => comment.includes(mark))
      ? mark
      : '';
  const top = [...new Set(pack.languages.map(ourLanguage))].flatMap((language) => [
    deriveWords('head', language, namesOf(derivation)(language)),
    deriveWords('head-comments', language, { mark }),
  ]);
  return { remark, top: [...top, ''] };
}
