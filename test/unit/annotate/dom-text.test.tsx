import { describe, expect, it } from 'vitest';
import { anchorOf, rangeOf, readDomText } from '../../../src/annotate/dom-text.ts';

function page(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

const textOf = (html: string): string => readDomText(page(html)).text;

describe('the text of a document', () => {
  it('has a line for each block and none for what a source breaks its lines by', () => {
    expect(textOf('<p>One\ntwo <b>three</b>.</p><ul><li>Four</li><li>five</li></ul>')).toBe(
      'One two three.\nFour\nfive',
    );
    expect(textOf('<p>One<br>two</p><pre>a\nb</pre>')).toBe('One\ntwo\na\nb');
  });

  it('is without scripts, styles and what is typed into fields', () => {
    expect(textOf('<p>A</p><script>b()</script><style>c{}</style><textarea>d</textarea><p>E</p>')).toBe('A\nE');
  });

  it('gives words back as a range, across elements', () => {
    const dom = readDomText(page('<p>The <em>ferry</em> leaves</p><p>at noon.</p>'));
    const range = document.createRange();
    const [first, last] = [dom.nodes[1], dom.nodes[3]];
    if (first === undefined || last === undefined) throw new Error('the text has other nodes');
    range.setStart(first, 2);
    range.setEnd(last, 2);
    const anchor = anchorOf(dom, range);
    expect(anchor?.quote).toMatchObject({ exact: 'rry leaves\nat', prefix: 'The fe', suffix: 'noon.' });
    if (anchor === null) throw new Error('nothing was quoted');
    const again = rangeOf(readDomText(page('<div>The ferry</div> <div><i>leaves at</i> noon.</div>')), anchor);
    expect([again?.startContainer.textContent, again?.startOffset]).toEqual(['The ferry', 6]);
    expect([again?.endContainer.textContent, again?.endOffset]).toEqual(['leaves at', 9]);
  });
});
