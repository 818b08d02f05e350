import { describe, expect, it } from 'vitest';
import { debtagsSet } from '../../../../bench/suggest/debtags.ts';
import { healthTopics } from '../../../../bench/suggest/health-topics.ts';
import { packageReadmes } from '../../../../bench/suggest/package-readmes.ts';

describe('the Debtags set', () => {
  const vocabulary = `Facet: works-with
Description: Works with

Tag: works-with::mail
Description: Electronic Mail
 Longer words.

Tag: works-with::TODO
Description: Need an extra tag

Facet: role
Description: Role

Tag: role::program
Description: Program
`;
  const packages = `Package: letterbox
Source: letters (1.0)
Maintainer: Ada Example <ada@mail.example>
Homepage: https://letters.example/
Description-md5: aaa
Tag: role::program,
 works-with::mail

Package: letterbox-doc
Source: letters
Description-md5: bbb
Tag: works-with::mail

Package: untagged
Description-md5: ccc
`;
  const descriptions = `Package: letterbox
Description-md5: aaa
Description-en: reads letters
 It reads all letters.
 .
 Fast.

Package: letterbox-doc
Description-md5: bbb
Description-en: manual
 Of letterbox.
`;
  const set = debtagsSet({ vocabulary, packages, descriptions });

  it('has the tags of topical facets, with their facet above them', () => {
    expect(set.terms).toEqual([
      {
        kind: 'topic',
        id: 'works-with::mail',
        label: 'Electronic Mail',
        synonyms: ['mail'],
        ancestors: ['Works with'],
      },
    ]);
  });

  it('has one package a source, with its long description', () => {
    expect(set.documents.map(({ id, labels }) => ({ id, labels }))).toEqual([
      { id: 'letters', labels: ['works-with::mail'] },
    ]);
    expect(set.documents[0]?.page).toMatchObject({
      url: 'https://letters.example/',
      title: 'letterbox: reads letters',
      authors: ['Ada Example'],
      body: 'It reads all letters.\n\nFast.',
    });
  });
});

describe('the READMEs set', () => {
  it('reads the installed packages, labelled by keywords that several share', () => {
    const { documents, terms } = packageReadmes('node_modules');
    const ids = new Set(terms.map(({ id }) => id));
    expect(documents.length).toBeGreaterThan(100);
    expect(
      documents.every(({ labels, page }) => labels.length > 0 && labels.every((id) => ids.has(id)) && page.body !== ''),
    ).toBe(true);
  });
});

describe('the health topics', () => {
  it('are more than two hundred, none twice', () => {
    const topics = healthTopics();
    expect(topics.length).toBeGreaterThan(200);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });
});
