import { BUILT_IN, type CompiledPack, createEngine, type Options } from '../../engine.js';
import { closestOrEmpty, nfc } from '../../kit/unicode.js';
import { type DeriveNote, deriveNote } from '../../model/derive-note.js';
import type { Json } from '../../model/expression.js';
import { listGiven, notGiven, partGiven, textGiven } from '../../model/given-as.js';
import { anyError, type Checked, checked, type Issue, issue } from '../../model/issue.js';
import { optionsGiven } from '../../model/options-given.js';
import type { Pack, WordsDocument } from '../../model/pack.js';
import type { Plugins } from '../../model/tables.js';
import { dropParts } from '../drop/drop-parts.js';
import { edited } from '../drop/edits.js';
import { readSource } from '../text/source.js';
import { editText } from '../text/yaml-edit/edit-text.js';
import { isReadAs } from '../text/yaml-edit/is-read-as.js';
import { writeSource } from '../text/yaml-write.js';
import { writtenPlan } from '../written-plan.js';
import { deriveCases, textsOfCases } from './cases/derive-cases.js';
import { remarksOf } from './comments.js';
import type { Derivation, DeriveModel, NamedText } from './derivation.js';
import { derivationChanges } from './derivation-changes.js';
import { notesOf } from './notes.js';
import type { DeriveOptions } from './options.js';
import { rootsOf } from './roots.js';

/** A pack under another authority, valid, with its cases and what is left to decide. */
export interface DerivedPack {
  /** The text of the new pack, with the comments of the model. */
  readonly text: string;
  /** Its document. */
  readonly document: Json;
  /** The new pack, compiled. */
  readonly compiled: CompiledPack;
  /** The files of its cases; a file that has no case any more is left out. */
  readonly cases: readonly NamedText[];
  /** What a person must decide, and all that is otherwise than in the model. */
  readonly notes: readonly DeriveNote[];
}

const engine = createEngine(BUILT_IN);

/**
 * A pack for another place and year, made of a model: its tiers and rows but those that are left out, with all that depends on
 * these. What is official in the model is `derived` in it, and the texts of the model bind nobody there. Days move by whole
 * years. Whatever nobody has decided yet is a gap. The new pack has no errors; nothing in it is invented.
 *
 * An issue of the options has its path there, as `['tiers', 0]`; `list-empty` at `tiers` says that nothing would be left.
 *
 * @param model The text of the pack that it is made of, and its cases.
 * @param options For whom, for which year, and what is left out.
 * @param plugins The plugins that the model needs; by default none.
 * @param settings Limits of the documents, and a faster SHA-256; each has a default.
 * @example
 * const derived = derivePack({ text }, { authority: { vi: 'tỉnh Đắk Lắk' }, id: 'dak-lak-2026', year: 2026 });
 */
export function derivePack(
  model: DeriveModel,
  options: DeriveOptions,
  plugins: Plugins = {},
  settings: Options = {},
): Checked<DerivedPack> {
  const { authority, title, id, year } = optionsGiven(options);
  const given = partGiven('A model, as `{ text, cases }`,', model);
  for (const name of Object.values(partGiven('The authority, by language, as `authority`,', authority)))
    textGiven('The name of the authority', name);
  for (const text of Object.values(title === undefined ? {} : partGiven('A title, by language, as `title`,', title)))
    textGiven('The title of the new pack', text);
  optionsGiven(settings);
  textGiven('The id of the new pack, as `id`,', id);
  if (!Number.isInteger(year)) notGiven('A year, as `year`,', year);
  for (const file of listGiven('A list of files, as `cases`,', given.cases ?? []))
    textGiven('The text of a file of cases', file.text);
  const { document, issues: unreadable } = readSource(textGiven('The text of a model', given.text));
  const compile = (input: Json) => engine.compilePack(input, plugins, settings);
  if (document === undefined) return checked<DerivedPack>(undefined, unreadable);
  const before = compile(document);
  if (!before.ok) return before;
  const { pack } = writtenPlan(before.value);
  const { roots, issues } = rootsOf(pack, options);
  const unknown = [...issues, ...unknownTexts(pack, options)];
  if (anyError(unknown)) return checked<DerivedPack>(undefined, unknown);
  const dropped = dropParts({ document, before: before.value, warnings: before.warnings, roots, compile });
  if (dropped.issues.length > 0) return checked<DerivedPack>(undefined, [issue('list-empty', ['tiers'])]);
  const words = { authority: composed(authority), ...(title ? { title: composed(title) } : {}) };
  const derivation: Derivation = { model, options: { ...options, ...words }, document, pack, dropped };
  const changes = derivationChanges(derivation, textsOfCases(model.cases ?? [], pack, dropped));
  const whole = edited(document, changes.edits);
  const after = compile(whole);
  if (!after.ok) return checked<DerivedPack>(undefined, after.errors);
  const remarks = remarksOf(derivation);
  const patched = editText(model.text, changes.edits, { ...remarks, above: [] });
  const isKept = patched !== undefined && isReadAs(patched, whole);
  const text = isKept ? patched : writeSource(whole);
  const cases = deriveCases(derivation, { before: before.value, after: after.value, plugins, settings });
  const lost = isKept ? [] : [deriveNote('comments-lost', {})];
  const notes = [...lost, ...notesOf(derivation, changes, { text, document: whole }), ...cases.notes];
  return checked({ text, document: whole, compiled: after.value, cases: cases.files, notes }, []);
}

/** Words with letters and their marks as one character (NFC), as every document is read. */
function composed(words: WordsDocument): WordsDocument {
  return Object.fromEntries(Object.entries(words).map(([language, text]) => [language, nfc(text)]));
}

function unknownTexts({ texts }: Pack, { binding = [] }: DeriveOptions): readonly Issue[] {
  const keys = texts.map(({ key }) => key);
  return binding.flatMap((text, index) =>
    keys.includes(text)
      ? []
      : [issue('text-undeclared', ['binding', index], { text, suggestion: closestOrEmpty(text, keys) })],
  );
}
