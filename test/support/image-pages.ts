import type { ImageServer } from './image-server.ts';
import { pngOf } from './png.ts';

const words =
  '<p>The harbour freezes every winter, and the ferry waits until the ice carries carts of several tons.</p>';
const pageWith = (title: string, images: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${images
    .map((image) => `${words}<figure>${image}</figure>${words}`)
    .join('')}</article></body></html>`;
const inline = `data:image/png;base64,${pngOf(8, 8, [9, 9, 9]).toString('base64')}`;

/** Pages with images: of their own server, of another one, and of every odd kind. */
export const pagesWith = (images: ImageServer) => ({
  'own.png': () => ({ type: 'image/png', body: pngOf(96, 64, [200, 40, 40]) }),
  'mixed.html': () =>
    pageWith('Mixed images', [
      '<img src="own.png" alt="own">',
      `<img src="${images.url('open/o.png')}" alt="open">`,
      `<img src="${images.url('closed.png')}" alt="closed">`,
    ]),
  'many.html': () =>
    pageWith('Many images', [
      '<img src="own.png" alt="own">',
      `<img src="${images.url('small.png')}" srcset="${images.url('large.png')} 2x, ${images.url('small.png')} 1x" alt="set">`,
      ...Array.from({ length: 9 }, (_, n) => `<img src="${images.url(`${n}-photo.png`)}" alt="photo ${n}">`),
      `<img src="${images.url('twin-a.png')}" alt="twin"><img src="${images.url('twin-b.png')}" alt="twin">`,
      `<img src="${images.url('moved.png')}" alt="moved">`,
      `<img src="${images.url('twin-a.png')}" alt="again">`,
      `<img src="${inline}" alt="inline">`,
    ]),
  'odd.html': () =>
    pageWith(
      'Odd images',
      ['fine.png', 'drawing.svg', 'sign-in.png', 'gone.png', 'huge.png'].map(
        (name) => `<img src="${images.url(name)}" alt="${name}">`,
      ),
    ),
  'slow.html': () =>
    pageWith(
      'Slow images',
      Array.from({ length: 8 }, (_, n) => `<img src="${images.url(`${n}-slow.png`)}" alt="slow ${n}">`),
    ),
});
