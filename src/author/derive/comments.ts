import { deriveWords } from '../../words/derive-words.js';
import type { Remarks } from '../text/yaml-edit/edit-text.js';
import { namesOf, yearsOf } from './headed-edits.js';
import type { Making } from './making.js';
import { modelNames, speaksOfModel } from './model-names.js';
import { ours } from './new-gaps.js';

/** The mark of a comment that is the model's: its id in brackets. */
export function markOf({ pack }: Pick<Making, 'pack'>): string {
  return `[${pack.id}]`;
}

/** What is said of the comments of a model in the text of the new pack, and at the top of it. */
export function remarksOf(making: Making): Omit<Remarks, 'above'> {
  const { pack, document, dropped } = making;
  const names = modelNames(pack, document, dropped.gone, yearsOf(making));
  const mark = markOf(making);
  const remark = (comments: readonly string[]) =>
    comments.some((comment) => speaksOfModel(comment, names)) && !comments.some((comment) => comment.includes(mark))
      ? mark
      : '';
  const top = [...new Set(pack.languages.map(ours))].flatMap((language) => [
    deriveWords('head', language, namesOf(making)(language)),
    deriveWords('head-comments', language, { mark }),
  ]);
  return { remark, top: [...top, ''] };
}
