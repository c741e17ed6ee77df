import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { palette } from './palette';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string) {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (appearance, text) => {
  const colors = palette[appearance];

  it('says the same in the style sheet and for antd', () => {
    for (const [name, value] of Object.entries(colors)) expect(text).toContain(`--${kebab(name)}: ${value};`);
  });

  it.each([
    ['ink', 'page'],
    ['ink', 'selected'],
    ['muted', 'page'],
    ['muted', 'surface'],
    ['muted', 'sunken'],
    ['muted', 'selected'],
    ['primary', 'page'],
    ['primary', 'surface'],
    ['primary', 'selected'],
    ['onFill', 'primary'],
    ['onFill', 'late'],
    ['onFill', 'kept'],
    ['late', 'lateBg'],
    ['late', 'surface'],
    ['soon', 'soonBg'],
    ['soon', 'surface'],
    ['soon', 'selected'],
    ['kept', 'keptBg'],
    ['kept', 'surface'],
    ['bandInk', 'band'],
    ['bandMuted', 'band'],
  ] as const)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colors[ink], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the border of an input', () => {
    expect(contrast(colors.control, colors.surface)).toBeGreaterThanOrEqual(3);
  });
});
