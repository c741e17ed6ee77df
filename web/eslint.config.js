import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

const features = [
  'cases',
  'crises',
  'deadlines',
  'intake',
  'people',
  'reports',
  'session',
  'signup',
  'tracking',
];
const src = (path) => `./src/${path}`;

/** One way only: app → features → ui → api, i18n. A feature knows no other feature. */
const zones = [
  ...features.map((feature) => ({
    target: src(`features/${feature}`),
    from: src('features'),
    except: [`./${feature}`],
    message: 'A feature does not know another one; what both need goes to api or ui.',
  })),
  { target: src('features'), from: src('app') },
  { target: src('ui'), from: [src('app'), src('features')] },
  { target: src('api'), from: [src('app'), src('features'), src('ui'), src('i18n')] },
  { target: src('i18n'), from: [src('app'), src('features'), src('ui'), src('api')] },
  {
    target: [src('features/tracking'), src('app/public.tsx')],
    from: src('ui/console'),
    message: 'The public pages carry nothing of the console.',
  },
];

export default ts.config(
  { ignores: ['dist', 'reports', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ts.configs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.d.ts', '.js'] })],
    },
    languageOptions: { globals: globals.browser },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: [
      'src/ui/*.{ts,tsx}',
      'src/features/tracking/**',
      'src/app/public.tsx',
      'src/api/**',
      'src/i18n/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'antd', message: 'Shared with the public pages: antd stays in ui/console.' }] },
      ],
    },
  },
  { files: ['**/*.mjs', '*.ts', 'browser/**', 'e2e/**'], languageOptions: { globals: globals.node } },
);
