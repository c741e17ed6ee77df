// Prints the number of the newest case.
import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

const client = createClient<paths>({
  baseUrl: process.env['CALMDESK_URL'] ?? '',
  headers: { Authorization: `Bearer ${process.env['CALMDESK_TOKEN'] ?? ''}` },
});
const { data, error } = await client.GET('/api/v1/cases', { params: { query: { limit: 1 } } });
if (!data) throw new Error(error.title);
console.log(data.items[0]?.number);
