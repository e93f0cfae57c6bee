import { join } from 'node:path';

/** The folder that holds `cards`, `env` and `package.json`, seen from `src` and from `dist` alike. */
export const PACKAGE_ROOT = join(__dirname, '..');
