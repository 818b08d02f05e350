/**
 * Gives code blocks the class `language-…` where the page states the language otherwise: on the `<pre>` or a wrapper
 * (`highlight-source-js`, `brush: js`), or in a data attribute.
 */
export function markCodeLanguages(root: ParentNode): void {
  for (const pre of root.querySelectorAll('pre')) {
    const code = pre.querySelector('code') ?? pre;
    const language = languageOf([code, pre, pre.parentElement, pre.parentElement?.parentElement]);
    if (language !== null) withCode(pre).setAttribute('class', `language-${language}`);
  }
}

/** The block's `<code>`, where the language belongs; made where the page has none. */
function withCode(pre: Element): Element {
  const known = pre.querySelector('code');
  if (known !== null) return known;
  const code = pre.ownerDocument.createElement('code');
  code.append(...pre.childNodes);
  pre.append(code);
  return code;
}

const patterns = [
  /(?:^|\s)(?:language|lang)-([\w+#.-]{1,30})/i,
  /(?:^|\s)highlight-(?:source|text)-([\w+#-]{1,30})/i,
  /(?:^|\s)brush:\s*([\w+#-]{1,30})/i,
  /(?:^|\s)(?:sourceCode|hljs|prettyprint|highlight)\s+([a-z][\w+#-]{0,20})(?:\s|$)/i,
];

function languageOf(elements: readonly (Element | null | undefined)[]): string | null {
  for (const element of elements) {
    if (element === null || element === undefined) continue;
    const stated = ['data-lang', 'data-language', 'data-tagsearch-lang', 'data-code-language']
      .map((name) => element.getAttribute(name))
      .find((value) => value !== null && /^[\w+#.-]{1,30}$/.test(value));
    if (stated !== null && stated !== undefined) return stated.toLowerCase();
    const classes = element.getAttribute('class') ?? '';
    for (const pattern of patterns) {
      const language = pattern.exec(classes)?.[1];
      if (language !== undefined && !/^(?:none|plain|plaintext|text|copy|line)/i.test(language))
        return language.toLowerCase();
    }
  }
  return null;
}
