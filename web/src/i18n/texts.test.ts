import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';

const root = join(import.meta.dirname, '../..');

function texts(language: string, file: string): Map<string, string> {
  const tree = JSON.parse(readFileSync(join(root, `src/i18n/locales/${language}/${file}`), 'utf8'));
  const found = new Map<string, string>();
  const walk = (node: object, path: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') found.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(tree, '');
  return found;
}

const files = ['common.json', 'console.json', 'guest.json'];
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (language: string, file: string) =>
  [...new Set([...texts(language, file).keys()].map(withoutPlural))].sort();
const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();

describe.each(files)('%s', (file) => {
  it('has the same keys in every language (R-023)', () => {
    for (const language of languages) expect(keysOf(language, file)).toEqual(keysOf('en', file));
  });

  it('has no empty text and the same places to fill in', () => {
    const english = texts('en', file);
    for (const language of languages) {
      for (const [key, text] of texts(language, file)) {
        expect(text.trim(), key).not.toBe('');
        const counterpart = english.get(key) ?? english.get(`${withoutPlural(key)}_other`) ?? '';
        expect(placesIn(text), `${language} ${key}`).toEqual(placesIn(counterpart));
      }
    }
  });

  it('is written for Taiwan in its own words, not with simplified characters', () => {
    const onlySimplified =
      /[\u4e2a\u8fd9\u8bf7\u8bb0\u4eec\u6237\u7ed3\u95ee\u65f6\u540e\u53d1\u5904\u95e8]/u;
    for (const [key, text] of texts('zh-TW', file)) expect(text, key).not.toMatch(onlySimplified);
  });
});

/** What the sources ask for: keys as they stand, and those put together, with anything in their gaps. */
function asked(): (key: string) => boolean {
  const text = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const whole = new Set([...text.matchAll(/['"]([\w.-]+)['"]/g)].map((found) => found[1]));
  const gap = /\$\{[^}]*\}/;
  const composed = [...text.matchAll(/`([\w.-]*(?:\$\{[^}]*\}[\w.-]*)+)`/g)]
    .map((found) => (found[1] ?? '').split(gap))
    .filter((pieces) => pieces.join('').includes('.'))
    .map((pieces) => new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', '\\.')).join('[^.]+')}$`));
  return (key) => whole.has(key) || composed.some((pattern) => pattern.test(key));
}

it('holds no text that nobody shows', () => {
  const isAsked = asked();
  expect(files.flatMap((file) => keysOf('en', file)).filter((key) => !isAsked(key))).toEqual([]);
});

it('keeps every Chinese text out of the sources', () => {
  const sources = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  const all = [...['src', 'browser', 'e2e', 'scripts'].flatMap(sources), 'index.html', 'public.html'];
  // The generated types repeat the examples of the API document; they are no source of ours.
  const written = all.filter((path) => !path.endsWith('/api/schema.d.ts'));
  const guilty = written.filter((path) =>
    /\p{Script=Han}/u.test(readFileSync(path.startsWith('/') ? path : join(root, path), 'utf8')),
  );
  expect(guilty).toEqual([]);
});
