/** The options that `verify` was asked with, or is to be asked with: a record is refused again without the files it needs. */
interface NeededFiles {
  readonly pack?: string;
  readonly assessment?: string;
  readonly plugins?: string;
}

/** The name of a record, and behind it the files that it was held against, as they are typed behind `tieuchi verify`. */
export function withNeeded(file: string, { pack, assessment, plugins }: NeededFiles): string {
  const options = Object.entries({ pack, assessment, plugins });
  const typed = options.flatMap(([name, needed]) => (needed === undefined ? [] : [`--${name} ${asTyped(needed)}`]));
  return [asTyped(file), ...typed].join(' ');
}

/** A name in quotation marks where a shell would take it apart. */
function asTyped(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}
