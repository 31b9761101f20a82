import type { CheckFinding, PackProof } from '../../author/index.js';
import type { CompiledPack } from '../../engine.js';
import type { FindingSeverity } from '../../model/finding.js';
import type { Path } from '../../model/issue.js';
import { flatten } from '../../model/node-tree.js';
import type { Pack, WordsDocument } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import {
  checkInput,
  checkSentence,
  isBinding,
  type Language,
  modelSentence,
  type Names,
  reportLine,
  titleIn,
  word,
} from '../../words/index.js';
import { type Colour, jsonText, type Paint, PLAIN } from '../io.js';
import { type PlacedIssue, placeOf, type SourceFile } from '../placed.js';
import { issuesAsData } from './issues.js';
import { standingLines } from './record.js';

/** The colour in which a severity is printed; undefined for that of all text. */
const COLOURS = { warning: 'yellow', info: undefined } as const satisfies Record<FindingSeverity, Colour | undefined>;

/** One line for each finding, written as an issue is; below it an example input, if there is one. */
export function printChecks(
  findings: readonly CheckFinding[],
  from: SourceFile,
  { pack }: CompiledPack,
  language: Language,
  paint: Paint = PLAIN,
): string {
  const document = pack.document as unknown as Pack;
  const lines = findings.flatMap((finding) => {
    const { code, severity, path, input } = finding;
    const { file, line, column } = placeOf(from, path);
    const colour = COLOURS[severity];
    const kind = colour ? paint(colour, word(severity, language)) : word(severity, language);
    const sentence = checkSentence(finding, language, namesAt(document, path, language));
    const shown = input ? [`  ${checkInput(input, language)}`] : [];
    return [`${file}:${line}:${column}: [${code}] ${kind}: ${sentence}`, ...shown];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** How many maxima are proven, refuted, not decided. */
export function printProof({ nodes }: PackProof, language: Language): string {
  const count = (verdict: string) => String(nodes.filter((node) => node.verdict === verdict).length);
  const params = { proven: count('proven'), refuted: count('refuted'), open: count('not-decided') };
  return `${reportLine('proof', language, params)}\n`;
}

/** Issues, findings and proofs as JSON: all but `sentence` is API. */
export function checkAsJson(
  issues: readonly PlacedIssue[],
  from: SourceFile,
  proof: PackProof | undefined,
  language: Language,
): string {
  const findings = proof?.findings.map((finding) => ({
    ...placeOf(from, finding.path),
    ...finding,
    sentence: checkSentence(finding, language),
  }));
  const all = { issues: issuesAsData(issues, language), ...(proof ? { findings, nodes: proof.nodes } : {}) };
  return jsonText(all);
}

/** Titles of facts, and of the nodes in the tier of the path: ids of nodes are unique only in a tier. */
function namesAt({ facts, tiers }: Pack, [, index]: Path, language: Language): Names {
  const tier = typeof index === 'number' ? tiers[index] : undefined;
  const nodes = flatten(tier?.criteria ?? []);
  return {
    fact: (id) => titleIn(facts.find((fact) => fact.id === id)?.title, id, language),
    node: (id) => titleIn(nodes.find((node) => node.id === id)?.title, id, language),
    code: (id) => nodes.find((node) => node.id === id)?.code,
  };
}

/** The contents of a pack without errors, on a few lines. */
export function printPack({ pack }: CompiledPack, language: Language): string {
  const document = pack.document as unknown as Pack;
  const title = (words: WordsDocument, id: string) => titleIn(words, id, language);
  const tiers = document.tiers.map((tier) => {
    const leaves = flatten(tier.criteria).filter(({ children }) => children === undefined);
    const tops = tier.criteria.map((node) =>
      reportLine(ROLE_IS[node.role ?? 'criterion'].counts ? 'top' : 'top-informational', language, {
        title: title(node.title, node.id),
        max: node.max,
      }),
    );
    return reportLine('tier', language, {
      tier: title(tier.title, tier.id),
      criteria: String(leaves.length),
      rankings: String(tier.rankings?.length ?? 0),
      tops: tops.join('; '),
    });
  });
  const lines = [
    reportLine('pack-fine', language),
    reportLine('pack', language, { title: title(document.title, pack.id), id: pack.id, version: pack.version }),
    ...tiers.map((line) => `  ${line}`),
    ...standingLines(pack.standing, language),
    ...document.texts
      .filter(({ key }) => !isBinding(document.texts, key))
      .map(({ key }) => reportLine('model-text', language, { model: modelSentence(document, key, language) })),
    reportLine('gaps', language, { count: String(document.gaps.length) }),
    reportLine('digest', language, { digest: pack.digest }),
  ];
  return `${lines.join('\n')}\n`;
}
