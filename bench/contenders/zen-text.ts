import type { Json } from '../../src/model/expression.js';

/** A rule as an expression of ZEN. A number is written as it is; a fact by its name. */
export function zenText(rule: Json): string {
  if (typeof rule === 'string') return `'${rule}'`;
  if (typeof rule !== 'object' || rule === null) return String(rule);
  const [[operator, operand] = ['', null]] = Object.entries(rule);
  const operands = [operand].flat() as readonly Json[];
  const write = WRITERS[operator];
  if (!write) throw new Error(`no form of ${operator} in ZEN`);
  return write(operands);
}

type Writer = (operands: readonly Json[]) => string;

const between =
  (sign: string): Writer =>
  (operands) =>
    `(${operands.map(zenText).join(` ${sign} `)})`;

const called =
  (name: string): Writer =>
  (operands) =>
    `${name}([${operands.map(zenText).join(', ')}])`;

const WRITERS: Readonly<Record<string, Writer>> = {
  var: ([fact]) => String(fact),
  present: ([fact]) => `(${String(fact)} != null)`,
  if: (operands) => conditional(operands),
  and: between('and'),
  or: between('or'),
  '!': ([condition]) => `(not ${zenText(condition as Json)})`,
  ...Object.fromEntries(['==', '<', '<=', '>', '>=', '+', '-', '*', '/'].map((sign) => [sign, between(sign)])),
  min: called('min'),
  max: called('max'),
};

function conditional([condition, value, ...rest]: readonly Json[]): string {
  if (value === undefined) return zenText(condition as Json);
  return `(${zenText(condition as Json)} ? ${zenText(value)} : ${conditional(rest)})`;
}
