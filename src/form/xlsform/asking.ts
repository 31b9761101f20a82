import { viewSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import { type QuestionNames, questionNames } from './question-names.js';
import { type Choice, YES_NO } from './survey.js';

/** What is known where questions are made. */
export interface Asking {
  readonly content: FormContent;
  readonly nameOf: QuestionNames;
  /** Keeps the options of a list; a list that is there already is left. */
  readonly addChoices: (list: string, choices: readonly Omit<Choice, 'list'>[]) => void;
  readonly choices: () => readonly Choice[];
}

/** No question yet, and the list of yes and no. */
export function newAsking(content: FormContent): Asking {
  const lists = new Map<string, readonly Choice[]>();
  const { language } = content;
  const [yes, no] = [viewSentence('yes', language), viewSentence('no', language)];
  const addChoices: Asking['addChoices'] = (list, choices) => {
    if (!lists.has(list))
      lists.set(
        list,
        choices.map((choice) => ({ list, ...choice })),
      );
  };
  addChoices(YES_NO.list, [
    { name: YES_NO.yes, label: yes, answer: yes },
    { name: YES_NO.no, label: no, answer: no },
  ]);
  return { content, nameOf: questionNames(), addChoices, choices: () => [...lists.values()].flat() };
}
