export type Browser = 'chromium' | 'firefox';
export const browserNames: Readonly<Record<Browser, { label: string; variable: string }>>;
export function findBrowser(browser: Browser, env?: NodeJS.ProcessEnv): string | null;
export function howToGet(browser: Browser): string;
