import { type JsonObject, objects, words } from '../json-parts.js';

/** Titles of facts and of their options, and whether a fact is a percent. */
export interface FactNames {
  readonly fact: (id: string) => string;
  readonly option: (fact: string, option: string) => string;
  readonly isPercent: (id: string) => boolean;
}

/** Titles of facts and their options in a language. */
export function factNames(facts: readonly JsonObject[], language: string): FactNames {
  const find = (id: string) => facts.find((fact) => fact.id === id);
  return {
    fact: (id) => words(find(id)?.title, language) || id,
    isPercent: (id) => find(id)?.measure === '%',
    option: (id, option) => {
      const declared = objects(find(id)?.options).find((candidate) => candidate.id === option);
      return words(declared?.title, language) || option;
    },
  };
}
