/** `npm start`: builds both extensions and shows Sheaf on two sample articles. Without a display it shows itself. */
import { serve } from '../test/support/serve.ts';
import { buildExtensions } from './build/extensions.ts';
import { demonstrate } from './start/demonstrate.ts';
import { openForUser } from './start/open-for-user.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

try {
  console.log('Building dist/chrome and dist/firefox …');
  await buildExtensions('error');
  const samples = await serve('samples');
  try {
    await (hasDisplay ? openForUser(samples) : demonstrate(samples));
  } finally {
    await samples.close();
  }
} catch (cause) {
  console.error(`npm start did not succeed: ${cause instanceof Error ? cause.message : cause}`);
  process.exitCode = 1;
}
