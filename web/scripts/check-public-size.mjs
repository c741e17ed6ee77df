// A customer's phone may be slow and the mobile network slower: the public pages keep to 100 kB of script.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const limit = 100 * 1024;
const folder = new URL('../dist/assets/public/', import.meta.url);
let total = 0;
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js'))) {
  total += gzipSync(await readFile(new URL(file, folder))).length;
}
const text = `public pages: ${(total / 1024).toFixed(1)} kB of script (gzip), all languages together`;
if (total > limit) {
  console.error(`${text}, more than ${limit / 1024} kB`);
  process.exit(1);
}
console.log(text);
