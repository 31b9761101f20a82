declare const __TIEUCHI_RUNTIME__: string;

/**
 * The text that every written module carries: `runtime/` with all that it imports, bundled as `var tieuchi = (…)()` when
 * the package is built. A run from source has none.
 */
export function runtimeText(): string | undefined {
  return typeof __TIEUCHI_RUNTIME__ === 'string' ? __TIEUCHI_RUNTIME__ : undefined;
}
