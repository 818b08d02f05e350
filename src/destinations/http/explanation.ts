import { parseJson } from '../../model/json.ts';
import { isRecord } from '../../model/record.ts';
import type { HttpAnswer } from './http.ts';

/** Keys under which APIs put a sentence, the most telling first. */
const keys = ['error_description', 'message', 'detail', 'title', 'error', 'errors', 'fields', 'non_field_errors'];

/**
 * The words in an answer of JSON that says what is wrong: under one of the usual keys, else of every field ("url: Enter a
 * valid URL."). Null where it is no JSON or says nothing.
 */
export function explanationOf(answer: HttpAnswer): string | null {
  const json = parseJson(answer.text);
  const words = json.ok ? wordsIn(json.value, 0) : [];
  return words.length === 0 ? null : words.join(' ');
}

function wordsIn(value: unknown, depth: number): string[] {
  if (depth > 4) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((item) => wordsIn(item, depth + 1));
  if (!isRecord(value)) return [];
  const usual = keys.map((key) => wordsIn(value[key], depth + 1)).find((words) => words.length > 0);
  if (usual !== undefined) return usual;
  return Object.entries(value)
    .slice(0, 10)
    .flatMap(([key, inner]) => wordsIn(inner, depth + 1).map((words) => `${key}: ${words}`));
}
