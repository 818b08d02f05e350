import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a file, in whatever way it is written: static, dynamic, type-only, or a re-export. */
export interface Import {
  readonly from: string;
  /** As it stands in the source. */
  readonly specifier: string;
  /** The imported file; null for a package. */
  readonly file: string | null;
  /** The package's name without a path inside of it; null for a file. */
  readonly package: string | null;
  /** What follows `?`: such an import asks for a file's address or text, not for its code. */
  readonly query: string;
}

export function importsOf(path: string, source: string): Import[] {
  // The compiler's own scanner finds dynamic and type-only imports too, and no look-alikes in strings and comments.
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => {
    const [name = '', query = ''] = fileName.split('?', 2);
    const isFile = name.startsWith('.') || name.startsWith('/');
    return {
      from: path,
      specifier: fileName,
      file: isFile ? posix.join(posix.dirname(path), name) : null,
      package: isFile ? null : packageOf(name),
      query,
    };
  });
}

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
