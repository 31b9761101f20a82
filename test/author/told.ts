import type { Source } from '../../src/author/text/locate.js';

/** Each issue as one line: `line:column code path {params}`. */
export function told(source: Source): string[] {
  return source.issues.map(({ code, path, params, position }) => {
    const words = Object.values(params).join(' → ');
    return [`${position.line}:${position.column}`, code, path.join('.'), words]
      .filter((part) => part !== '')
      .join(' | ');
  });
}
