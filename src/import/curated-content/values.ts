import { isYamlMap, type YamlPairs, type YamlValue } from '../../export/yaml.ts';
import { wellFormed } from '../../model/text.ts';

/** A file's values, looked up by path. Keys are a file's choice: a Map, never an object's properties. */
export type Values = {
  /** What lies under nested keys; undefined where one of them is missing. */
  at(...path: readonly [string, ...string[]]): YamlValue | undefined;
};

export function valuesOf(pairs: YamlPairs): Values {
  const top = new Map(pairs);
  return {
    at: (first, ...rest) =>
      rest.reduce<YamlValue | undefined>(
        (value, key) => (isYamlMap(value) && Object.hasOwn(value, key) ? value[key] : undefined),
        top.get(first),
      ),
  };
}

/** As text; a bare `2021` is a number to YAML and a title to people. Null for everything that is no text. */
export function asText(value: YamlValue | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? wellFormed(value) : null;
}

/** The texts of a list, empty ones left out; a single text counts as a list of one. */
export const asTexts = (value: YamlValue | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter(hasText);

/** The first text that is not empty. */
export const firstText = (...values: readonly (YamlValue | undefined)[]): string | null =>
  values.map(asText).find(hasText) ?? null;

const hasText = (text: string | null): text is string => text !== null && text.trim() !== '';
