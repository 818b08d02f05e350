import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/extract/text/detect-language.ts';

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'The bees were in the garden, and when it was dark they had gone to the lamp that is at the door of the house.',
    ],
    [
      'de',
      'Die Bienen waren im Garten, und als es dunkel wurde, sind sie zu der Lampe geflogen, die an der Tür des Hauses ist.',
    ],
    [
      'fr',
      'Les abeilles étaient dans le jardin, et quand la nuit est tombée, elles sont allées à la lampe qui est à la porte de la maison, mais pas plus loin.',
    ],
    [
      'es',
      'Las abejas estaban en el jardín, y cuando llegó la noche se fueron a la lámpara que está en la puerta de la casa, pero ya no había luz para los demás.',
    ],
    [
      'it',
      'Le api erano nel giardino e quando è arrivata la notte sono andate alla lampada che è alla porta della casa, ma non ci sono più di una per volta.',
    ],
    [
      'pt',
      'As abelhas não estavam no jardim, mas quando a noite chegou elas foram até à lâmpada que está na porta da casa, e isso foi muito bom para os outros.',
    ],
    [
      'nl',
      'De bijen waren in de tuin, en toen het donker werd zijn ze naar de lamp gegaan die bij de deur van het huis is, maar ook niet verder dan dat.',
    ],
    [
      'sv',
      'Bina var i trädgården och när det blev mörkt hade de flugit till lampan som är vid dörren, men det var inte så att de kan se den från huset.',
    ],
    [
      'pl',
      'Pszczoły były w ogrodzie, a gdy zapadła noc, to poleciały do lampy, która jest przy drzwiach domu, ale nie było już tego światła dla innych.',
    ],
    [
      'tr',
      'Arılar bahçede ve çok yorgundu, ancak gece olduğu için kapıdaki lambaya kadar uçtu; bu daha sonra yeni bir oyun oldu, ama onlar için değil.',
    ],
    ['ja', '図書館は朝から静かで、窓の外には雨が降り、人々は本を読んでいた。'],
    ['zh', '图书馆从早上开始就很安静，窗外下着雨，人们在读书，时光慢慢过去。'],
    ['ko', '도서관은 아침부터 조용했고 창밖에는 비가 내렸으며 사람들은 책을 읽었다.'],
    ['ru', 'Пчёлы были в саду, а когда стемнело, они полетели к лампе у дверей дома.'],
    ['uk', 'Бджоли були в саду, а коли стемніло, вони полетіли до лампи біля дверей її дому.'],
    ['ar', 'كان النحل في الحديقة، وعندما حل الظلام طار إلى المصباح عند باب البيت.'],
    ['fa', 'زنبورها در باغ بودند و وقتی هوا تاریک شد به سوی چراغ کنار در خانه پرواز کردند؛ پس همگی گرد آمدند.'],
    ['el', 'Οι μέλισσες ήταν στον κήπο και όταν σκοτείνιασε πέταξαν στη λάμπα της πόρτας.'],
    ['he', 'הדבורים היו בגן, וכשהחשיך הן עפו אל המנורה שליד דלת הבית.'],
    ['hi', 'मधुमक्खियाँ बगीचे में थीं और जब अँधेरा हुआ तो वे घर के दरवाज़े के दीपक के पास उड़ गईं।'],
  ])('%s is told', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', 'Bees, lamps, doors.', 'lorem ipsum dolor sit amet consectetur', '12 34 56'])(
    'is not guessed of “%s”',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );
});
