import { FALSE, MANY, NEITHER, type NumberRegister, numberOf, product } from '../../logic/loops/index.js';
import { FACT_IS } from '../../model/columns.js';
import { STATUS_CODES } from '../../model/results.js';
import type { Frame, NodeFrame } from './frame.js';
import type { Condition, LeafProgram, NodeProgram } from './leaf-program.js';

/** Codes of a row: those of `STATUS_CODES`, and one for a row that is scored by itself. */
export const SCORED = STATUS_CODES.indexOf('scored');
export const MISSING = STATUS_CODES.indexOf('missing');
export const NOT_APPLICABLE = STATUS_CODES.indexOf('not-applicable');
export const SINGLE = STATUS_CODES.length;

/** A block of rows of a frame. */
export interface Block {
  readonly frame: Frame;
  readonly from: number;
  readonly size: number;
}

/** Whether a node applies: the codes of a block before its rule is asked. */
export function startCodes({ conditions, ifAbsent }: NodeProgram, { frame, from, size }: Block, out: Uint8Array): void {
  out.fill(SCORED);
  for (const { register } of conditions)
    for (let i = 0; i < size; i += 1) {
      const answer = register.t[i];
      if (answer === FALSE) out[i] = NOT_APPLICABLE;
      else if (answer === NEITHER && out[i] === SCORED) out[i] = SINGLE;
    }
  for (const id of ifAbsent) {
    const states = frame.columns.facts[id]?.states;
    for (let i = 0; i < size; i += 1) if ((states?.[from + i] ?? FACT_IS.absent) === FACT_IS.absent) out[i] = SINGLE;
  }
}

/** Puts into the frame what the loops of a criterion answered for a block; rows of code `SINGLE` are left out. */
export function storeLeaf(program: LeafProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  markMissing(program, block, codes);
  const { points, operands, reasons, node } = program;
  for (const operand of operands)
    for (let i = 0; i < size; i += 1)
      if (codes[i] === SCORED && (operand.is === 'truth' ? operand.t[i] === NEITHER : Number.isNaN(operand.n[i])))
        codes[i] = SINGLE;
  const max = numberOf(node.max) ?? { n: Number.NaN, d: 1 };
  for (let i = 0; i < size; i += 1) {
    if (codes[i] !== SCORED) continue;
    const value = points.n[i] as number;
    const d = typeof points.d === 'number' ? points.d : (points.d[i] as number);
    const isInRange = !node.inScale || (value >= 0 && product(value, max.d) <= product(max.n, d));
    const hasReasons = typeof reasons === 'number' ? reasons !== MANY : reasons[i] !== MANY;
    if (Number.isNaN(value) || !isInRange || !hasReasons) codes[i] = SINGLE;
  }
  const columns = frame.nodes[node.id] as NodeFrame;
  storeColumn(columns.earned, points, codes, block);
  if (columns.unrounded) storeColumn(columns.unrounded, program.unrounded, codes, block);
  for (let i = 0; i < size; i += 1) {
    columns.statuses[from + i] = codes[i] as number;
    columns.reasons[from + i] =
      codes[i] !== SCORED ? 0 : typeof reasons === 'number' ? reasons : (reasons[i] as number);
  }
}

/** A rule of which a required fact is absent is missing, unless a relation that it requires is known not to hold. */
function markMissing({ node, requires, operands }: LeafProgram, { frame, from, size }: Block, codes: Uint8Array): void {
  const absent = (id: string, i: number) =>
    (frame.columns.facts[id]?.states[from + i] ?? FACT_IS.absent) === FACT_IS.absent;
  for (const id of node.required)
    for (let i = 0; i < size; i += 1)
      if (codes[i] === SCORED && absent(id, i)) codes[i] = operands.length > 0 ? SINGLE : MISSING;
  for (const relation of requires)
    for (let i = 0; i < size; i += 1) {
      const code = codes[i] as number;
      if (code === SCORED && relation.register.t[i] !== 1) codes[i] = SINGLE;
      else if (code === MISSING && !canBeMissing(relation, i, absent)) codes[i] = SINGLE;
    }
}

function canBeMissing({ register, always }: Condition, i: number, absent: (id: string, i: number) => boolean): boolean {
  return register.t[i] === 1 || (register.t[i] === NEITHER && always.some((id) => absent(id, i)));
}

/** Copies the numbers of rows that are scored. */
export function storeColumn(
  { n, d }: NodeFrame['earned'],
  register: NumberRegister,
  codes: Uint8Array,
  { from, size }: Block,
): void {
  for (let i = 0; i < size; i += 1) {
    if (codes[i] !== SCORED) continue;
    n[from + i] = register.n[i] as number;
    if (typeof d !== 'number') d[from + i] = typeof register.d === 'number' ? register.d : (register.d[i] as number);
  }
}
