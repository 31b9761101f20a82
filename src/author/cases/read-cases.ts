import type { CompiledPack, Options } from '../../engine.js';
import { closest } from '../../kit/unicode.js';
import { type CaseExpected, type CasesDocument, casesSchema, type PackCase } from '../../model/cases.js';
import { admit, LIMITS } from '../../model/document.js';
import { type Checked, checked, type Issue, type IssueCode, issue, type Path } from '../../model/issue.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { readAssessment } from '../../stages/read-assessment.js';
import { documentOrder, readShape } from '../../stages/shape.js';
import { assessmentOf, placeInCase } from './assessment-of.js';
import { earlier } from './figures.js';

/** Cases of a pack, checked against it: figures by the types of its facts, and every id that they name. */
export function readCases(
  { plan }: CompiledPack,
  input: unknown,
  { limits = LIMITS }: Options = {},
): Checked<CasesDocument> {
  const { document, issues: unfit } = admit(input, limits);
  if (document === undefined) return checked<CasesDocument>(undefined, unfit);
  const shape = readShape(casesSchema, document);
  const later = shape.partial ? againstPack(plan, shape.partial) : [];
  return checked(shape.value, documentOrder(document, [...shape.issues, ...shape.carry(later)]));
}

function againstPack(plan: Plan, document: CasesDocument): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (code: IssueCode, path: Path, params: Readonly<Record<string, string>>) =>
    void issues.push(issue(code, path, params));
  const { id, version } = plan.pack;
  if (document.pack.id !== id) report('pack-mismatch', ['pack', 'id'], { found: document.pack.id, expected: id });
  if (document.pack.version !== version)
    report('pack-mismatch', ['pack', 'version'], { found: document.pack.version, expected: version });
  const seen = new Set<string>();
  for (const [index, one] of document.cases.entries()) {
    const path: Path = ['cases', index];
    if (seen.has(one.id)) report('id-duplicate', [...path, 'id'], { id: one.id });
    seen.add(one.id);
    checkCase(plan, document.cases, one, path, report);
  }
  return issues;
}

type Report = (code: IssueCode, path: Path, params: Readonly<Record<string, string>>) => void;

function checkCase(plan: Plan, cases: readonly PackCase[], one: PackCase, path: Path, report: Report): void {
  const tiers = plan.tiers.map(({ id }) => id);
  const tier = plan.tiers.find(({ id }) => id === one.tier);
  if (!tier) {
    report('tier-undeclared', [...path, 'tier'], { tier: one.tier, suggestion: closest(one.tier, tiers) ?? '' });
    return;
  }
  const texts = plan.pack.texts.map(({ key }) => key);
  const [text = ''] = (one.clause ?? '').split('#');
  if (one.clause !== undefined && !texts.includes(text))
    report('text-undeclared', [...path, 'clause'], { text, suggestion: closest(text, texts) ?? '' });
  for (const [own, at] of [
    [one, path],
    ...(one.units ?? []).map((unit, index) => [unit, [...path, 'units', index]] as const),
  ] as const) {
    if (own.like !== undefined && !earlier(cases, one, own.like)) {
      const known = cases.slice(0, cases.indexOf(one)).map(({ id }) => id);
      report('case-undeclared', [...at, 'like'], { case: own.like, suggestion: closest(own.like, known) ?? '' });
    }
    const ownTier = plan.tiers.find(({ id }) => id === (own.tier ?? one.tier));
    if (ownTier) checkExpected(ownTier, own.expect ?? {}, [...at, 'expect'], report);
  }
  checkRankings(tier, one, path, report);
  const assessment = assessmentOf(plan, cases, one);
  for (const found of readAssessment(assessment, plan, '').issues)
    report(found.code, [...path, ...placeInCase(assessment, one, found.path)], found.params);
}

function checkExpected(
  { nodes, order }: PlanTier,
  expect: Readonly<Record<string, CaseExpected>>,
  path: Path,
  report: Report,
): void {
  for (const [id, { level }] of Object.entries(expect)) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    if (!node) {
      report('node-undeclared', [...path, id], { node: id, suggestion: closest(id, order) ?? '' });
      continue;
    }
    if (level === undefined) continue;
    if (!node.levels) {
      report('node-without-levels', [...path, id, 'level'], { node: id });
      continue;
    }
    const levels = [...node.levels.steps.map((step) => step.id), node.levels.floor];
    if (!levels.includes(level))
      report('level-unknown', [...path, id, 'level'], { level, node: id, suggestion: closest(level, levels) ?? '' });
  }
}

function checkRankings({ rankings }: PlanTier, one: PackCase, path: Path, report: Report): void {
  const known = rankings.map(({ id }) => id);
  const units = (one.units ?? []).map(({ id }) => id);
  for (const [index, { id, rows }] of (one.rankings ?? []).entries()) {
    const at: Path = [...path, 'rankings', index];
    if (!known.includes(id))
      report('ranking-undeclared', [...at, 'id'], { ranking: id, suggestion: closest(id, known) ?? '' });
    for (const [row, { unit }] of rows.entries())
      if (!units.includes(unit))
        report('unit-undeclared', [...at, 'rows', row, 'unit'], { unit, suggestion: closest(unit, units) ?? '' });
  }
}
