import {
  type Amendable,
  asOf,
  consolidatedYaml,
  isInForce,
  type Origin,
  type Resolved,
  resolveAmendment,
} from '../author/index.js';
import { isDate } from '../kit/instant.js';
import type { Pack } from '../model/pack.js';
import type { Plugins } from '../model/tables.js';
import { amendSentence, type Language } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { readText, writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor, printData } from './io.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { anyPlacedError, type PlacedIssue, placedIn, sourceFile } from './placed.js';
import { printIssues } from './print-issues.js';
import { wrongUsage } from './usage-error.js';

/** What `tieuchi resolve` takes. */
export interface ResolveOptions {
  readonly lang: Language;
  readonly base?: readonly string[];
  readonly asOf?: string;
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
  readonly plugins?: string;
}

/** Prints a pack with all its amendments in it, and beside each value that one set, the clause that orders it. */
export async function resolveCommand(io: Io, file: string, options: ResolveOptions): Promise<ExitCode> {
  const { lang, base = [], asOf: day, json, out, force } = options;
  if (day !== undefined && !isDate(day)) wrongUsage('day-invalid', { found: day });
  const [first = file, ...amendments] = [...base, file];
  const loaded = chain(io, first, amendments, await loadPlugins(io.cwd, options.plugins), options);
  if (loaded === undefined) return EXIT.issues;
  const { read, digest } = loaded;
  const dated = day === undefined ? undefined : asOf(read, day);
  if (dated && !dated.ok) {
    const issues = dated.errors.map((issue) => ({ issue, file: first, position: { line: 1, column: 1 } }));
    io.err(printIssues(issues, lang, paintFor(io, 'err')));
    return EXIT.issues;
  }
  const { document, origins = [] } = dated?.value ?? read;
  const notInForce = dated?.value.notInForce ?? [];
  const text = json
    ? `${JSON.stringify({ ...(day === undefined ? { digest } : { asOf: day, notInForce }), origins, pack: document }, null, 2)}\n`
    : consolidatedYaml(document, origins, (origin) => sayOrigin(origin, lang), headOf(digest, lang, day, notInForce));
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, text, force);
    io.err(`${amendSentence('written', lang, { file: out })}\n`);
  }
  return EXIT.fine;
}

interface Chain {
  readonly read: Amendable;
  readonly digest: string;
}

/** The pack with its amendments, one after another; undefined where something has an error, which is then told. */
function chain(
  io: Io,
  pack: string,
  amendments: readonly string[],
  plugins: Plugins,
  { lang, asOf: day }: ResolveOptions,
): Chain | undefined {
  const tell = (issues: readonly PlacedIssue[]) => io.err(printIssues(issues, lang, paintFor(io, 'err')));
  const loaded = loadPack(io.cwd, pack, plugins, { hash: nodeSha256 });
  tell(loaded.issues);
  if (!loaded.compiled || loaded.document === undefined) return undefined;
  let read: Amendable = { document: loaded.document };
  let { digest } = loaded.compiled.pack;
  for (const file of amendments) {
    const { resolved, issues } = amended(io.cwd, file, read, plugins);
    tell(issues);
    if (!resolved) return undefined;
    if (day !== undefined && !resolved.ordered.every((text) => isInForce(text, day))) {
      io.err(`${amendSentence('not-applied', lang, { file, day })}\n`);
      break;
    }
    read = resolved.pack;
    digest = resolved.pack.compiled.pack.digest;
  }
  return { read, digest };
}

interface Amended {
  readonly resolved: { readonly pack: Resolved; readonly ordered: Pack['texts'] } | undefined;
  readonly issues: readonly PlacedIssue[];
}

function amended(cwd: string, file: string, base: Amendable, plugins: Plugins): Amended {
  const from = sourceFile(file, readText(cwd, file));
  const { document } = from.source;
  if (document === undefined) return { resolved: undefined, issues: placedIn(from, []) };
  const result = resolveAmendment(base, document, plugins, { hash: nodeSha256 });
  const issues = placedIn(from, result.ok ? result.warnings : result.errors);
  if (!result.ok || anyPlacedError(issues)) return { resolved: undefined, issues };
  const { texts } = document as unknown as Pick<Pack, 'texts'>;
  return { resolved: { pack: result.value, ordered: texts }, issues };
}

function sayOrigin({ did, clause, text }: Origin, language: Language): string {
  return amendSentence(did, language, { clause, text });
}

function headOf(
  digest: string,
  language: Language,
  day: string | undefined,
  notInForce: readonly string[],
): readonly string[] {
  if (day === undefined) return [amendSentence('consolidated', language, { digest })];
  const texts =
    notInForce.length === 0 ? [] : [amendSentence('not-in-force', language, { texts: notInForce.join(', ') })];
  return [amendSentence('as-of', language, { day }), ...texts];
}
