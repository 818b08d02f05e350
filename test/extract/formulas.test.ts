import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('formulas', (given) => {
  it('stay in the article as TeX, whatever has rendered them', async () => {
    const { body } = await given().extractFixture('extract/formulas.html');
    if (!body.ok) throw new Error(body.error);
    const { html, markdown, text } = body.value;
    expect(markdown).toContain('at the speed $v = 2\\pi r f$, which');
    expect(markdown).toContain('to write down:\n\n$$\nF = \\frac{m v^2}{r}\n$$\n\nAn old table');
    expect(markdown).toContain('the mass as $m < 900$ kilograms');
    expect(markdown).toContain('in winter.\n\n$$\nr_{\\max} = 0.75\n$$\n\nWith newer');
    expect(markdown).toContain('since $\\sigma_0\\geq\\sqrt{2}$ holds');
    expect(markdown).toContain('the same as $\\omega ^{2}r$, and');
    expect(markdown.match(/\$/g)).toHaveLength(16);
    expect(text).toContain('at the speed v = 2\\pi r f, which');
    expect(html).toContain('<math data-latex="F = \\frac{m v^2}{r}" display="block"><mrow><mi>F</mi>');
    expect(html).not.toMatch(/annotation|semantics|katex|omega\.svg/);
  });

  const toMarkdown = async (html: string) => (await given().toMarkdown(html)).trimEnd();

  it.each([
    [
      'MathJax 4',
      '<mjx-container><mjx-math data-latex="a^2"><mjx-msup></mjx-msup></mjx-math></mjx-container>',
      '$a^2$',
    ],
    ['Pandoc', '<span class="math inline">\\(a_1\\)</span>', '$a_1$'],
    ['Sphinx', '<div class="math notranslate">\\[a = b\\]</div>', '$$\na = b\n$$'],
    ['remark', '<code class="language-math math-inline">a</code>', '$a$'],
    ['GitHub', '<math-renderer class="js-inline-math">$a$</math-renderer>', '$a$'],
    ['WordPress', '<img class="latex" src="https://s0.wp.com/latex.php?latex=x" alt="x^2">', '$x^2$'],
    ['Distill', '<d-math block>a</d-math>', '$$\na\n$$'],
  ])('are known as %s writes them', async (_name, html, markdown) => {
    expect(await toMarkdown(html)).toBe(markdown);
  });

  it.each([
    ['<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>', '\\frac{a}{b+1}'],
    ['<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>', '\\sum_{i=1}^n'],
    ['<msup><mi>x</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup>', 'x^{-1}'],
    ['<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>', "f'(x)"],
    ['<mi>sin</mi><mo>&#x2061;</mo><mi>θ</mi><mi>x</mi>', '\\sin\\theta x'],
    ['<mroot><mi>x</mi><mn>3</mn></mroot>', '\\sqrt[3]{x}'],
    ['<mi>ℝ</mi><mi>𝐱</mi><mi mathvariant="normal">d</mi>', '\\mathbb{R}\\mathbf{x}\\mathrm{d}'],
    ['<mover accent="true"><mi>x</mi><mo>¯</mo></mover>', '\\bar{x}'],
    ['<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>', '\\lim_{x\\to0}'],
    [
      '<mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable><mo>)</mo>',
      '\\left(\\begin{matrix}a & b\\end{matrix}\\right)',
    ],
    ['<mtext>if </mtext><mi>x</mi><mo>&lt;</mo><mn>50</mn><mo>%</mo>', '\\text{if }x<50\\%'],
  ])('are made into TeX of MathML alone: %s', async (mathml, latex) => {
    expect(await toMarkdown(`<p><math>${mathml}</math></p>`)).toBe(`$${latex}$`);
  });

  it('are taken from the text where the page’s own script would have rendered them, and only there', async () => {
    const text =
      '<p>So \\(a &lt; b\\), for $5, and \\[c\\] then <code>\\(d\\)</code> \\( open</p><p>\\begin{align}e\\end{align}</p>';
    const script = '<script src="https://cdn.example/mathjax@3/tex-chtml.js"></script>';
    expect(await toMarkdown(script + text)).toBe(
      'So $a < b$, for \\$5, and\n\n$$\nc\n$$\n\nthen `\\(d\\)` \\\\( open\n\n$$\n\\begin{align}e\\end{align}\n$$',
    );
    expect(await toMarkdown(text)).not.toContain('$$');
  });

  it('bring no HTML, no link and no second formula into Markdown', async () => {
    const latex = '&lt;img src=x onerror=y&gt; [a](javascript:b) `c` $d$ \\';
    expect(await toMarkdown(`<code class="language-math math-inline">${latex}</code>`)).toBe(
      '$\\lt img src=x onerror=y> [a] (javascript:b) ‘c‘ \\$d\\$$',
    );
    expect(await toMarkdown(`<pre><code class="language-math">a\n\n- b\n&lt;/p&gt;\n===</code></pre>`)).toBe(
      '$$\na - b\n< /p> ===\n$$',
    );
    expect(await toMarkdown(`<pre><code class="language-math">a % b\n= c</code></pre>`)).toBe('$$\na % b\n{} = c\n$$');
    expect(await toMarkdown('<p>From $5 to <span class="math inline">\\(x\\)</span></p>')).toBe('From \\$5 to $x$');
  });

  it('are no way past the sanitiser', async () => {
    const { body } = await given().extract(
      `<title>F</title><article>${'<p>A sentence of the article, with a comma, and with words enough to count. So is this one.</p>'.repeat(6)}
       <p>So <math><semantics><mtext><img src=x onerror=alert(1)></mtext><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml><annotation encoding="application/x-tex">a]&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;</annotation></semantics></math>
       <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math> is what it says.</p>
       ${'<p>A sentence of the article, with a comma, and with words enough to count. So is this one.</p>'.repeat(6)}</article>`,
    );
    const html = body.ok ? body.value.html : '';
    expect(html).toContain('is what it says');
    const twice = /<(?:script|style|annotation|img)|\son\w+=/i;
    expect(html.replace(/data-latex="[^"]*"/g, '')).not.toMatch(twice);
  });
});
