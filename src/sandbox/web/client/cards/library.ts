import type * as Library from 'adaptivecards';

declare global {
  /** The `adaptivecards` package, loaded by its own script before this module runs. */
  var AdaptiveCards: typeof Library;
}

/** The renderer package as this page uses it. */
export const library: typeof Library = globalThis.AdaptiveCards;
