import * as v from 'valibot';
import { parseJson } from '../../model/json.ts';

/** Custom fields' names by their keys (`customField7`). */
export type FieldNames = ReadonlyMap<string, string>;

const single = {
  message: v.string(),
  details: v.optional(v.object({ attribute: v.optional(v.string()) })),
};
const errorSchema = v.object({
  message: single.message,
  _embedded: v.optional(
    v.object({
      details: single.details,
      errors: v.optional(
        v.array(v.object({ message: single.message, _embedded: v.optional(v.object({ details: single.details })) })),
      ),
    }),
  ),
});

/**
 * The server's sentences in an answer of `_type: Error`, each with the name of the field that it is about; null where
 * the answer is none. Several at once stand in `_embedded.errors`, below a message that says no more than that.
 */
export function reasonOf(text: string, names: FieldNames): string | null {
  const json = parseJson(text);
  const parsed = json.ok ? v.safeParse(errorSchema, json.value) : null;
  if (parsed?.success !== true) return null;
  const several = parsed.output._embedded?.errors ?? [];
  return (several.length > 0 ? several : [parsed.output])
    .map(({ message, _embedded }) => sentence(message, names.get(_embedded?.details?.attribute ?? '')))
    .join(' ');
}

function sentence(message: string, name: string | undefined): string {
  const text = /[.!?]$/.test(message.trim()) ? message.trim() : `${message.trim()}.`;
  return name === undefined || text.includes(name) ? text : `${name}: ${text}`;
}
