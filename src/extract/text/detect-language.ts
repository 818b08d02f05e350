import { isWestern, perAlphabet } from './per-alphabet.ts';

/** Scripts that one language of the web writes almost alone, or that a letter tells apart. */
const scripts: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Han}/gu, () => 'zh'],
  [/\p{Script=Arabic}/gu, (text) => (/[ٹڈڑے]/.test(text) ? 'ur' : /[پچژگ]/.test(text) ? 'fa' : 'ar')],
  [/\p{Script=Cyrillic}/gu, (text) => (/[іїєґ]/i.test(text) ? 'uk' : /[ыэё]/i.test(text) ? 'ru' : 'bg')],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
];

/** Words that every text of a language in Latin letters holds, and other languages' texts mostly do not. */
const commonWords: Readonly<Record<string, string>> = {
  en: 'the of and to is that it was for on with as his they at be this from have or by had not but what were when your said which will would has are you their',
  de: 'der die und das den von ist mit sich des auf für nicht eine dem auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'le la les des et du une que dans qui est pour pas au sur plus par avec ce il sont ne se cette mais elle ou ont aux été leur nous vous comme être fait',
  es: 'el los las que y del se un por con una su para es al lo como más pero sus le ya este sí porque esta entre cuando muy sobre también hasta hay donde fue',
  it: 'il di che è la per un in non sono una del con si da dei le della al nel alla più anche come gli ma lo delle ha questo dalla nella essere',
  pt: 'o que do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também são foi pelo pela até isso',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als maar dan naar bij wordt door over uit nog zich heeft worden hij deze',
  sv: 'och att det som en på är av för med den till inte har de ett om vi men var jag så från kan när ska eller också sig hade efter',
  da: 'og at det en til er som på de med den for ikke der var af et har om fra vi kan han men jeg eller efter blev hvor nu også når være',
  no: 'og i det på som er en til å han av for at med var de ikke den har jeg om et men så seg hun hadde fra vi ble kan skal etter også når være',
  pl: 'i w na z się nie do to że jest o jak po co za od przez dla są tego tym ale czy może tylko jego już był oraz przy która które który',
  cs: 'a se v na je že to s z do o i jako za by ale si po pro tak jsou při které který jeho nebo bude jen před však také už',
  tr: 've bir bu da de için ile çok daha olarak gibi olan en kadar sonra ancak ise değil var yeni ne oldu olduğu tarafından',
  ro: 'și de a în la cu pe care din pentru nu este mai un o ce au fost sunt că prin dar după lui sau fi acest această',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada oleh sebagai para telah atau',
  fi: 'ja on ei se että oli hän mutta ovat kun myös tai jos niin kuin joka sen mukaan voi vain ole ovat sekä',
  hu: 'a az és hogy nem is egy van meg ez de már csak mint volt még azt ha ki vagy ezt lesz után szerint',
};

/** Beneath these a text is too short, or too much like several languages', to tell. */
const fewestHits = 8;
const leastShare = 0.12;
const leastLead = 1.4;

/**
 * The language of a text (ISO 639-1), by its script or by the most common words; null where that does not tell. A
 * paragraph is enough.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 4_000).normalize('NFC');
  return (isWestern(sample) ? null : byScript(sample)) ?? byCommonWords(sample);
}

function byScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, language] of scripts) {
    const own = sample.match(pattern)?.length ?? 0;
    // Japanese is written with far more Han than Kana at times.
    if (own > 10 && own >= (language(sample) === 'ja' ? 0.1 : 0.4) * letters) return language(sample);
  }
  return null;
}

const word = perAlphabet(({ letter }) => new RegExp(`[${letter}]+`, 'gu'));

function byCommonWords(text: string): string | null {
  const lower = text.toLowerCase();
  const words = lower.match(word(lower)) ?? [];
  const ranked = Object.entries(commonWords)
    .map(([language, list]) => {
      const common = new Set(list.split(' '));
      return { language, hits: words.filter((word) => common.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return null;
  const isClear = first.hits >= fewestHits && first.hits >= leastShare * words.length;
  return isClear && first.hits >= leastLead * second.hits ? first.language : null;
}
