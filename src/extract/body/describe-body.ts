import type { BodyOutcome } from '../../model/capture-api.ts';
import { countWords } from '../../model/count-words.ts';
import { limits } from '../../model/limits.ts';
import { err, ok } from '../../model/result.ts';
import { toMarkdown } from '../markdown/to-markdown.ts';
import { textOf } from './text.ts';

/** A sanitised body in all its writings; an error where it holds nothing or is larger than `limits`. */
export function describeBody(clean: HTMLElement, extractor: string, url: string): BodyOutcome {
  const html = clean.innerHTML.trim();
  const text = textOf(clean);
  if (text === '' && clean.querySelector('img') === null) return err('no-article');
  if (html.length > limits.body || text.length > limits.body) return err('too-large');
  const markdown = toMarkdown(clean, url);
  if (markdown.length > limits.body) return err('too-large');
  return ok({ html, markdown, text, wordCount: countWords(text), extractor });
}
