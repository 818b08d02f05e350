import type { PageField } from './page.ts';
import type { Reason } from './reasons.ts';

const places: Readonly<Record<PageField, string>> = {
  title: 'the title',
  keywords: 'the keywords',
  description: 'the description',
  headings: 'a heading',
  body: 'the text',
};

/**
 * Why something is suggested, as one sentence without its full stop: `“oncology” in the title; you chose it for 6 clips from
 * this site`. The strongest that the page says, and the strongest that was learned.
 */
export function whyText(reasons: readonly Reason[]): string {
  const fromPage = reasons.find(isOfPage);
  const fromMemory = reasons.find((reason) => !isOfPage(reason));
  return [fromPage, fromMemory].flatMap((reason) => (reason === undefined ? [] : [reasonText(reason)])).join('; ');
}

const isOfPage = ({ kind }: Reason): boolean => kind === 'named' || kind === 'words-of-label';

/** One reason as people say it. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'named':
      return `“${reason.text}” ${placesText(reason.fields, reason.times)}`;
    case 'words-of-label':
      return `words of “${reason.label}” on the page`;
    case 'site':
      return `you chose it for ${clips(reason.times)} from this site`;
    case 'section':
      return `you chose it for ${clips(reason.times)} from ${reason.value}`;
    case 'author':
      return `you chose it for ${clips(reason.times)} by ${reason.value}`;
    case 'keyword':
      return `you chose it for ${clips(reason.times)} with the keyword “${reason.value}”`;
    case 'topic':
      return `you chose it for ${clips(reason.times)} on ${reason.value}`;
    case 'words':
      return `you chose it for ${clips(reason.times)} with words like ${reason.words.map((word) => `“${word}”`).join(', ')}`;
    case 'offering-of':
      return `belongs to ${reason.label}`;
  }
}

const clips = (times: number): string => (times === 1 ? '1 clip' : `${times.toLocaleString('en')} clips`);

/** The weightiest place, `in the title` or `4 times in the text`: one that is shown in full says more than two that are cut. */
function placesText([first = 'body']: readonly PageField[], times: number): string {
  return first === 'body' && times > 1 ? `${times} times in the text` : `in ${places[first]}`;
}
