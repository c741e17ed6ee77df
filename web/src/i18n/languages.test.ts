import { expect, it } from 'vitest';
import { nearestLanguage } from './languages';

it.each([
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['en-GB', 'en'],
  ['fr', undefined],
])('%s is read in %s', (tag, language) => {
  expect(nearestLanguage(tag)).toBe(language);
});
