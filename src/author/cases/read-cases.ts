import type { CompiledPack, Options } from '../../engine.js';
import { compiledPack } from '../../engine.js';
import { valueAt } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { type CaseExpected, type CasesDocument, casesSchema, type PackCase } from '../../model/cases.js';
import { admit, limitsOf } from '../../model/document.js';
import { type Checked, checked, type Issue, type IssueCode, issueOf, type Path } from '../../model/issue.js';
import { optionsGiven } from '../../model/options-given.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { keyCited } from '../../model/text-cited.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { documentOrder, readShape } from '../../stages/shape.js';
import { assessmentOf, placeInCase } from './case-assessment.js';
import { earlier } from './figures.js';

/**
 * Cases of a pack, checked against it: figures by the types of its facts, and every id that they name.
 *
 * @param compiled The compiled pack.
 * @param input The document of the cases as plain data.
 * @param options Limits of the document; by default `LIMITS`.
 * @example
 * const read = readCases(pack, readSource(text).document);
 * if (read.ok) runCases(pack, [read.value]).filter(({ passed }) => !passed);
 */
export function readCases(compiled: CompiledPack, input: unknown, options: Options = {}): Checked<CasesDocument> {
  const { plan } = compiledPack(compiled);
  const { limits } = optionsGiven(options);
  const { document, issues: unfit } = admit(input, limitsOf(limits));
  if (document === undefined) return checked<CasesDocument>(undefined, unfit);
  const shape = readShape(casesSchema, document);
  const later = shape.partial ? againstPack(plan, shape.partial) : [];
  return checked(shape.value, documentOrder(document, [...shape.issues, ...shape.carry(later)]));
}

function againstPack(plan: Plan, document: CasesDocument): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (code: IssueCode, path: Path, params: Readonly<Record<string, string>>) =>
    void issues.push(issueOf(code, path, params));
  const { id, version } = plan.pack;
  if (document.pack.id !== id) report('pack-mismatch', ['pack', 'id'], { found: document.pack.id, expected: id });
  if (document.pack.version !== version)
    report('pack-mismatch', ['pack', 'version'], { found: document.pack.version, expected: version });
  const ids = new Set<string>();
  for (const [index, packCase] of document.cases.entries()) {
    const path: Path = ['cases', index];
    if (ids.has(packCase.id)) report('id-duplicate', [...path, 'id'], { id: packCase.id });
    ids.add(packCase.id);
    checkCase(plan, document.cases, packCase, path, report);
  }
  return issues;
}

type Report = (code: IssueCode, path: Path, params: Readonly<Record<string, string>>) => void;

function checkCase(plan: Plan, cases: readonly PackCase[], packCase: PackCase, path: Path, report: Report): void {
  const tiers = plan.tiers.map(({ id }) => id);
  const tier = plan.tiers.find(({ id }) => id === packCase.tier);
  if (!tier) {
    report('tier-undeclared', [...path, 'tier'], {
      tier: packCase.tier,
      suggestion: closestOrEmpty(packCase.tier, tiers),
    });
    return;
  }
  const texts = plan.pack.texts.map(({ key }) => key);
  const text = keyCited(packCase.clause ?? '');
  if (packCase.clause !== undefined && !texts.includes(text))
    report('text-undeclared', [...path, 'clause'], { text, suggestion: closestOrEmpty(text, texts) });
  for (const [entry, at] of [
    [packCase, path],
    ...(packCase.units ?? []).map((unit, index) => [unit, [...path, 'units', index]] as const),
  ] as const) {
    if (entry.like !== undefined && !earlier(cases, packCase, entry.like)) {
      const earlierIds = cases.slice(0, cases.indexOf(packCase)).map(({ id }) => id);
      report('case-undeclared', [...at, 'like'], {
        case: entry.like,
        suggestion: closestOrEmpty(entry.like, earlierIds),
      });
    }
    const ownTier = plan.tiers.find(({ id }) => id === (entry.tier ?? packCase.tier));
    if (ownTier) checkExpected(ownTier, entry.expect ?? {}, [...at, 'expect'], report);
  }
  checkRankings(tier, packCase, path, report);
  const assessment = assessmentOf(plan, cases, packCase);
  for (const fault of readAssessment(assessment, plan, '').issues)
    report(fault.code, [...path, ...placeInCase(assessment, packCase, fault.path)], fault.params);
}

function checkExpected(
  { nodes, order }: PlanTier,
  expect: Readonly<Record<string, CaseExpected>>,
  path: Path,
  report: Report,
): void {
  for (const [id, { level }] of Object.entries(expect)) {
    const node = valueAt(nodes, id);
    if (!node) {
      report('node-undeclared', [...path, id], { node: id, suggestion: closestOrEmpty(id, order) });
      continue;
    }
    if (level === undefined) continue;
    if (!node.levels) {
      report('node-without-levels', [...path, id, 'level'], { node: id });
      continue;
    }
    const levels = [...node.levels.steps.map((step) => step.id), node.levels.floor];
    if (!levels.includes(level))
      report('level-unknown', [...path, id, 'level'], { level, node: id, suggestion: closestOrEmpty(level, levels) });
  }
}

function checkRankings({ rankings }: PlanTier, packCase: PackCase, path: Path, report: Report): void {
  const ids = rankings.map(({ id }) => id);
  const units = (packCase.units ?? []).map(({ id }) => id);
  for (const [index, { id, rows }] of (packCase.rankings ?? []).entries()) {
    const at: Path = [...path, 'rankings', index];
    if (!ids.includes(id))
      report('ranking-undeclared', [...at, 'id'], { ranking: id, suggestion: closestOrEmpty(id, ids) });
    for (const [row, { unit }] of rows.entries())
      if (!units.includes(unit))
        report('unit-undeclared', [...at, 'rows', row, 'unit'], { unit, suggestion: closestOrEmpty(unit, units) });
  }
}
