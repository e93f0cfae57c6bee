'use strict';

const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');

/**
 * The parts of jest's own results that are read here.
 * @typedef {{ title: string, ancestorTitles: string[], status: string }} JestTest
 * @typedef {{ testFilePath: string, testResults: JestTest[] }} JestFile
 * @typedef {object} JestResults
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {JestFile[]} testResults
 */

/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed tests, and test files that could not run at all
 * @property {number} skipped
 * @property {{ file: string, title: string, count: number }[]} skippedParts by file and outermost `describe`
 */

/** Leaves the numbers of a run in $TEST_SUMMARY_FILE for scripts/test.mjs. */
module.exports = class SummaryReporter {
  /** @param {{ rootDir: string }} config */
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  /**
   * @param {unknown} _contexts
   * @param {JestResults} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env['TEST_SUMMARY_FILE'];
    if (file) writeFileSync(file, JSON.stringify(this.summaryOf(results)));
  }

  /**
   * @param {JestResults} results
   * @returns {Summary}
   */
  summaryOf(results) {
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      skippedParts: results.testResults.flatMap((suite) => this.skippedIn(suite)),
    };
  }

  /** @param {JestFile} suite */
  skippedIn(suite) {
    const file = relative(this.rootDir, suite.testFilePath);
    const skipped = suite.testResults.filter(({ status }) => ['pending', 'skipped', 'todo'].includes(status));
    const titles = skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title);
    return [...new Set(titles)].map((title) => ({
      file,
      title,
      count: titles.filter((other) => other === title).length,
    }));
  }
};
