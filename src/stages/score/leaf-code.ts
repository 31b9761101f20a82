import { FALSE, MANY, NEITHER, type ReasonRegister, TRUE } from '../../logic/loops/index.js';
import { MISSING, NOT_APPLICABLE, SCORED, SINGLE } from '../../model/results.js';
import { type Block, isAnyAbsent, startCode } from './block.js';
import type { Condition, LeafProgram } from './leaf-program.js';

/**
 * The code of a criterion in a row of a block, from all that its loops answered but the range of its points: whether it
 * applies, lacks facts, or has a value. `SINGLE` where only the evaluator knows.
 */
export function leafCode(program: LeafProgram, block: Block, i: number): number {
  const code = afterRule(program, i, afterRelations(program, block, i, afterFacts(program, block, i)));
  if (code !== NOT_APPLICABLE || typeof program.notApplicable === 'number') return code;
  // only the evaluator knows whether the rule looked at an optional fact
  return isAnyAbsent(block, program.optional, i) ? SINGLE : code;
}

/** The rule gives a value, says that it does not apply, or leaves that open. */
function afterRule({ operands, notApplicable, reasons }: LeafProgram, i: number, code: number): number {
  if (code !== SCORED) return code;
  if (operands.some((operand) => isOpen(operand, i))) return SINGLE;
  const reason = at(notApplicable, i);
  if (typeof notApplicable !== 'number' && reason !== 0) return reason === MANY ? SINGLE : NOT_APPLICABLE;
  return at(reasons, i) === MANY ? SINGLE : SCORED;
}

/** A rule of which a required fact is absent is missing. */
function afterFacts(program: LeafProgram, block: Block, i: number): number {
  const start = startCode(program, block, i);
  if (start !== SCORED || !isAnyAbsent(block, program.required, i)) return start;
  return program.operands.length > 0 ? SINGLE : MISSING;
}

/** The code after the relations: a criterion is not missing where a relation that it requires is known not to hold. */
function afterRelations({ requires }: LeafProgram, block: Block, i: number, code: number): number {
  if (requires.length === 0 || (code !== SCORED && code !== MISSING)) return code;
  const decides = ({ register, always }: Condition): boolean => {
    if (register.t[i] === TRUE) return false;
    return code === SCORED || register.t[i] !== NEITHER || !isAnyAbsent(block, always, i);
  };
  return requires.some(decides) ? SINGLE : code;
}

function isOpen(operand: LeafProgram['operands'][number], i: number): boolean {
  return operand.is === 'truth' ? operand.t[i] === NEITHER : Number.isNaN(operand.n[i]);
}

function at(register: ReasonRegister, i: number): number {
  return typeof register === 'number' ? register : (register[i] as number);
}

/** The reason of a row that is scored, or that does not apply because the rule says so; else 0, which is none. */
export function reasonOf({ reasons, notApplicable, conditions }: LeafProgram, i: number, code: number): number {
  if (code === SCORED) return at(reasons, i);
  if (code !== NOT_APPLICABLE || typeof notApplicable === 'number') return 0;
  return conditions.some(({ register }) => register.t[i] === FALSE) ? 0 : at(notApplicable, i);
}
