/**
 * Makes versions of the shape that the documents print, quotes included: `"2500ec5a-0000-0000-0000-5bf4967d0000"`.
 * The first part counts, the last one holds the seconds since 1970; no two are the same.
 */
export function createEtags(): (now: number) => string {
  let count = 0x2500ec5a;
  return (now) => {
    count = (count + 1) >>> 0;
    return `"${hex(count)}-0000-0000-0000-${hex(Math.floor(now / 1000) >>> 0)}0000"`;
  };
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
