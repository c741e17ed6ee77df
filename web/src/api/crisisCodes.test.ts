import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { crisisTypes, usualLevel } from './crisisCodes';

const playbooks = '../crisis-service/src/main/resources/playbooks';

it('offers the level that the playbook of the type names', () => {
  const named = readdirSync(playbooks).map((file) => {
    const { type, level } = JSON.parse(readFileSync(`${playbooks}/${file}`, 'utf8'));
    return [type, level];
  });
  expect(Object.fromEntries(crisisTypes.map((type) => [type, usualLevel(type)]))).toEqual(
    Object.fromEntries(named),
  );
});
