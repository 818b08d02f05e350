import { describe, expect, it } from 'vitest';
import { learn } from '../../../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../../../src/catalog/suggest/memory.ts';
import { pageSigns } from '../../../../src/catalog/suggest/page-signs.ts';
import { whyText } from '../../../../src/catalog/suggest/reason-text.ts';
import { type SuggestOptions, suggest } from '../../../../src/catalog/suggest/suggest.ts';
import type { SuggestTerm } from '../../../../src/catalog/suggest/terms.ts';
import { indexOf, offering, page, topic } from './examples.ts';

const filler = 'The committee met on Tuesday and nobody had anything to add to what was said before. '.repeat(8);
const idsFor = (terms: readonly SuggestTerm[], source: Parameters<typeof page>[0], options?: SuggestOptions) =>
  suggest(indexOf(...terms), emptyMemory(), page(source), options).map(({ id }) => id);

describe('suggest without a memory', () => {
  it('finds a topic that the title and the text name, and says where', () => {
    const source = page({
      title: 'A new drug in oncology',
      description: 'Oncology has a new drug.',
      body: `Oncology changes. ${filler} So oncology is new.`,
    });
    const [first, ...rest] = suggest(indexOf(topic('Oncology')), emptyMemory(), source);
    expect(first?.id).toBe('oncology');
    expect(rest).toEqual([]);
    expect(whyText(first?.reasons ?? [])).toBe('“Oncology” in the title');
  });

  it('suggests nothing for a page that names nothing', () => {
    expect(idsFor([topic('Oncology')], { title: 'Committee meets', body: filler })).toEqual([]);
    expect(idsFor([topic('Oncology')], {})).toEqual([]);
  });

  it('does not take one general word in the text for a subject', () => {
    expect(
      idsFor([topic('Data')], { title: 'Committee meets', body: `${filler} The data came late. ${filler}` }),
    ).toEqual([]);
  });

  it('prefers the longer name and leaves out the one inside it', () => {
    const source = { title: 'What precision medicine can do', body: `Precision medicine is here. ${filler}` };
    expect(idsFor([topic('Precision Medicine')], source)).toEqual(['precision medicine']);
  });

  it('tells the acronym IT from the word it', () => {
    const it_ = topic('Information Technology', { synonyms: ['IT'] });
    expect(idsFor([it_], { title: 'How it came to be', body: `It is what it is. ${filler}` })).toEqual([]);
    expect(
      idsFor([it_], {
        title: 'IT in hospitals',
        description: 'What IT costs.',
        body: `IT is costly, says the IT department. ${filler}`,
      }),
    ).toEqual([it_.id]);
  });

  it('finds synonyms, and names the one that it found', () => {
    const source = page({
      title: 'Virtual visits rise',
      description: 'On virtual visits.',
      body: `Virtual visits are up. ${filler}`,
    });
    const [first] = suggest(indexOf(topic('Telehealth', { synonyms: ['virtual visits'] })), emptyMemory(), source);
    expect(first?.id).toBe('telehealth');
    expect(whyText(first?.reasons ?? [])).toMatch(/^“virtual visits” in the title/);
  });

  it('finds labels in Chinese, Japanese, Korean and Thai within running text', () => {
    const foreign = [topic('精密医疗'), topic('遠隔医療'), topic('정밀의학'), topic('การแพทย์ทางไกล')];
    expect(
      idsFor(foreign, {
        title: '中国的精密医疗正在发展',
        description: '今天的精密医疗很好。',
        body: '今天的精密医疗很好。',
      }),
    ).toEqual(['精密医疗']);
    expect(
      idsFor(foreign, {
        title: '病院の遠隔医療について',
        description: '遠隔医療は便利です。',
        body: '遠隔医療は便利です。',
      }),
    ).toEqual(['遠隔医療']);
    expect(
      idsFor(foreign, { title: '정밀의학의 미래', description: '정밀의학은 새롭다.', body: '정밀의학은 새롭다.' }),
    ).toEqual(['정밀의학']);
    expect(
      idsFor(foreign, {
        title: 'อนาคตของการแพทย์ทางไกลในไทย',
        description: 'การแพทย์ทางไกลดีมาก',
        body: 'การแพทย์ทางไกลดีมาก',
      }),
    ).toEqual(['การแพทย์ทางไกล']);
  });

  it('suggests what replaced a retired topic where the page names the retired one', () => {
    const retired = topic('Mobile Medicine', { replacedBy: 'telecare' });
    const source = {
      title: 'Mobile medicine grows',
      description: 'Mobile medicine, and how it grows.',
      body: `Mobile medicine is here. ${filler}`,
    };
    expect(idsFor([retired, topic('Telecare')], source)).toEqual(['telecare']);
    expect(idsFor([topic('Mobile Medicine', { replacedBy: null })], source)).not.toContain('mobile medicine');
  });

  it('survives retired topics that replace each other in a circle', () => {
    const circle = [topic('Blockchain', { replacedBy: 'ledger' }), topic('Ledger', { replacedBy: 'blockchain' })];
    expect(idsFor(circle, { title: 'Blockchain', body: 'Blockchain, ledger' })).toEqual([]);
  });

  it('gives at most five, none twice and none that is excluded', () => {
    const labels = 'Cardiology, telehealth, sepsis, genomics, pharmacy, stroke and asthma';
    const source = {
      title: labels,
      keywords: labels.split(/, | and /),
      description: labels,
      body: `${labels}. ${labels}.`,
    };
    const found = idsFor([], source);
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
    const others = idsFor([], source, { exclude: found });
    expect(others.filter((id) => found.includes(id))).toEqual([]);
  });

  it('orders from the likeliest down', () => {
    const source = page({
      title: 'Precision medicine and rural health',
      description: 'Why precision medicine matters to rural health.',
      keywords: ['precision medicine', 'rural health'],
      body: `Precision medicine is here, in rural health too. ${filler} Telehealth, once. ${filler}`,
    });
    const scores = suggest(indexOf(topic('Precision Medicine')), emptyMemory(), source).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('is not confused by labels that are names of object properties', () => {
    const odd = [topic('constructor'), topic('__proto__', { id: '__proto__' })];
    const source = {
      title: 'A constructor',
      description: 'On the constructor.',
      body: `The constructor builds. ${filler}`,
    };
    expect(idsFor(odd, source)).toEqual(['constructor']);
  });
});

describe('suggesting offerings', () => {
  const products = [
    offering('Acme Pulse', { vendor: 'Acme', topics: ['cardiology'] }),
    offering('Beat Monitor', { topics: ['cardiology'] }),
  ];

  it('finds an offering by mention, apart from topics', () => {
    const source = { title: 'Acme Pulse reviewed', body: `Acme Pulse, by Acme, is a watch. ${filler}` };
    expect(idsFor(products, source, { kind: 'offering' })).toEqual(['acme pulse']);
    expect(idsFor(products, source)).not.toContain('acme pulse');
  });

  it('does not suggest an offering for its topic alone', () => {
    const source = { title: 'Committee meets', body: filler };
    expect(idsFor(products, source, { kind: 'offering', topics: ['cardiology'] })).toEqual([]);
  });

  it('puts the offering of a chosen topic higher', () => {
    const source = page({ title: 'Acme Pulse reviewed', body: filler });
    const score = (topics: readonly string[]): number =>
      suggest(indexOf(...products), emptyMemory(), source, { kind: 'offering', topics })[0]?.score ?? 0;
    expect(score(['cardiology'])).toBeGreaterThan(score([]));
  });
});

describe('a catalog of 30,000 terms of one name', () => {
  const terms = Array.from({ length: 30_000 }, (_, at) => ({ ...topic('Sepsis care for adults'), id: `t${at}` }));

  it('bears an article that says nothing else, and one of which nothing can be told has none suggested', () => {
    const source = page({ title: 'Sepsis care', body: 'Sepsis care for adults. '.repeat(1_250) });
    expect(suggest(indexOf(...terms), emptyMemory(), source)).toEqual([]);
  });

  it('names each of them to the memory, as far as it has room', () => {
    const source = page({ title: 'Sepsis care for adults' });
    expect(pageSigns(indexOf(...terms.slice(0, 3)), source).named).toEqual(['topic:t0', 'topic:t1', 'topic:t2']);
  });
});

describe('the bar', () => {
  const named = { title: 'Sepsis in numbers', body: `Sepsis is in the news. ${filler}` };

  it('is too high for one word in the title and the text alone', () => {
    expect(idsFor([], named)).toEqual([]);
  });

  it('is lower for a name of several words', () => {
    const source = { title: 'Tissue banking in numbers', body: `Tissue banking is in the news. ${filler}` };
    expect(idsFor([topic('Tissue Banking')], source)).toEqual(['tissue banking']);
  });

  it('is lower for what was picked for this site before', () => {
    let memory = emptyMemory();
    const index = indexOf();
    for (let at = 0; at < 3; at += 1) {
      const other = page({ url: `https://other.example/${at}`, title: `Trains ${at}`, body: 'Trains run.' });
      const source = page({ ...named, url: `https://news.example/health/${at}` });
      memory = learn(memory, pageSigns(index, source), ['topic:sepsis']);
      memory = learn(memory, pageSigns(index, other), ['topic:claims']);
    }
    expect(suggest(index, memory, page(named)).map(({ id }) => id)).toEqual(['sepsis']);
  });
});
