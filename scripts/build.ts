/** `npm run build`: both browsers' extensions into dist/chrome and dist/firefox. */
import { buildExtensions } from './build/extensions.ts';

await buildExtensions(process.argv.includes('--quiet') ? 'error' : 'info');
