/**
 * Processor time that this process has used, in milliseconds. Budgets are held against it rather than against the clock,
 * which on a busy machine runs on while the test does not.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
