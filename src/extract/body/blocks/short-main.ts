import type { TextBlock } from './text-block.ts';

/** UTF-16 units: below this the model, which has learned from longer pages, has little to go by. */
const mostText = 1_500;

/** A block with more than this share of its text in links leads elsewhere; so does a main part. */
const mostLinked = 0.5;

/** Parts within the main one that are not its own text. */
const foreign = 'nav, aside, footer, form, [role="navigation"], [class*="comment" i], [class*="related" i]';

/**
 * The chosen blocks and, where the page says which part of it is the main one, and that is short and holds code or
 * definitions, all else that stands there: on a page of a manual, which is made of names and half sentences, few of them
 * look like prose.
 */
export function withShortMain(
  body: Element,
  blocks: readonly TextBlock[],
  chosen: ReadonlySet<number>,
): ReadonlySet<number> {
  const main = onlyMain(body);
  // A manual's page, that is: of shops and lists, prose alone is the better choice.
  const isManual = main !== null && chosen.size > 0 && main.querySelector('pre, dl') !== null;
  return isManual ? withMain(main, blocks, chosen) : chosen;
}

function withMain(main: Element, blocks: readonly TextBlock[], chosen: ReadonlySet<number>): ReadonlySet<number> {
  const inside = blocks.flatMap((block, at) => (main.contains(block.element) ? [{ block, at }] : []));
  const length = inside.reduce((sum, { block }) => sum + block.text.length, 0);
  const linked = inside.reduce((sum, { block }) => sum + block.linked, 0);
  const isShort = length <= mostText && linked <= mostLinked * length;
  if (!isShort || ![...chosen].every((at) => main.contains(blocks[at]?.element ?? null))) return chosen;
  const own = inside.filter(
    ({ block }) => block.linked <= mostLinked * block.text.length && block.element.closest(foreign) === null,
  );
  return new Set([...chosen, ...own.map(({ at }) => at)].sort((one, other) => one - other));
}

function onlyMain(body: Element): Element | null {
  const mains = body.querySelectorAll('main, [role="main"]');
  return mains.length === 1 ? (mains[0] ?? null) : null;
}
