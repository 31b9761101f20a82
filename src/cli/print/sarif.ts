import type { CheckFinding } from '../../author/index.js';
import { ENGINE } from '../../model/build.js';
import { CHECKS, type CheckCode } from '../../model/check-finding.js';
import type { FindingSeverity } from '../../model/finding.js';
import { ISSUES, type IssueCode } from '../../model/issue.js';
import { checkSentence, issueSentence, type Language } from '../../words/index.js';
import { jsonText } from '../io.js';
import { type PlacedIssue, placeOf, type SourceFile } from '../placed.js';

/** The level of a finding in SARIF, by how much it matters. */
const LEVELS = { warning: 'warning', info: 'note' } as const satisfies Record<FindingSeverity, string>;

/**
 * Issues and findings of proofs as SARIF 2.1.0, which code hosts and editors show beside the text. The message is in the
 * language; `properties` has it in both, with path and params. Columns are UTF-16 code units, as everywhere here.
 */
export function checkAsSarif(
  issues: readonly PlacedIssue[],
  from: SourceFile,
  findings: readonly CheckFinding[],
  language: Language,
): string {
  const codes = [...new Set([...issues.map(({ issue }) => issue.code), ...findings.map(({ code }) => code)])];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tieuchi', version: ENGINE.version, rules: codes.map(ruleOf) } },
        language,
        columnKind: 'utf16CodeUnits',
        results: [
          ...issues.map((placed) => resultOf(placed, codes, language)),
          ...findings.map((finding) => findingResult(finding, from, codes, language)),
        ],
      },
    ],
  };
  return jsonText(log);
}

function ruleOf(id: IssueCode | CheckCode) {
  return { id, defaultConfiguration: { level: isIssue(id) ? ISSUES[id].severity : LEVELS[CHECKS[id].severity] } };
}

function isIssue(id: IssueCode | CheckCode): id is IssueCode {
  return Object.hasOwn(ISSUES, id);
}

function findingResult(finding: CheckFinding, from: SourceFile, codes: readonly string[], language: Language) {
  const { file, line, column } = placeOf(from, finding.path);
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: checkSentence(finding, language) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
    properties: { vi: checkSentence(finding, 'vi'), en: checkSentence(finding, 'en'), ...finding },
  };
}

function resultOf({ issue, file, position, fix }: PlacedIssue, codes: readonly string[], language: Language) {
  const artifactLocation = { uri: uriOf(file) };
  const { line, column } = position;
  return {
    ruleId: issue.code,
    ruleIndex: codes.indexOf(issue.code),
    level: issue.severity,
    message: { text: issueSentence(issue, language) },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }],
    ...(fix && {
      fixes: [
        {
          description: { text: fix.text },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: {
                    startLine: fix.line,
                    startColumn: fix.column,
                    endLine: fix.line,
                    endColumn: fix.endColumn,
                  },
                  insertedContent: { text: fix.text },
                },
              ],
            },
          ],
        },
      ],
    }),
    properties: {
      vi: issueSentence(issue, 'vi'),
      en: issueSentence(issue, 'en'),
      path: issue.path,
      params: issue.params,
    },
  };
}

/** A file as a URI: a relative path as it is, an absolute one with the scheme `file`. */
function uriOf(file: string): string {
  const steps = file.replaceAll('\\', '/').split('/');
  const [first = ''] = steps;
  const isDrive = /^[A-Za-z]:$/.test(first);
  const path = steps.map((step, index) => (index === 0 && isDrive ? step : encodeURIComponent(step))).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return isDrive ? `file:///${path}` : path;
}
