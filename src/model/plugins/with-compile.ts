import { isObject } from '../../kit/plain-data.js';
import type { Operator } from '../operator.js';

/**
 * An operator of a plugin whose `compile` is another, which is given that of the plugin. Nothing else of it is looked at before it is
 * asked for; what is no object stays as it is, to be refused by who admits it.
 */
export function withCompile(
  operator: Operator,
  compile: (
    compileOfPlugin: Operator['compile'],
    ...given: Parameters<Operator['compile']>
  ) => ReturnType<Operator['compile']>,
): Operator {
  if (!isObject(operator)) return operator;
  const part = (name: PropertyKey): unknown => {
    const given: unknown = Reflect.get(operator, name);
    return typeof given === 'function' ? given.bind(operator) : given;
  };
  return new Proxy({} as Operator, {
    get: (_, name) => {
      const value = part(name);
      if (name !== 'compile' || typeof value !== 'function') return value;
      return (...given: Parameters<Operator['compile']>) => compile(value as Operator['compile'], ...given);
    },
  });
}
