/**
 * Compiles a list of parameter names. Upper and lower case are the same; `name*` stands for all names that begin so.
 * Blank entries and a bare `*`, which would cut every query whole, are passed over.
 */
export function parameterTest(names: readonly string[]): (name: string) => boolean {
  const listed = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '' && name !== '*');
  const prefixes = listed.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const whole = new Set(listed.filter((name) => !name.endsWith('*')));
  return (name) => whole.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}
