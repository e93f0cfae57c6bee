'use strict';

// Here for this process and, through NODE_OPTIONS, for the workers and whatever they start.
require('./test/helpers/network-guard.js');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  maxWorkers: 3,
  testTimeout: 20_000,
  watchman: false,
  globalSetup: '<rootDir>/test/helpers/global-setup.ts',
  globalTeardown: '<rootDir>/test/helpers/global-teardown.ts',
  setupFiles: ['<rootDir>/test/helpers/network-guard.js'],
  reporters: ['default', '<rootDir>/scripts/lib/summary-reporter.cjs'],
  // Only with --coverage, which a run of all tests asks for.
  collectCoverageFrom: ['<rootDir>/src/domain/**/*.ts'],
  coverageReporters: [['text', { skipFull: true }], 'lcovonly'],
  coverageThreshold: { global: { branches: 100 } },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
