import { describe, expect, it } from 'vitest';
import { blank, hasPerson, hasWords, midnight, occurrence, requestFor } from './draft';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-10-16T12:31:00Z');

describe('an intake', () => {
  it('sends the words exactly as they were written', () => {
    const words = '  it drips\r\n\u{1F4A7}\u0645\u0631\u062d\u0628\u0627 ';
    expect(requestFor({ ...blank, words }, zone).words).toBe(words);
  });

  it('sends the same for the same draft, whenever it is sent', () => {
    const draft = { ...blank, words: 'w', when: 'now', whenAt: now } as const;
    expect(requestFor(draft, zone)).toEqual(requestFor(draft, zone));
    expect(requestFor(draft, zone).occurredAt).toBe('2026-10-16T12:31:00.000Z');
  });

  it('sends nothing of a person who stays anonymous', () => {
    const draft = { ...blank, name: 'Zhao', phone: '138', anonymous: true };
    expect(requestFor(draft, zone).customer).toEqual({ anonymous: true });
  });

  it('leaves the start of the clock to the desk unless told earlier', () => {
    expect(requestFor(blank, zone).receivedAt).toBeUndefined();
    const told = { ...blank, told: true, receivedAt: '2026-10-16T20:00' };
    expect(requestFor(told, zone).receivedAt).toBe(new Date('2026-10-16T20:00').toISOString());
  });

  it('wants words of at most 5,000 characters and somebody to answer to (R-048)', () => {
    expect(hasWords({ ...blank, words: ' \n' })).toBe(false);
    expect(hasWords({ ...blank, words: '\u{1F600}'.repeat(5000) })).toBe(true);
    expect(hasWords({ ...blank, words: 'x'.repeat(5001) })).toBe(false);
    expect(hasPerson(blank)).toBe(false);
    expect(hasPerson({ ...blank, phone: '138' })).toBe(true);
  });
});

describe('a rough time', () => {
  it('is half-way through what was said', () => {
    expect(occurrence({ ...blank, when: 'today', whenAt: now }, zone)).toBe('2026-10-16T02:15:30.000Z');
    expect(occurrence({ ...blank, when: 'yesterday', whenAt: now }, zone)).toBe('2026-10-15T04:00:00.000Z');
  });

  it('begins the day where the tenant is', () => {
    expect(new Date(midnight(now, zone)).toISOString()).toBe('2026-10-15T16:00:00.000Z');
    expect(new Date(midnight(Date.parse('2026-10-25T20:00:00Z'), 'Europe/Berlin')).toISOString()).toBe(
      '2026-10-24T22:00:00.000Z',
    );
  });
});
