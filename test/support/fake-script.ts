/** In the place of a content script's path, which only the build knows. */
export default 'content-scripts/fake.js';
