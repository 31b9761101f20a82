import type { CompiledPack, Options } from '../../../engine.js';
import { isDate } from '../../../kit/instant.js';
import type { CasesDocument } from '../../../model/cases.js';
import { type DeriveNote, deriveNote } from '../../../model/derive-note.js';
import type { Json } from '../../../model/expression.js';
import type { Pack } from '../../../model/pack.js';
import type { Plugins } from '../../../model/tables.js';
import { deriveWords } from '../../../words/derive-words.js';
import { mutants } from '../../cases/mutate/mutants.js';
import { readCases } from '../../cases/read-cases.js';
import { runCases } from '../../cases/run-cases.js';
import type { Dropped } from '../../drop/drop-parts.js';
import { type Edits, edited, isIn, type Put, pathAfter, pathBefore, placesIn } from '../../drop/edits.js';
import { readSource } from '../../text/source.js';
import { editText } from '../../text/yaml-edit/edit-text.js';
import { isReadAs } from '../../text/yaml-edit/is-read-as.js';
import { writeSource } from '../../text/yaml-write.js';
import { markOf, remarksOf } from '../comments.js';
import { yearsLater } from '../dates.js';
import { namesOf, yearsOf } from '../headed-edits.js';
import type { Making, NamedText } from '../making.js';
import { ours } from '../new-gaps.js';
import { type Anew, expectAnew } from './expect-anew.js';
import { type Shortened, shortenCases, type TwoPlans } from './shorten.js';

/** The cases of a derived pack, and what became of those of the model. */
export interface DerivedCases {
  readonly files: readonly NamedText[];
  readonly notes: readonly DeriveNote[];
}

/** The packs that the cases were and are of. */
export interface CasePacks {
  readonly before: CompiledPack;
  readonly after: CompiledPack;
  readonly plugins: Plugins;
  readonly settings: Options;
}

/** The texts that the cases of the tiers that stay cite, by key. */
export function textsOfCases(files: readonly NamedText[], pack: Pack, { gone }: Dropped): ReadonlySet<string> {
  const dropped = gone.flatMap(({ path, sort }) => (sort === 'tier' ? [pack.tiers[Number(path[1])]?.id ?? ''] : []));
  const clauses = files.flatMap(({ text }) => {
    const { cases = [] } = (readSource(text).document ?? {}) as unknown as Partial<CasesDocument>;
    return cases.flatMap(({ tier, clause }) => (clause === undefined || dropped.includes(tier) ? [] : [clause]));
  });
  return new Set(clauses.map((clause) => clause.split('#')[0] ?? ''));
}

/** The cases of the model as cases of the new pack: what it lacks is taken out, and results that are others now are computed. */
export function deriveCases(making: Making, packs: CasePacks): DerivedCases {
  const { cases = [] } = making.model;
  const document = packs.after.pack.document as unknown as Pack;
  const names = new Set(cases.length === 0 ? [] : mutants(document, packs.plugins).map((mutant) => mutant.name));
  const derived = cases.map((file) => deriveFile(making, packs, file, names));
  return { files: derived.flatMap(({ files }) => files), notes: derived.flatMap(({ notes }) => notes) };
}

function deriveFile(
  making: Making,
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
  const { edits, short, fit } = fitting(making, packs, document, { cases: read.value, alterations }, plans);
  if (!fit) return without(deriveNote('file-dropped', { file: name }));
  const again = edited(document, edits);
  const anew = expectAnew(again, runCases(packs.after, [fit]));
  const whole: Edits = { ...edits, replaced: [...edits.replaced, ...putBefore(edits, anew)] };
  const meant = edited(document, whole);
  const last = readCases(packs.after, meant, packs.settings);
  const failing = last.ok ? expectAnew(meant, runCases(packs.after, [last.value])) : anew;
  const { written, lost } = textOf(making, { name, text, document, whole, meant, anew, edits });
  const notes = notesOf(read.value, edits, short, { anew, failing });
  const { locateKey } = readSource(written);
  const caseCount = last.ok ? last.value.cases.length : 0;
  return {
    files: [{ name, text: written }],
    notes: [deriveNote('case-kept', { file: name, count: String(caseCount) }), ...lost, ...notes].map((note) => ({
      ...note,
      file: name,
      ...(note.path === undefined ? {} : { line: locateKey(note.path)?.line ?? 1 }),
    })),
  };
}

/** What of a file of cases fits the new pack: the cases, and what was done to them; no cases where none is left. */
interface Fitting {
  readonly edits: Edits;
  readonly short: Shortened;
  readonly fit: CasesDocument | undefined;
}

/** Takes out of cases what the new pack lacks, and any case that has an error all the same. */
function fitting(making: Making, packs: CasePacks, document: Json, known: KnownCases, plans: TwoPlans): Fitting {
  let short = shortenCases(known.cases.cases, plans);
  for (;;) {
    const edits = editsOf(making, document, short, known);
    const fit = readCases(packs.after, edited(document, edits), packs.settings);
    if (fit.ok) return { edits, short, fit: fit.value };
    const wrong = new Map(
      fit.errors.flatMap(({ path, code }) =>
        path[0] === 'cases' && path.length > 1 ? [[Number(pathBefore(edits.removed, path)[1]), code] as const] : [],
      ),
    );
    if (wrong.size === 0) return { edits, short, fit: undefined };
    const dropped = [...wrong].map(([index, code]) => ({ id: known.cases.cases[index]?.id ?? '', of: code }));
    const removed = [...wrong.keys()].map((index) => ['cases', index]);
    const stays = ({ id }: { readonly id: string }) => !dropped.some((one) => one.id === id);
    short = {
      removed: [...short.removed.filter((path) => !removed.some((gone) => isIn(path, gone))), ...removed],
      dropped: [...short.dropped, ...dropped],
      shortened: short.shortened.filter(stays),
    };
  }
}

/** What is known of a file of cases. */
interface KnownCases {
  readonly cases: CasesDocument;
  readonly alterations: ReadonlySet<string>;
}

function editsOf(making: Making, document: Json, short: Shortened, { cases, alterations }: KnownCases): Edits {
  const stale = (cases.equivalents ?? []).flatMap(({ alteration }, index) =>
    alterations.has(alteration) ? [] : [['equivalents', index]],
  );
  const isNone = stale.length > 0 && stale.length === cases.equivalents?.length;
  const removed = [...short.removed, ...(isNone ? [['equivalents']] : stale)];
  const replaced: readonly Put[] = [
    { path: ['pack', 'id'], value: making.options.id },
    { path: ['pack', 'version'], value: '0.1.0' },
    ...placesIn(document).flatMap(({ path, value }): readonly Put[] => {
      if (typeof value !== 'string') return [];
      if (path.at(-1) === 'standing') return value === 'official' ? [{ path, value: 'derived' }] : [];
      const day = value.slice(0, 10);
      const isDay = isDate(day) && (value.length === 10 || value.charAt(10) === 'T');
      const moved = isDay ? yearsLater(day, yearsOf(making)) + value.slice(10) : value;
      return moved === value ? [] : [{ path, value: moved }];
    }),
  ];
  return { removed, replaced: replaced.filter(({ path }) => !removed.some((gone) => isIn(path, gone))), added: [] };
}

/** Results that are stated anew, by their paths in the model. */
function putBefore({ removed }: Edits, anew: readonly Anew[]): readonly Put[] {
  return anew.flatMap(({ put }) => put.map(({ path, value }) => ({ path: pathBefore(removed, path), value })));
}

interface Writing {
  readonly name: string;
  readonly text: string;
  readonly document: Json;
  readonly whole: Edits;
  readonly meant: Json;
  readonly anew: readonly Anew[];
  readonly edits: Edits;
}

/** The text of a file of cases, and what is said of it where its comments could not be kept. */
interface Written {
  readonly written: string;
  readonly lost: readonly DeriveNote[];
}

function textOf(making: Making, { name, text, whole, meant, anew, edits }: Writing): Written {
  const { remark } = remarksOf(making);
  const languages = [...new Set(making.pack.languages.map(ours))];
  const mark = markOf(making);
  const above = anew.map(({ path, values }) => ({
    path: pathBefore(edits.removed, path),
    lines: languages.map((language) => deriveWords('computed', language, { mark, values: values.join('; ') })),
  }));
  const top = languages.map((language) => deriveWords('cases-head', language, namesOf(making)(language)));
  const edited = editText(text, whole, { remark, above, top });
  const isKept = edited !== undefined && isReadAs(edited, meant);
  return isKept
    ? { written: edited, lost: [] }
    : { written: writeSource(meant), lost: [deriveNote('file-comments-lost', { file: name })] };
}

function notesOf(
  { cases, equivalents = [] }: CasesDocument,
  { removed }: Edits,
  { dropped, shortened }: Shortened,
  { anew, failing }: { readonly anew: readonly Anew[]; readonly failing: readonly Anew[] },
): readonly DeriveNote[] {
  const pathOf = (id: string) => pathAfter(removed, ['cases', cases.findIndex((one) => one.id === id)]);
  const isGone = (index: number) => removed.some((path) => isIn(['equivalents', index], path));
  const broken = failing.map((one) => one.case);
  return [
    ...dropped.map(({ id, of }) => deriveNote('case-dropped', { case: id, of })),
    ...shortened.map(({ id, names }) =>
      deriveNote('case-shortened', { case: id, names: names.join(', ') }, pathOf(id)),
    ),
    ...anew
      .filter((one) => !broken.includes(one.case))
      .map((one) => deriveNote('case-computed', { case: one.case, values: one.values.join('; ') }, pathOf(one.case))),
    ...failing.map((one) =>
      deriveNote('case-failing', { case: one.case, values: one.values.join('; ') }, pathOf(one.case)),
    ),
    ...equivalents.flatMap(({ alteration }, index) =>
      isGone(index) ? [deriveNote('equivalent-dropped', { alteration })] : [],
    ),
  ];
}
