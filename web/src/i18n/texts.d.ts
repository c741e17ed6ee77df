import 'i18next';
import type common from './locales/en/common.json';
import type console from './locales/en/console.json';
import type guest from './locales/en/guest.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; console: typeof console; guest: typeof guest };
  }
}
