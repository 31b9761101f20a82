import { bug } from '../../kit/bug.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { type Json, NUMBER, TEXT, type Type } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS, MEASURES, type Measure } from '../../model/measure.js';
import type { Checker, Operator, Unshaped } from '../../model/operator.js';
import { ROW_LISTS, type RowColumn } from '../../model/row-list.js';
import { unknownAt } from '../literals.js';
import { countOperands } from '../strict.js';
import { shownJson } from '../types.js';
import { undeclared } from '../undeclared.js';
import { valueOfShape } from '../values/index.js';

/** A row of `nodes`: one child or leaf that counts. */
const NODE_ROW: Type = {
  is: 'row',
  columns: { id: TEXT, points: NUMBER, max: NUMBER, base: NUMBER, percent: NUMBER, weight: NUMBER } satisfies Record<
    RowColumn,
    Type
  >,
};

function nodeOf(name: string, operand: Json | undefined, checker: Checker) {
  if (typeof operand !== 'string') {
    checker.fault('operand-type', checker.at(0), { operator: name, expected: 'text', found: shownJson(operand) });
    return undefined;
  }
  const node = checker.scope.node(operand);
  if (!node) undeclared('node', operand, checker.at(0), checker);
  return node && { ...node, id: operand };
}

function onlyNode(name: string, operands: readonly Json[], path: Path, checker: Checker) {
  return countOperands(name, operands, path, checker, 1) ? nodeOf(name, operands[0], checker) : undefined;
}

function measure(name: Measure): Operator {
  return {
    name,
    shape: { is: 'measure', measure: name, isPublished: false },
    check: (operands, path, checker) => {
      const node = onlyNode(name, operands, path, checker);
      if (!node) return unknownAt(path);
      if (MEASURE_IS[name].isScaled && node.informational)
        checker.fault('measure-informational', checker.at(0), { node: node.id });
      return { op: name, type: NUMBER, args: [], path, name: node.id };
    },
    compile: valueOfShape('measure'),
  };
}

/** `{ "published": [node, measure] }`: the measure as the node prints it. */
const published: Operator = {
  name: 'published',
  shape: {
    is: 'measure',
    from: (node) => ({ is: 'measure', measure: publishedMeasure(node), isPublished: true }),
  },
  check: (operands, path, checker) => {
    const [id, which] = operands;
    if (!countOperands('published', operands, path, checker, 2)) return unknownAt(path);
    const node = nodeOf('published', id, checker);
    const wanted = MEASURES.find((word) => word === which);
    if (wanted === undefined) {
      const written = typeof which === 'string' ? which : shownJson(which);
      const suggestion = closestOrEmpty(written, MEASURES);
      checker.fault('not-one-of', checker.at(1), { found: written, expected: MEASURES.join(', '), suggestion });
      return unknownAt(path);
    }
    if (!node) return unknownAt(path);
    if (!node.prints?.includes(wanted)) {
      checker.fault('basis-without-publish', checker.at(1), { measure: wanted, node: node.id });
      return unknownAt(path);
    }
    return { op: 'published', type: NUMBER, args: [], path, name: node.id, literal: wanted };
  },
  compile: valueOfShape('measure'),
};

function publishedMeasure({ literal }: Unshaped): Measure {
  return MEASURES.find((word) => word === literal) ?? bug(`no measure ${literal}`);
}

const level: Operator = {
  name: 'level',
  shape: { is: 'level' },
  check: (operands, path, checker) => {
    const node = onlyNode('level', operands, path, checker);
    if (!node) return unknownAt(path);
    if (!node.levels) {
      checker.fault('node-without-levels', checker.at(0), { node: node.id });
      return unknownAt(path);
    }
    return { op: 'level', type: { is: 'level', node: node.id, levels: node.levels }, args: [], path, name: node.id };
  },
  compile: valueOfShape('level'),
};

const rows: Operator = {
  name: 'nodes',
  shape: { is: 'rows' },
  check: (operands, path, checker) => {
    const [id, which] = operands;
    if (!countOperands('nodes', operands, path, checker, 2)) return unknownAt(path);
    const node = nodeOf('nodes', id, checker);
    const list = ROW_LISTS.find((known) => known === which);
    if (!list) {
      checker.fault('not-one-of', checker.at(1), {
        found: typeof which === 'string' ? which : shownJson(which),
        expected: ROW_LISTS.join(', '),
        suggestion: '',
      });
      return unknownAt(path);
    }
    return node
      ? { op: 'nodes', type: { is: 'list', of: NODE_ROW }, args: [], path, name: node.id, literal: list }
      : unknownAt(path);
  },
  compile: valueOfShape('rows'),
};

/** Other nodes of the same unit: a measure, a level, or rows of those that count. */
export const nodes: readonly Operator[] = [...MEASURES.map(measure), published, level, rows];
