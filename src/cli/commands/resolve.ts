import {
  type Amendable,
  asOf,
  consolidatedYaml,
  isInForce,
  type Origin,
  type Resolved,
  resolveAmendment,
} from '../../author/index.js';
import { isDate } from '../../kit/instant.js';
import { issuesOf } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import type { Plugins } from '../../model/tables.js';
import { amendSentence, type Language } from '../../words/index.js';
import { withNamesThere } from '../amend-names.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { readText } from '../files.js';
import { nodeSha256 } from '../hash.js';
import { type Io, jsonText } from '../io.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { anyPlacedError, type PlacedIssue, placedIn, sourceFile } from '../placed.js';
import { tellIssues } from '../print/issues.js';
import { wrongUsage } from '../usage-error.js';
import { writeOrPrint } from '../write-or-print.js';
import { writtenAs } from '../written-as.js';

interface ResolveOptions extends CommonOptions {
  readonly base?: readonly string[];
  readonly asOf?: string;
}

/** Prints a pack with all its amendments in it, and beside each value that one set, the clause that orders it. */
export async function runResolve(io: Io, file: string, options: ResolveOptions): Promise<ExitCode> {
  const { lang, base = [], asOf: day } = options;
  if (day !== undefined && !isDate(day)) wrongUsage('day-invalid', { found: day });
  const [first = file, ...amendments] = [...base, file];
  const amended = applyAll(io, first, amendments, await loadPlugins(io.cwd, options.plugins), options);
  if (amended === undefined) return EXIT.issues;
  const { pack, digest } = amended;
  const dated = day === undefined ? undefined : asOf(pack, day);
  if (dated && !dated.ok) {
    const issues = dated.errors.map((issue) => ({ issue, file: first, position: { line: 1, column: 1 } }));
    tellIssues(io, issues, lang);
    return EXIT.issues;
  }
  const { document, origins = [] } = dated?.value ?? pack;
  const notInForce = dated?.value.notInForce ?? [];
  const text = options.json
    ? jsonText({ ...(day === undefined ? { digest } : { asOf: day, notInForce }), origins, pack: document })
    : consolidatedYaml(
        document,
        origins,
        (origin) => originSentence(origin, lang),
        headOf(digest, lang, { day, notInForce, isAmended: amendments.length > 0 }),
      );
  writeOrPrint(io, options.json ? text : writtenAs(options.out, text), options);
  return EXIT.fine;
}

/** The pack with its amendments, one after another; undefined where a file has an error. Issues go to standard error. */
function applyAll(
  io: Io,
  base: string,
  amendments: readonly string[],
  plugins: Plugins,
  { lang, asOf: day }: ResolveOptions,
): { readonly pack: Amendable; readonly digest: string } | undefined {
  const loaded = loadPack(io, base, plugins);
  tellIssues(io, loaded.issues, lang);
  if (!loaded.compiled || loaded.document === undefined) return undefined;
  let pack: Amendable = { document: loaded.document };
  let { digest } = loaded.compiled.pack;
  for (const file of amendments) {
    const { resolved, issues } = applyOne(io.cwd, file, pack, plugins);
    tellIssues(io, issues, lang);
    if (!resolved) return undefined;
    if (day !== undefined && !resolved.ordered.every((text) => isInForce(text, day))) {
      io.err(`${amendSentence('not-applied', lang, { file, day })}\n`);
      break;
    }
    pack = resolved.pack;
    digest = resolved.pack.compiled.pack.digest;
  }
  return { pack, digest };
}

/** The pack as one amendment leaves it, with the texts that order its changes; undefined where there is an error. */
interface Amended {
  readonly resolved: { readonly pack: Resolved; readonly ordered: Pack['texts'] } | undefined;
  readonly issues: readonly PlacedIssue[];
}

function applyOne(cwd: string, file: string, base: Amendable, plugins: Plugins): Amended {
  const from = sourceFile(file, readText(cwd, file));
  const { document } = from.source;
  if (document === undefined) return { resolved: undefined, issues: placedIn(from, []) };
  const result = resolveAmendment(base, document, plugins, { hash: nodeSha256 });
  const issues = withNamesThere(placedIn(from, issuesOf(result)), document, base.document);
  if (!result.ok || anyPlacedError(issues)) return { resolved: undefined, issues };
  const { texts } = document as unknown as Pick<Pack, 'texts'>;
  return { resolved: { pack: result.value, ordered: texts }, issues };
}

function originSentence({ did, clause, text, with: root }: Origin, language: Language): string {
  if (root !== undefined) {
    const key = clause === '' ? 'removed-with-reconstructed' : 'removed-with';
    return amendSentence(key, language, { clause, text, with: root });
  }
  return clause === '' && did !== 'dated'
    ? amendSentence(`${did}-reconstructed`, language)
    : amendSentence(did, language, { clause, text });
}

function headOf(
  digest: string,
  language: Language,
  {
    day,
    notInForce,
    isAmended,
  }: { readonly day: string | undefined; readonly notInForce: readonly string[]; readonly isAmended: boolean },
): readonly string[] {
  if (day === undefined) return [amendSentence(isAmended ? 'consolidated' : 'joined', language, { digest })];
  const texts =
    notInForce.length === 0 ? [] : [amendSentence('not-in-force', language, { texts: notInForce.join(', ') })];
  return [amendSentence('as-of', language, { day }), ...texts];
}
