import { describe, expect, it } from 'vitest';
import { accountNames, personNames } from '../../../src/extract/text/person-names.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('the people that a byline names', () => {
  it.each([
    ['By Jane Roe', ['Jane Roe']],
    ['Von Erika Muster und Max Beispiel', ['Erika Muster', 'Max Beispiel']],
    ['Jane Roe, John Doe and Ann Other', ['Jane Roe', 'John Doe', 'Ann Other']],
    ['Jane Roe & John Doe', ['Jane Roe', 'John Doe']],
    ['Marks and Example', ['Marks and Example']],
    ['Guest post by Jane Roe', ['Jane Roe']],
    ['Autorin: Jane Roe', ['Jane Roe']],
    ['ТЕКСТ', ['ТЕКСТ']],
    ['АВТОР: Jane Roe', ['Jane Roe']],
    ['Jane Roe – Volontärin', ['Jane Roe']],
    ['Victor Roe', ['Victor Roe']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Roe, Jane', ['Jane Roe']],
    ['Jane Roe, Senior Health Editor', ['Jane Roe']],
    ['Jane Roe, Ph.D.', ['Jane Roe']],
    ['Jane Roe - Staff Writer', ['Jane Roe']],
    ['Alex - Alex Roe', ['Alex - Alex Roe']],
    ['Jane Roe, Example Press', ['Jane Roe']],
    ['Example Press', ['Example Press']],
    ['Jane Roe (@janeroe)', ['Jane Roe']],
    ['jane@paper.example', []],
    ['https://paper.example/people/jane', []],
    ['@janeroe', []],
    ['admin', []],
    ['Staff Writer', []],
    ['Jane Roe | February 28, 2026', ['Jane Roe']],
    ['jane-roe', ['Jane Roe']],
    ['文：山田花子', ['山田花子']],
    ['Jane Roe &amp; John Doe', ['Jane Roe', 'John Doe']],
    ['<b>Jane Roe</b>', ['Jane Roe']],
    ['Jane Roe; Editing by John Doe', ['Jane Roe']],
    ['Jane Roe, CFP', ['Jane Roe']],
    ['The Example Team', ['The Example Team']],
    ['Jane Roe, Example Staff', ['Jane Roe']],
    ['Example Admin', []],
    ['The Example Association.', ['The Example Association']],
    ['Jane Roe «', ['Jane Roe']],
    ['山田花子 2026-05-03 09:05', ['山田花子']],
  ])('of “%s”', (written, names) => {
    expect(personNames([written])).toEqual(names);
  });

  it('are accounts as they are written, where asked for', () => {
    expect(accountNames(['jroe7'])).toEqual(['jroe7']);
    expect(accountNames(['a.roe;jd', 'a.roe'])).toEqual(['a.roe', 'jd']);
    expect(accountNames(['admin', 'jane@paper.example', 'https://paper.example/jane', '@jane'])).toEqual([]);
  });

  it('names nobody twice', () => {
    expect(personNames(['Jane Roe', 'JANE ROE', 'by Jane Roe'])).toEqual(['Jane Roe']);
  });

  it.each([
    'By Author Autor Autorin Von Par Foto Text Story Words Interview Guest Reviewed Edited Posted Written',
    'And Und Et Og Och En Ja With Mit Avec',
    'Editor Editors Writer Reporters Correspondent Contributor Columnist Journalistin Journaliste Critic Producer',
    'Photographer Analyst Commentator Director Professor Redakteurin Redaktor Korrespondentin Volontar Periodista',
    'Corresponsal Redacteur Redactrice Intern Expert Dietitian Dietician Blogger Ceo Cto Founder Autori',
    'Team Newsroom Desk Staff Redaktion Redaccion Redaction Redazione Admin Administrator',
  ])('are not thought to be plain names where a word says more: %s', (words) => {
    for (const word of words.split(' ')) {
      for (const text of [`Jane ${word}`, `Jane Roe ${word}`, `${word} Jane Roe`, `Jane ${word} John Roe`]) {
        // The blank keeps the text from the short way of plain names.
        expect(personNames([text]), text).toEqual(personNames([` ${text}`]));
      }
    }
  });

  it.each(
    'Press News Times Agency Agencies Media Network Magazine Reuters University Institute Inc Gmbh Ltd Llc Newsroom'.split(
      ' ',
    ),
  )('are people beside an organisation: Example %s', (word) => {
    expect(personNames(['Jane Roe', `Example ${word}`])).toEqual(['Jane Roe']);
    expect(personNames([`Example ${word}`])).toEqual([`Example ${word}`]);
  });

  it.each('The Afp Dpa Ap Cnn Bbc Reuters Bloomberg'.split(' '))('are people beside one called %s Example', (word) => {
    expect(personNames(['Jane Roe', `${word} Example`])).toEqual(['Jane Roe']);
  });

  it('answers at once for what is no byline', () => {
    const start = cpuTime();
    personNames([`${'a, '.repeat(50_000)}`, ' '.repeat(100_000), `${'by '.repeat(50_000)}`]);
    expect(cpuTime() - start).toBeLessThan(1_000);
  });
});
