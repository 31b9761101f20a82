import { closestOrEmpty } from '../../kit/unicode.js';
import { BOOLEAN, factsNamedIn, type References, UNKNOWN } from '../../model/expression.js';
import { FACT_TYPE_TAKES } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { Scope } from '../../model/operator.js';
import type { PackRanking, PackTier, TieBreak } from '../../model/pack.js';
import { IS_AS_PUBLISHED, ROLE_IS } from '../../model/pack-words.js';
import type { Formula, PlanCohort, PlanNode, PlanTier } from '../../model/plan.js';
import { type Compiling, formula } from './context.js';
import type { FactTable } from './facts.js';
import { knownReads, remembered } from './memo.js';
import { compileNodes } from './nodes.js';
import { attributeOptions, scopeOf } from './scope.js';
import { indexNodes, type NodeIndex, scopeKey, tierScope } from './tier-scope.js';

/** Compiles one tier: its nodes, cohorts and rankings, and the list of what its units are asked. */
export function compileTier(context: Compiling, table: FactTable, document: PackTier, index: number): PlanTier {
  const path: Path = ['tiers', index];
  const taken = (id: string, at: Path) => context.report('id-duplicate', at, { id });
  const known = indexNodes(document.criteria, [...path, 'criteria'], taken);
  const scope = tierScope(context, table, document);
  const key = scopeKey(context, table, document);
  const reading = { context, table, scope, scopeKey: key };
  const compiled = compileNodes(reading, document.criteria, [...path, 'criteria']);
  const cohorts = remembered(context, ['cohorts', key, document.cohorts, index], () =>
    compileCohorts(context, table, document, path),
  );
  const rankings = document.rankings ?? [];
  checkRankings(context, table, known, document, path);
  if (document.deadline === undefined && document.late !== undefined)
    context.report('deadline-missing', [...path, 'late']);
  if (document.deadline !== undefined && document.late === undefined)
    context.report('late-missing', [...path, 'deadline']);
  const compared = remembered(context, ['compared', key, document.rankings, index], () =>
    comparedFacts(context, table, scope, document, path),
  );
  const { facts, attributes } = askedIn(context, table, compiled, { cohorts, compared });
  return {
    id: document.id,
    document,
    path,
    nodes: Object.fromEntries(compiled.map((node) => [node.id, node])),
    order: compiled.map(({ id }) => id),
    cohorts,
    rankings,
    compared,
    facts,
    attributes,
    statistics: {},
  };
}

/** What the units of a tier are asked: the facts and attributes that its nodes, rankings and cohorts read. */
export function askedIn(
  context: Compiling,
  table: FactTable,
  nodes: readonly PlanNode[],
  { cohorts, compared }: Pick<PlanTier, 'cohorts' | 'compared'>,
): Pick<PlanTier, 'facts' | 'attributes'> {
  const reads = knownReads(context, nodes);
  const read = () => readIn(table, nodes, cohorts, compared);
  return reads ? remembered(context, ['read', table, cohorts, compared, ...reads], read) : read();
}

/** The facts and attributes that the nodes, rankings and cohorts of a tier read, and the relations of its facts. */
function readIn(
  { relations }: FactTable,
  nodes: readonly PlanNode[],
  cohorts: PlanTier['cohorts'],
  compared: PlanTier['compared'],
): Pick<PlanTier, 'facts' | 'attributes'> {
  const read = [...nodes.flatMap(referencesOf), ...Object.values(compared).map(({ references }) => references)];
  const cohortReads = Object.values(cohorts).flatMap(({ where, by }) => [
    ...(where?.references.attributes ?? []),
    ...(by ? [by.attribute] : []),
  ]);
  const facts = unique(read.flatMap(factsNamedIn));
  const related = relations.filter(({ references }) => references.facts.some((fact) => facts.includes(fact)));
  const all = [...read, ...related.map(({ references }) => references)];
  return { facts, attributes: unique([...all.flatMap(({ attributes }) => attributes), ...cohortReads]) };
}

/** The facts that rankings compare, as expressions; one that is not declared was reported. */
function comparedFacts(
  context: Compiling,
  table: FactTable,
  scope: Scope,
  { rankings = [] }: PackTier,
  path: Path,
): Readonly<Record<string, Formula>> {
  const facts = rankings.flatMap(({ tieBreak }) =>
    tieBreak.flatMap((entry) => ('fact' in entry && table.facts[entry.fact] ? [entry.fact] : [])),
  );
  const formulas = unique(facts).flatMap((fact) => {
    const compared = formula(
      context,
      { var: fact },
      { scope, type: UNKNOWN, path: [...path, 'rankings'], derived: table.derived },
    );
    return compared ? [[fact, compared]] : [];
  });
  return Object.fromEntries(formulas);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function referencesOf(node: PlanNode): readonly References[] {
  return formulasOf(node).map(({ references }) => references);
}

function compileCohorts(
  context: Compiling,
  table: FactTable,
  document: PackTier,
  path: Path,
): Readonly<Record<string, PlanCohort>> {
  const cohorts: Record<string, PlanCohort> = {};
  const scope = scopeOf(context, { fact: (id) => table.facts[id]?.type, facts: Object.keys(table.facts) });
  for (const [index, { id, where, by }] of document.cohorts.entries()) {
    const at: Path = [...path, 'cohorts', index];
    if (Object.hasOwn(cohorts, id)) context.report('id-duplicate', [...at, 'id'], { id });
    const members =
      where === undefined
        ? undefined
        : formula(context, where, { scope, type: BOOLEAN, path: [...at, 'where'], derived: table.derived });
    const [fact] = members ? factsNamedIn(members.references) : [];
    if (fact !== undefined) context.report('cohort-reads-fact', [...at, 'where'], { fact });
    const division = by === undefined ? undefined : divisionBy(context, by, [...at, 'by']);
    cohorts[id] = { id, ...(members ? { where: members } : {}), ...(division ? { by: division } : {}) };
  }
  return cohorts;
}

function divisionBy(context: Compiling, id: string, path: Path): PlanCohort['by'] {
  const attributes = context.pack.attributes ?? [];
  const attribute = attributes.find((candidate) => candidate.id === id);
  if (!attribute)
    context.report('attribute-undeclared', path, {
      attribute: id,
      suggestion: closestOrEmpty(
        id,
        attributes.map((candidate) => candidate.id),
      ),
    });
  else if (FACT_TYPE_TAKES[attribute.type].needs !== 'options') context.report('cohort-by', path, { attribute: id });
  return { attribute: id, options: attribute ? attributeOptions(attribute) : [] };
}

function checkRankings(context: Compiling, table: FactTable, nodes: NodeIndex, document: PackTier, path: Path): void {
  const ids = new Set<string>();
  for (const [index, ranking] of (document.rankings ?? []).entries()) {
    const at: Path = [...path, 'rankings', index];
    if (ids.has(ranking.id)) context.report('id-duplicate', [...at, 'id'], { id: ranking.id });
    ids.add(ranking.id);
    checkMeasure(context, nodes, ranking, ranking.basis, at);
    const cohorts = document.cohorts.map(({ id }) => id);
    if (!cohorts.includes(ranking.cohort)) {
      context.report('cohort-undeclared', [...at, 'cohort'], {
        cohort: ranking.cohort,
        suggestion: closestOrEmpty(ranking.cohort, cohorts),
      });
    }
    for (const [place, entry] of ranking.tieBreak.entries())
      checkTieBreak(context, table, nodes, entry, [...at, 'tieBreak', place]);
  }
}

function checkMeasure(
  context: Compiling,
  nodes: NodeIndex,
  { of, by }: Pick<PackRanking, 'of' | 'by'>,
  basis: PackRanking['basis'],
  at: Path,
): void {
  const node = nodes.get(of);
  if (!node)
    context.report('node-undeclared', [...at, 'of'], { node: of, suggestion: closestOrEmpty(of, [...nodes.keys()]) });
  else if (!ROLE_IS[node.role ?? 'criterion'].counts)
    context.report('measure-informational', [...at, 'of'], { node: of });
  else if (IS_AS_PUBLISHED[basis] && node.publish?.[by] === undefined) {
    context.report('basis-without-publish', [...at, 'by'], { measure: by, node: of });
  }
}

function checkTieBreak(context: Compiling, table: FactTable, nodes: NodeIndex, entry: TieBreak, at: Path): void {
  // a node that prints nothing is compared as it is, whatever the ranking's basis
  if ('of' in entry) checkMeasure(context, nodes, entry, 'exact', at);
  if (!('fact' in entry)) return;
  const fact = table.facts[entry.fact];
  if (!fact)
    context.report('fact-undeclared', [...at, 'fact'], {
      fact: entry.fact,
      suggestion: closestOrEmpty(entry.fact, Object.keys(table.facts)),
    });
  else if (fact.type.is !== 'number' && fact.type.is !== 'date' && fact.type.is !== 'unknown') {
    context.report('fact-type', [...at, 'fact'], { fact: entry.fact, found: fact.info.type, expected: 'number' });
  }
}
