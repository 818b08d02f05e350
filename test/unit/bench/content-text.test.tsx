import { expect, it } from 'vitest';
import { contentText } from '../../../bench/page/content-text.ts';

const words = (html: string): string[] => contentText(html).split(/\s+/).filter(Boolean);

it('keeps the words of neighbouring blocks apart and words with inline markup whole', () => {
  expect(
    words(
      '<h2>One</h2><ul><li>two</li><li>th<b>re</b>e</li></ul>four<br>five<table><tbody><tr><td>6</td><td>7</td></tr></tbody></table>',
    ),
  ).toEqual(['One', 'two', 'three', 'four', 'five', '6', '7']);
});

it('leaves out what a page does not show', () => {
  expect(words('<p>a</p><script>b</script><style>c</style><template>d</template><p>e</p>')).toEqual(['a', 'e']);
});

it('gives nothing for nothing', () => {
  expect(contentText('').trim()).toBe('');
});
