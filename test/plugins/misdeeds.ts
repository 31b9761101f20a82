import { exact } from '../../src/index.js';

/** What a plugin may answer, or be, instead of what is due. Each is made anew, so that no test spoils it for another. */
export const ANSWERS: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  'no number': () => Number.NaN,
  'a plain number': () => 7,
  text: () => 'toString',
  'no text': () => '',
  'half a character': () => '\ud800',
  yes: () => true,
  'a bigint': () => 10n,
  symbol: () => Symbol('plugin'),
  function: () => () => 1,
  'empty list': () => [],
  'list of nothing': () => [undefined, null],
  'list with holes': () => new Array(3),
  'empty object': () => ({}),
  date: () => new Date(0),
  map: () => new Map([['n', 1]]),
  'a promise that fails': () => Promise.reject(new Error('later')),
  circle: () => {
    const circle: Record<string, unknown> = { n: 1, d: 1 };
    circle['+'] = [circle, circle];
    return circle;
  },
  'very deep': () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 20_000; depth += 1) deep = { '+': [deep] };
    return deep;
  },
  'very long': () => ({ '+': Array.from({ length: 150_000 }, () => 1) }),
  'a getter that throws': () => ({
    get n(): number {
      throw new Error('no n');
    },
    get earned(): number {
      throw new Error('no earned');
    },
    get if(): number {
      throw new Error('no if');
    },
    d: 1,
  }),
  'a proxy that throws': () => new Proxy({}, hostileHandler()),
  'a list that throws': () => new Proxy([], hostileHandler()),
  'a proxy that is revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a fraction of NaN': () => ({ n: Number.NaN, d: 1 }),
  'an infinite number': () => ({ n: Number.POSITIVE_INFINITY, d: 1 }),
  'a denominator of 0': () => ({ n: 1, d: 0 }),
  'a bigint denominator of 0': () => ({ n: 1n, d: 0n }),
  'a negative denominator': () => ({ n: 1, d: -2 }),
  'half a whole': () => ({ n: 0.5, d: 1 }),
  'an unsafe whole': () => ({ n: 2 ** 60, d: 1 }),
  'bigint and number': () => ({ n: 1n, d: 2 }),
  'a missing fact that is not': () => ({ status: 'missing', facts: ['khong-co'] }),
  'no reason': () => ({ status: 'unscorable' }),
  'a reason of no text': () => ({ status: 'unscorable', because: { code: 3 } }),
  'params of no text': () => ({ status: 'not-applicable', because: { code: 'a', params: { b: 1 } } }),
  'an unknown status': () => ({ status: 'scored', points: exact.whole(1) }),
  'an unknown operator': () => ({ 'khong-co': [1, 2] }),
  'a text for points': () => ({ var: 'ke-hoach' }),
  'a row of garbage': () => [{ at: 'x', fact: 7, type: 'any', code: 'none', rule: 3, words: 4 }],
  'rules out of nowhere': () => [{ at: [], rule: { share: null }, max: 'a' }],
  'ends that cross': () => ({ low: exact.whole(2), high: exact.whole(1) }),
};

/** What a plugin may throw. */
export const THROWN: Readonly<Record<string, () => unknown>> = {
  error: () => new TypeError('đứt\nmạng'),
  text: () => 'text',
  nothing: () => undefined,
  'an object without words': () =>
    Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no message');
      },
    }),
  'a proxy that throws': () => new Proxy({}, hostileHandler()),
  'a fault of its own making': () => ({ name: 'PluginError', pluginFault: { code: 'none', params: 3 } }),
};

function hostileHandler(): ProxyHandler<object> {
  const refuse = (): never => {
    throw new RangeError('proxy');
  };
  return { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, getOwnPropertyDescriptor: refuse };
}
