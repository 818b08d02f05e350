import type { Json } from './extension-session.ts';

/**
 * A call of `run` as source text, to be evaluated elsewhere.
 * @param scope source text of what stands before the JSON arguments
 */
export function callExpression(run: (...args: never[]) => unknown, args: readonly Json[], scope = ''): string {
  const list = [scope, ...args.map((arg) => JSON.stringify(arg))].filter((argument) => argument !== '').join(', ');
  // tsx names nested functions through a helper that exists only in its own modules.
  return `(() => { const __name = (named) => named; return (${run})(${list}); })()`;
}
