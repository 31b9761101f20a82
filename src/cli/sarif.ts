import { ENGINE } from '../model/build.js';
import { ISSUES, type IssueCode } from '../model/issue.js';
import { issueSentence, type Language } from '../words/index.js';
import type { PlacedIssue } from './placed.js';

/**
 * Issues as SARIF 2.1.0, which code hosts and editors show beside the text. The message is in the language; `properties`
 * has it in both, with path and params. Columns are UTF-16 code units, as everywhere here.
 */
export function issuesAsSarif(issues: readonly PlacedIssue[], language: Language): string {
  const codes = [...new Set(issues.map(({ issue }) => issue.code))];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tieuchi', version: ENGINE.version, rules: codes.map(ruleOf) } },
        language,
        columnKind: 'utf16CodeUnits',
        results: issues.map((placed) => resultOf(placed, codes, language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: IssueCode) {
  return { id, defaultConfiguration: { level: ISSUES[id].severity } };
}

function resultOf({ issue, file, position, fix }: PlacedIssue, codes: readonly IssueCode[], language: Language) {
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

/** A file as a URI: relative as it was given, else of the scheme `file`. */
function uriOf(file: string): string {
  const steps = file.replaceAll('\\', '/').split('/');
  const [first = ''] = steps;
  const isDrive = /^[A-Za-z]:$/.test(first);
  const path = steps.map((step, index) => (index === 0 && isDrive ? step : encodeURIComponent(step))).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return isDrive ? `file:///${path}` : path;
}
