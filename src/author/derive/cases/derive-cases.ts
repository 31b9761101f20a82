import type { CompiledPack, Options } from '../../../engine.js';
import { bug } from '../../../kit/bug.js';
import { isDate } from '../../../kit/instant.js';
import type { CasesDocument } from '../../../model/cases.js';
import { type DeriveNote, deriveNote } from '../../../model/derive-note.js';
import type { Json } from '../../../model/expression.js';
import type { Pack } from '../../../model/pack.js';
import type { Plugins } from '../../../model/tables.js';
import { keyCited } from '../../../model/text-cited.js';
import { deriveWords } from '../../../words/derive-words.js';
import { mutants } from '../../cases/mutate/mutants.js';
import { readCases } from '../../cases/read-cases.js';
import { runCases } from '../../cases/run-cases.js';
import type { Dropped } from '../../drop/drop-parts.js';
import { type Edits, edited, isIn, type PlacedValue, pathAfter, pathBefore, placesIn } from '../../drop/edits.js';
import { readSource } from '../../text/source.js';
import { editText } from '../../text/yaml-edit/edit-text.js';
import { isReadAs } from '../../text/yaml-edit/is-read-as.js';
import { writeSource } from '../../text/yaml-write.js';
import { markOf, remarksOf } from '../comments.js';
import { yearsLater } from '../dates.js';
import type { Derivation, NamedText } from '../derivation.js';
import { namesOf, yearsOf } from '../derivation-changes.js';
import { ourLanguage } from '../new-gaps.js';
import { type RestatedCase, restateResults } from './restate-results.js';
import { type Shortened, shortenCases, type TwoPlans } from './shorten.js';

/** The cases of a derived pack, and what became of those of the model. */
interface DerivedCases {
  readonly files: readonly NamedText[];
  readonly notes: readonly DeriveNote[];
}

/** The model and the derived pack, compiled; and what cases are read and run with. */
interface CasePacks {
  readonly before: CompiledPack;
  readonly after: CompiledPack;
  readonly plugins: Plugins;
  readonly settings: Options;
}

/** The texts that the cases of the tiers that stay cite, by key. */
export function textsOfCases(files: readonly NamedText[], pack: Pack, { gone }: Dropped): ReadonlySet<string> {
  const dropped = gone.flatMap(({ path, sort }) =>
    sort === 'tier' ? [(pack.tiers[Number(path[1])] ?? bug('no such tier')).id] : [],
  );
  const clauses = files.flatMap(({ text }) => {
    const { cases = [] } = (readSource(text).document ?? {}) as unknown as Partial<CasesDocument>;
    return cases.flatMap(({ tier, clause }) => (clause === undefined || dropped.includes(tier) ? [] : [clause]));
  });
  return new Set(clauses.map(keyCited));
}

/**
 * The cases of the model as cases of the derived pack: entries that it does not have are taken out, and expected results that differ
 * in it are computed again.
 */
export function deriveCases(derivation: Derivation, packs: CasePacks): DerivedCases {
  const { cases = [] } = derivation.model;
  const document = packs.after.pack.document as unknown as Pack;
  const names = new Set(cases.length === 0 ? [] : mutants(document, packs.plugins).map((mutant) => mutant.name));
  const derived = cases.map((file) => deriveFile(derivation, packs, file, names));
  return { files: derived.flatMap(({ files }) => files), notes: derived.flatMap(({ notes }) => notes) };
}

function deriveFile(
  derivation: Derivation,
  packs: CasePacks,
  { name, text }: NamedText,
  alterations: ReadonlySet<string>,
): DerivedCases {
  const { document } = readSource(text);
  const read = document === undefined ? undefined : readCases(packs.before, document, packs.settings);
  const without = (note: DeriveNote): DerivedCases => ({ files: [], notes: [{ ...note, file: name }] });
  if (document === undefined || !read?.ok)
    return without(
      deriveNote('file-wrong', { file: name, code: read?.ok === false ? (read.errors[0]?.code ?? '') : '' }),
    );
  const plans = { before: packs.before.plan, after: packs.after.plan };
  const { edits, short, fitted } = fitCases(derivation, packs, document, { cases: read.value, alterations }, plans);
  if (!fitted) return without(deriveNote('file-dropped', { file: name }));
  const shortDocument = edited(document, edits);
  const restated = restateResults(shortDocument, runCases(packs.after, [fitted]));
  const allEdits: Edits = { ...edits, replaced: [...edits.replaced, ...putsInModel(edits, restated)] };
  const derivedDocument = edited(document, allEdits);
  const reread = readCases(packs.after, derivedDocument, packs.settings);
  const failing = reread.ok ? restateResults(derivedDocument, runCases(packs.after, [reread.value])) : restated;
  const { written, notes: textNotes } = textOf(derivation, {
    name,
    text,
    allEdits,
    derivedDocument,
    restated,
    edits,
  });
  const caseNotes = notesOf(read.value, edits, short, { restated, failing });
  const { locateKey } = readSource(written);
  const caseCount = reread.ok ? reread.value.cases.length : 0;
  return {
    files: [{ name, text: written }],
    notes: [deriveNote('case-kept', { file: name, count: String(caseCount) }), ...textNotes, ...caseNotes].map(
      (note) => ({
        ...note,
        file: name,
        ...(note.path === undefined ? {} : { line: locateKey(note.path)?.line ?? 1 }),
      }),
    ),
  };
}

/** The cases of a file that the derived pack can run, and the edits that led there; `fitted` is undefined where no case is left. */
interface FittedCases {
  readonly edits: Edits;
  readonly short: Shortened;
  readonly fitted: CasesDocument | undefined;
}

/** Takes out of cases what the derived pack does not have, then every case that still has an error. */
function fitCases(
  derivation: Derivation,
  packs: CasePacks,
  document: Json,
  known: KnownCases,
  plans: TwoPlans,
): FittedCases {
  let short = shortenCases(known.cases.cases, plans);
  for (;;) {
    const edits = editsOf(derivation, document, short, known);
    const fitted = readCases(packs.after, edited(document, edits), packs.settings);
    if (fitted.ok) return { edits, short, fitted: fitted.value };
    const wrong = new Map(
      fitted.errors.flatMap(({ path, code }) =>
        path[0] === 'cases' && path.length > 1 ? [[Number(pathBefore(edits.removed, path)[1]), code] as const] : [],
      ),
    );
    if (wrong.size === 0) return { edits, short, fitted: undefined };
    const dropped = [...wrong].map(([index, code]) => ({
      id: (known.cases.cases[index] ?? bug('no such case')).id,
      of: code,
    }));
    const removed = [...wrong.keys()].map((index) => ['cases', index]);
    const stays = ({ id }: { readonly id: string }) => !dropped.some((entry) => entry.id === id);
    short = {
      removed: [...short.removed.filter((path) => !removed.some((gone) => isIn(path, gone))), ...removed],
      dropped: [...short.dropped, ...dropped],
      shortened: short.shortened.filter(stays),
    };
  }
}

/** The cases of a file, and the names of the alterations that the derived pack has. */
interface KnownCases {
  readonly cases: CasesDocument;
  readonly alterations: ReadonlySet<string>;
}

function editsOf(derivation: Derivation, document: Json, short: Shortened, { cases, alterations }: KnownCases): Edits {
  const stale = (cases.equivalents ?? []).flatMap(({ alteration }, index) =>
    alterations.has(alteration) ? [] : [['equivalents', index]],
  );
  const isNone = stale.length > 0 && stale.length === cases.equivalents?.length;
  const removed = [...short.removed, ...(isNone ? [['equivalents']] : stale)];
  const replaced: readonly PlacedValue[] = [
    { path: ['pack', 'id'], value: derivation.options.id },
    { path: ['pack', 'version'], value: '0.1.0' },
    ...placesIn(document).flatMap(({ path, value }): readonly PlacedValue[] => {
      if (typeof value !== 'string') return [];
      if (path.at(-1) === 'standing') return value === 'official' ? [{ path, value: 'derived' }] : [];
      const day = value.slice(0, 10);
      const isDay = isDate(day) && (value.length === 10 || value.charAt(10) === 'T');
      const moved = isDay ? yearsLater(day, yearsOf(derivation)) + value.slice(10) : value;
      return moved === value ? [] : [{ path, value: moved }];
    }),
  ];
  return { removed, replaced: replaced.filter(({ path }) => !removed.some((gone) => isIn(path, gone))), added: [] };
}

/** Expected results that were computed again, at their paths in the file of the model. */
function putsInModel({ removed }: Edits, restated: readonly RestatedCase[]): readonly PlacedValue[] {
  return restated.flatMap(({ edits: put }) =>
    put.map(({ path, value }) => ({ path: pathBefore(removed, path), value })),
  );
}

interface CasesFile {
  readonly name: string;
  readonly text: string;
  readonly allEdits: Edits;
  readonly derivedDocument: Json;
  readonly restated: readonly RestatedCase[];
  readonly edits: Edits;
}

/** The text of a file of cases; a note where its comments could not be kept. */
interface WrittenFile {
  readonly written: string;
  readonly notes: readonly DeriveNote[];
}

function textOf(
  derivation: Derivation,
  { name, text, allEdits, derivedDocument, restated, edits }: CasesFile,
): WrittenFile {
  const { remark } = remarksOf(derivation);
  const languages = [...new Set(derivation.pack.languages.map(ourLanguage))];
  const mark = markOf(derivation);
  const above = restated.map(({ path, values }) => ({
    path: pathBefore(edits.removed, path),
    lines: languages.map((language) => deriveWords('computed', language, { mark, values: values.join('; ') })),
  }));
  const top = languages.map((language) => deriveWords('cases-head', language, namesOf(derivation)(language)));
  const edited = editText(text, allEdits, { remark, above, top });
  const isKept = edited !== undefined && isReadAs(edited, derivedDocument);
  return isKept
    ? { written: edited, notes: [] }
    : { written: writeSource(derivedDocument), notes: [deriveNote('file-comments-lost', { file: name })] };
}

function notesOf(
  { cases, equivalents = [] }: CasesDocument,
  { removed }: Edits,
  { dropped, shortened }: Shortened,
  { restated, failing }: { readonly restated: readonly RestatedCase[]; readonly failing: readonly RestatedCase[] },
): readonly DeriveNote[] {
  const pathOf = (id: string) => pathAfter(removed, ['cases', cases.findIndex((entry) => entry.id === id)]);
  const isGone = (index: number) => removed.some((path) => isIn(['equivalents', index], path));
  const broken = failing.map((entry) => entry.case);
  return [
    ...dropped.map(({ id, of }) => deriveNote('case-dropped', { case: id, of })),
    ...shortened.map(({ id, names }) =>
      deriveNote('case-shortened', { case: id, names: names.join(', ') }, pathOf(id)),
    ),
    ...restated
      .filter((entry) => !broken.includes(entry.case))
      .map((entry) =>
        deriveNote('case-computed', { case: entry.case, values: entry.values.join('; ') }, pathOf(entry.case)),
      ),
    ...failing.map((entry) =>
      deriveNote('case-failing', { case: entry.case, values: entry.values.join('; ') }, pathOf(entry.case)),
    ),
    ...equivalents.flatMap(({ alteration }, index) =>
      isGone(index) ? [deriveNote('equivalent-dropped', { alteration })] : [],
    ),
  ];
}
