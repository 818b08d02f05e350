import type { HighlightColor } from '../../src/model/highlight.ts';

/** An article of the library in the pictures. */
export interface Article {
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly author: string;
  /** Days before today on which it was clipped. */
  readonly daysAgo: number;
  readonly topics: readonly string[];
  readonly note?: string;
  readonly state?: 'read' | 'favourite';
  readonly minutes: number;
  /** The body, as sanitised HTML. */
  readonly html: string;
  readonly highlights?: readonly { readonly exact: string; readonly color: HighlightColor; readonly note: string }[];
}

const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

/** The one that is shown in the reader view. */
export const clinics: Article = {
  url: 'https://care-review.example/2026/remote-clinics',
  title: 'How remote clinics reach the islands',
  site: 'Care Review',
  author: 'Ida Sund',
  daysAgo: 1,
  topics: ['Telehealth', 'Electronic Health Records (EHR)'],
  state: 'favourite',
  minutes: 4,
  html: [
    paragraphs(
      'For three winters the island of Norrvik had no doctor of its own. What it has now is a nurse, a room with a good camera, and a record that follows its patients over the water.',
      'The nurse, who asked to be named by her first name, Marit, opens the clinic at eight. By nine the first consultation is under way: a cardiologist on the mainland listens to a heart through a stethoscope that sends its sound along with the picture.',
    ),
    '<h2>The record comes first</h2>',
    paragraphs(
      'The camera was the easy part. What took two years was the agreement on what a record must hold before anybody looks into the lens: the medicines of the last year, the last two results of the laboratory, and who was told what.',
    ),
    '<p><img src="https://care-review.example/pictures/records.png" alt="Records that travel between a clinic and a hospital"></p>',
    paragraphs(
      'A visit without that list takes 24 minutes on average. With it, the same visit takes 14. The difference is the time in which two people who have never met find out what the third one already knows.',
    ),
    '<h2>What the islands ask for</h2>',
    '<ul><li>A second room, so that nobody waits in the snow.</li><li>A boat on Thursdays, whatever the forecast.</li><li>The same nurse next year.</li></ul>',
    paragraphs('None of these is a question of software, says Marit, and turns the camera to the wall.'),
  ].join(''),
  highlights: [
    { exact: 'a record that follows its patients over the water', color: 'yellow', note: '' },
    {
      exact: 'A visit without that list takes 24 minutes on average. With it, the same visit takes 14.',
      color: 'green',
      note: 'Ask for the study behind these figures.',
    },
  ],
};

export const articles: readonly Article[] = [
  {
    url: 'https://harbour-weekly.example/ferry-and-tide',
    title: 'Ferry timetables and the tide',
    site: 'Harbour Weekly',
    author: 'Jon Aker',
    daysAgo: 0,
    topics: ['Public Health'],
    note: 'Compare with last year’s.',
    minutes: 3,
    html: paragraphs(
      'The noon ferry leaves at a quarter past when the tide is low, and nobody who lives here needs to be told why.',
      'Visitors do, and the new timetable tells them: beside each departure stands the height of the water at the pier.',
    ),
  },
  clinics,
  {
    url: 'https://grid-notes.example/ports',
    title: 'Ports that went electric, and what it did to their air',
    site: 'Grid Notes',
    author: 'L. Moreau',
    daysAgo: 1,
    topics: ['Public Health'],
    minutes: 6,
    html: paragraphs('A ship at berth runs its engines for light and heat. A cable as thick as an arm ends that.'),
  },
  {
    url: 'https://kuestenblatt.example/faehrmann',
    title: 'Der letzte Fährmann',
    site: 'Küstenblatt',
    author: 'Anke Petersen',
    daysAgo: 2,
    topics: [],
    state: 'read',
    minutes: 5,
    html: paragraphs('Seit vierzig Jahren setzt er über, bei jedem Wetter und für jeden, der am Ufer winkt.'),
  },
  {
    url: 'https://chart-room.example/low-water',
    title: 'Maps of low water',
    site: 'Chart Room',
    author: 'R. Okafor',
    daysAgo: 2,
    topics: ['Data Visualization'],
    minutes: 8,
    html: paragraphs(
      'Sandbanks move and charts do not. A pilot of the night ferry draws his own, and corrects it after every spring tide.',
    ),
  },
  {
    url: 'https://open-lab.example/calibration',
    title: 'Calibrating a sensor that nobody can reach',
    site: 'Open Lab',
    author: 'Mei Lindqvist',
    daysAgo: 3,
    topics: ['Medical Devices'],
    minutes: 7,
    html: paragraphs(
      'The buoy measures salt, and salt is what destroys it. Its readings drift by a tenth in a season.',
    ),
  },
  {
    url: 'https://ward-notes.example/alarms',
    title: 'The ward that turned its alarms down',
    site: 'Ward Notes',
    author: 'Ida Sund',
    daysAgo: 3,
    topics: ['Patient Safety'],
    state: 'read',
    minutes: 4,
    html: paragraphs(
      'A monitor that cries wolf teaches a ward to look away. This one set its limits anew, bed by bed.',
    ),
  },
];
