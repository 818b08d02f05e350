import { describe, expect, it } from 'vitest';
import { forgetSite, forgetTerm, learn, recount } from '../../../../src/catalog/suggest/learn.ts';
import { emptyMemory, type Memory, memoryLimits } from '../../../../src/catalog/suggest/memory.ts';
import { type PageSigns, pageSigns } from '../../../../src/catalog/suggest/page-signs.ts';
import { whyText } from '../../../../src/catalog/suggest/reason-text.ts';
import { readStoredMemory, storeMemory } from '../../../../src/catalog/suggest/stored-memory.ts';
import { suggest } from '../../../../src/catalog/suggest/suggest.ts';
import type { TermKey } from '../../../../src/catalog/suggest/terms.ts';
import { withinLimits } from '../../../../src/catalog/suggest/within-limits.ts';
import { indexOf, offering, page, topic } from './examples.ts';

const index = indexOf(topic('Oncology'));
/** Pages on tumours that never say “oncology”. */
const tumour = (at: number) =>
  page({
    url: `https://tumour.example/trials/${at}`,
    title: `Tumour shrinks in trial ${at}`,
    authors: ['Ada Example'],
    body: 'The tumour got chemotherapy; chemotherapy and radiation shrink a tumour. Biopsies, remission, metastasis, dose, lymph nodes, marrow, survival, relapse, malignant cells, carcinoma. '.repeat(
      3,
    ),
  });
const football = (at: number) =>
  page({
    url: `https://sport.example/${at}`,
    title: `Match ${at} ends in a draw`,
    authors: ['Bo Sample'],
    body: 'The goalkeeper kept the ball. Penalty, striker, defender, corner, referee, stadium, league, coach, injury time, offside, header, trophy. '.repeat(
      9,
    ),
  });

const other = (subject: string, at: number) =>
  page({
    url: `https://${subject}.example/${at}`,
    title: `All about ${subject}`,
    body: `Of ${subject} there is much to say. `,
  });

const saved = (times: number, picked: readonly TermKey[] = ['topic:oncology']): Memory => {
  let memory = emptyMemory();
  for (let at = 0; at < times; at += 1) {
    memory = learn(memory, pageSigns(index, tumour(at)), picked);
    memory = learn(memory, pageSigns(index, football(at)), ['topic:claims']);
    for (const subject of ['gardens', 'trains', 'opera'])
      memory = learn(memory, pageSigns(index, other(subject, at)), []);
  }
  return memory;
};
const ids = (memory: Memory, source = tumour(99)) => suggest(index, memory, source).map(({ id }) => id);

describe('learning', () => {
  it('suggests for a like page what was picked before, though the page does not name it', () => {
    expect(ids(emptyMemory())).toEqual([]);
    expect(ids(saved(6))).toEqual(['oncology']);
    expect(ids(saved(6), page({ title: 'Weather', url: 'https://weather.example/', body: 'Rain falls.' }))).toEqual([]);
  });

  it('says for how many clips of this site it was picked', () => {
    const [first] = suggest(index, saved(6), tumour(99));
    const texts = first?.reasons.map((reason) => whyText([reason])) ?? [];
    expect(texts).toContain('you chose it for 6 clips from this site');
    expect(texts).toContain('you chose it for 6 clips by ada example');
    expect(texts.some((text) => /^you chose it for 6 clips with words like “/.test(text))).toBe(true);
  });

  it('suggests what was picked for all six clips of a site, though there are no others to tell it from', () => {
    let memory = emptyMemory();
    for (let at = 0; at < 6; at += 1) memory = learn(memory, pageSigns(index, tumour(at)), ['topic:oncology']);
    expect(ids(memory)).toEqual(['oncology']);
    expect(ids(memory, football(1))).toEqual([]);
  });

  it('suggests a named topic less once it was passed over again and again', () => {
    const named = page({
      title: 'Sepsis week',
      description: 'All about sepsis.',
      body: 'Sepsis is in the news. '.repeat(4),
    });
    const score = (memory: Memory): number => suggest(index, memory, named)[0]?.score ?? 0;
    let memory = emptyMemory();
    for (let at = 0; at < 20; at += 1) memory = learn(memory, pageSigns(index, named), []);
    expect(score(emptyMemory())).toBeGreaterThan(0);
    expect(score(memory)).toBeLessThan(score(emptyMemory()));
  });

  it('carries what was learned of a retired topic over to the one that replaced it', () => {
    const later = indexOf(topic('Oncology', { replacedBy: 'cancer care' }), topic('Cancer Care'));
    expect(suggest(later, saved(6), tumour(99)).map(({ id }) => id)).toEqual(['cancer care']);
  });

  it('leaves the memory that it was given as it was', () => {
    const before = saved(3);
    const stored = storeMemory(before);
    learn(before, pageSigns(index, tumour(50)), ['topic:oncology']);
    expect(storeMemory(before)).toEqual(stored);
  });

  it('learns which offering goes with a topic', () => {
    const shop = indexOf(topic('Oncology'), offering('Acme Scan', { topics: ['oncology'] }));
    let memory = emptyMemory();
    for (let at = 0; at < 8; at += 1) {
      memory = learn(memory, pageSigns(shop, tumour(at)), ['topic:oncology', 'offering:acme scan']);
      memory = learn(memory, pageSigns(shop, football(at)), ['topic:claims']);
      memory = learn(memory, pageSigns(shop, other('opera', at)), []);
    }
    const found = suggest(shop, memory, tumour(99), { kind: 'offering', topics: ['oncology'] });
    expect(found.map(({ id }) => id)).toEqual(['acme scan']);
    expect(found[0]?.reasons.map((reason) => whyText([reason]))).toContain('you chose it for 8 clips on Oncology');
  });
});

describe('taking back', () => {
  const takenBack = (memory: Memory, signs: PageSigns, picked: readonly TermKey[]): Memory =>
    recount(memory, { takenBack: [{ page: signs, picked }] });

  it('is to the memory as if the clip had never been saved', () => {
    const before = saved(3);
    const signs = pageSigns(index, tumour(50));
    const after = learn(before, signs, ['topic:oncology']);
    expect(takenBack(after, signs, ['topic:oncology'])).toEqual(before);
  });

  it('moves what was learned when clips are filed otherwise', () => {
    let memory = saved(6);
    for (let at = 0; at < 6; at += 1) {
      const signs = pageSigns(index, tumour(at));
      memory = recount(memory, {
        takenBack: [{ page: signs, picked: ['topic:oncology'] }],
        learned: [{ page: signs, picked: ['topic:genomics'] }],
      });
    }
    expect(ids(memory)).toEqual(['genomics']);
  });

  it('never counts below nothing', () => {
    const memory = takenBack(saved(2), pageSigns(index, page({ title: 'Never seen' })), ['topic:stroke']);
    expect(memory.terms.has('topic:stroke')).toBe(false);
    expect(takenBack(emptyMemory(), pageSigns(index, tumour(1)), [])).toEqual(emptyMemory());
  });

  it('forgets all of one term and keeps the others', () => {
    const memory = forgetTerm(saved(6), 'topic:oncology');
    expect(ids(memory)).not.toContain('oncology');
    expect(JSON.stringify(storeMemory(memory))).not.toContain('topic:oncology');
    expect(ids(memory, football(99))).toEqual(['claims']);
  });
});

describe('forgetting a site', () => {
  it('leaves neither the site nor its sections, and all others', () => {
    const memory = forgetSite(saved(6), 'tumour.example');
    const signs = [...memory.signs.keys()];
    expect(signs.filter((sign) => sign.includes('tumour.example'))).toEqual([]);
    expect(signs).toContain('site:sport.example');
    expect(memory.terms.get('topic:oncology')?.picked).toBe(6);
  });
});

describe('the memory', () => {
  it('comes back from its columns as it was, also where a term has gone that its signs still name', () => {
    const memory = saved(4);
    expect(readStoredMemory(structuredClone(storeMemory(memory)))).toEqual({ ok: true, value: memory });
    const poorer = { ...memory, terms: new Map([...memory.terms].slice(1)) };
    expect(readStoredMemory(storeMemory(poorer))).toEqual({ ok: true, value: poorer });
  });

  it.each([
    null,
    {},
    { ...storeMemory(emptyMemory()), version: 2 },
    { ...storeMemory(emptyMemory()), clips: -1 },
    { ...storeMemory(emptyMemory()), words: ['gone'] },
    { ...storeMemory(emptyMemory()), terms: ['oncology'], termCounts: new Uint32Array(3) },
  ])('says that %j is none', (stored) => {
    expect(readStoredMemory(stored).ok).toBe(false);
  });

  it('stays within its limits and keeps what was seen most', () => {
    const small = withinLimits(saved(6), { signs: 10, pairs: 8, terms: 1, words: 2 });
    expect(small.signs.size).toBeLessThanOrEqual(10);
    expect([...small.signs.values()].reduce((sum, { terms }) => sum + terms.size, 0)).toBeLessThanOrEqual(8);
    expect([...small.signs.values()].map(({ clips }) => clips)).toEqual([...small.signs].map(() => 6));
    expect(small.terms.size).toBe(1);
    expect(small.words.size).toBeLessThanOrEqual(2);
    expect(memoryLimits.pairs).toBeGreaterThan(memoryLimits.signs);
  });

  it('holds no address and no sentence of a page', () => {
    const text = JSON.stringify(storeMemory(saved(2)));
    expect(text).not.toContain('https:');
    expect(text).not.toContain('shrinks in trial');
  });
});
