import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/export/markdown/markdown.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fullClip, nothingKnown } from '../../support/full-clip.ts';

const render = (...args: Parameters<typeof fullClip>): string => markdown.render(fullClip(...args), defaultSettings);

describe('the Markdown of a clip', () => {
  it('has its properties and its body', () => {
    expect(render()).toBe(`---
title: 'Targeted care: what oncology''s next decade needs'
source: 'https://insights.clinic.example/oncology/targeted-care?edition=NL%2004&flag'
author:
  - Ines Vale
  - Jörg Lind
site: Clinic Insights
published: '2024-05-06T07:08:09+02:00'
modified: '2024-05-07'
clipped: '2024-05-08'
description: What the page says of itself.
language: en-GB
image: 'https://img.clinic.example/lead.jpg'
topics:
  - 'Ward Weekly: Precision Care'
  - Oncology
offerings:
  - Vale's Planner
  - Dose & Day 2.0
tags:
  - precision-care
  - oncology
note: |-
  Read the second half.
  Then ask Ines.
---

Care is a plan.

It & you.
`);
  });

  it('has no key for what is not known', () => {
    expect(render(nothingKnown, { body: null })).toBe(`---
source: 'https://insights.clinic.example/oncology/targeted-care?edition=NL%2004&flag'
clipped: '2024-05-08'
---
`);
  });

  it('leaves out an image that is its own address', () => {
    expect(
      render({ image: { url: 'data:image/png;base64,AAAA', alt: '', width: 1, height: 1, loads: true } }),
    ).not.toContain('image:');
  });

  it('makes tags that note apps take: no spaces, not of digits alone, each once', () => {
    const labels = ['Sleep & Rest', '2024', 'sleep and rest', '東京'];
    const topics = labels.map((label, i) => ({ id: `t${i}`, label, source: '' }));
    expect(render({ topics })).toContain('tags:\n  - sleep-and-rest\n  - 東京\n');
  });

  it('keeps the indentation that the body begins with', () => {
    const body = { html: '', markdown: '\n    code\n\ntext\n\n', text: '', wordCount: 2, extractor: 'readability' };
    expect(render({}, { body })).toMatch(/---\n\n {4}code\n\ntext\n$/);
  });

  it('is called after its title', () => {
    expect(markdown.fileName(fullClip(), defaultSettings)).toBe("Targeted care what oncology's next decade needs.md");
    expect(markdown.fileName(fullClip({ title: ' ' }), defaultSettings)).toBe(
      '5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11.md',
    );
  });
});
