/** The slices of a pie of radius 1 around the origin, as SVG paths, clockwise from the top. */
export function pieSlices(values: readonly number[]): readonly string[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  let turned = 0;
  return values.map((value) => {
    const share = value / total;
    // An arc from a point to itself is nothing, so a whole pie is two halves.
    if (share === 1) return 'M0,-1A1,1 0 1 1 0,1A1,1 0 1 1 0,-1Z';
    const from = pointAt(turned);
    turned += share;
    return `M0,0L${from}A1,1 0 ${share > 0.5 ? '1' : '0'} 1 ${pointAt(turned)}Z`;
  });
}

function pointAt(turn: number): string {
  const angle = turn * 2 * Math.PI;
  return `${Math.sin(angle).toFixed(5)},${(-Math.cos(angle)).toFixed(5)}`;
}
