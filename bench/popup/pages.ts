const sentence =
  'The ward kept a list of everything that beeped, and who had answered, and whether it had been worth the walk. ';
const paragraph = (index: number): string =>
  `<p class="story__text" data-index="${index}">${index}. ${sentence.repeat(4)}<a href="/people/${index}">Nurse ${index}</a> ${sentence}</p>`;
const card = (index: number): string =>
  `<li class="card"><a class="card__link" href="/stories/${index}"><img class="card__image" src="/card-${index}.jpg" alt="" loading="lazy"><h3 class="card__title">Another story of a ward, number ${index}</h3><span class="card__date">3 May 2026</span></a></li>`;
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const page = (paragraphs: number, cards: number): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Alarm fatigue on a quiet ward | Example Times</title>
<meta property="og:site_name" content="Example Times"><meta property="og:title" content="Alarm fatigue on a quiet ward">
<meta name="description" content="What a list of beeps says about a night shift.">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Alarm fatigue on a quiet ward","datePublished":"2026-05-03T08:00:00+02:00","author":{"@type":"Person","name":"Jane Roe"}}</script>
</head><body><nav><ul>${many(30, (at) => `<li><a href="/section/${at}">Section ${at}</a></li>`)}</ul></nav>
<main><article><h1>Alarm fatigue on a quiet ward</h1><p class="byline">By Jane Roe</p>${many(paragraphs, paragraph)}</article></main>
<aside><ul class="cards">${many(cards, card)}</ul></aside><footer><p>© Example Times</p></footer></body></html>`;

/** Pages of the web's usual make: an article, and cards of others. */
export const pages: readonly { readonly name: string; readonly html: string }[] = [
  { name: 'small', html: page(10, 10) },
  { name: 'median', html: page(40, 250) },
  { name: 'very large', html: page(2_000, 6_000) },
];
