import { describe, expect, it } from 'vitest';
import { htmlToText, leadingText } from '../../../src/export/html-text.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('the leading text of a body', () => {
  it('joins what stands on both sides of a tag, a <br> and the end of a paragraph too', () => {
    expect(leadingText('<p>It is here today.<br><br>In an <b>inter</b>view</p><p>Next</p>', 200)).toBe(
      'It is here today.In an interviewNext',
    );
  });

  it('is cut at the number of characters, without cutting one in two', () => {
    expect(leadingText(`<p>${'a'.repeat(500)}</p>`, 200)).toBe('a'.repeat(200));
    const cut = leadingText(`<p>${'a'.repeat(199)}🧪🧪</p>`, 200);
    expect(cut).toBe(`${'a'.repeat(199)}🧪`);
    expect(leadingText('🧪'.repeat(300), 200)).toBe('🧪'.repeat(200));
  });

  it('decodes entities once, before it counts', () => {
    expect(leadingText('&lt;b&gt; &amp;amp; &#8217;&#x1F9EA;&nbsp;&unknown; &#xD800;', 200)).toBe(
      '<b> &amp; ’🧪\u00a0&unknown; \ufffd',
    );
    expect(leadingText('&amp;'.repeat(300), 200)).toBe('&'.repeat(200));
  });

  it('folds the white space of the source and begins with none', () => {
    expect(leadingText('\n  <div>\n\t<p>One\n   two</p>\n</div>', 200)).toBe('One two ');
  });

  it('takes a ">" in quotes for a part of the tag, and a quote in a name for none', () => {
    expect(leadingText(`<a title="a > b" data-x = '>' href=x>in</a> <p "odd>out`, 200)).toBe('in out');
  });

  it('leaves out comments, scripts and styles, but not a bare "<"', () => {
    expect(leadingText('1 < 2<!-- <p>no</p> --><script>no("</p>")</script><style>no</style> <3', 200)).toBe('1 < 2 <3');
  });

  it.each(['<p>a<b title="', '<!-- a', '<script>', '<', '</', '<p', ''])(
    'ends with the text of broken HTML: %j',
    (html) => {
      expect(['', 'a', '<', '</']).toContain(leadingText(html, 200));
    },
  );

  it('reads no more of a body than it needs, whatever the body is made of', () => {
    const started = cpuTime();
    for (const unit of ['<a <', '<b title="', '<!--', '< ', '&', '<p> </p>', '=  "']) {
      leadingText(unit.repeat(200_000), 200);
    }
    expect(cpuTime() - started).toBeLessThan(3_000);
  });
});

describe('the text of a body', () => {
  it('has a line for each block', () => {
    expect(htmlToText('<h1>Title</h1>\n<p>One <i>t</i>wo<br>three</p>  <ul><li>a</li><li>b</li></ul>')).toBe(
      'Title\nOne two\nthree\na\nb',
    );
  });
});
