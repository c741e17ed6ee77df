// Writes src/api/schema.d.ts from the API document named by "config.openapi" in package.json.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const { config } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
const types = astToString(await openapiTypes(new URL(config.openapi, root)));
const target = new URL('src/api/schema.d.ts', root);
const written = await readFile(target, 'utf8').catch(() => '');
if (types !== written) await writeFile(target, types);
