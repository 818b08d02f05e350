import * as v from 'valibot';
import { type Problem, problem } from '../../model/problem.ts';
import { isRecord } from '../../model/record.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { defaultSettings, type Settings, settingsSchema } from '../../model/settings.ts';
import { findingOf } from '../findings.ts';
import { type Library, onlyRow } from './schema.ts';

/**
 * The user's settings; the defaults where nothing was stored yet, also for single keys that came later. Problem
 * `settings-invalid`: what is stored is not settings. It stays stored until new ones are saved.
 */
export async function readSettings(db: Library): Promise<Result<Settings, Problem>> {
  return readStoredSettings(await db.get('settings', onlyRow));
}

/** The row of the settings as it is stored; undefined where there is none. Otherwise like `readSettings`. */
export function readStoredSettings(stored: unknown): Result<Settings, Problem> {
  if (stored === undefined) return ok(defaultSettings);
  const settings = v.safeParse(settingsSchema, withDefaults(stored));
  if (settings.success) return ok(settings.output);
  return err(
    problem(
      'settings-invalid',
      'The stored settings cannot be read; they were left as they are.',
      'Open the options and save the settings anew.',
      settings.issues.map(findingOf),
    ),
  );
}

/** Adds keys that are missing, and changes none that is there. */
function withDefaults(stored: unknown): unknown {
  if (!isRecord(stored)) return stored;
  const site = isRecord(stored['site']) ? { ...defaultSettings.site, ...stored['site'] } : stored['site'];
  return { ...defaultSettings, ...stored, ...(site === undefined ? {} : { site }) };
}
