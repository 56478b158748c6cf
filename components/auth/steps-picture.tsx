/** Flights of steps down to the water, as stepwells have: the picture beside the sign-in form. */
const FLIGHTS = [0, 1, 2, 3, 4, 5, 6, 7];
const WIDTH = 480;
const STEP = 26;

export function StepsPicture({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 480 300" aria-hidden="true" preserveAspectRatio="xMidYMax slice" className={className}>
      {FLIGHTS.map((flight) => (
        <path
          key={flight}
          d={stepsPath(flight)}
          fill="none"
          strokeWidth="1.5"
          strokeLinejoin="round"
          className="stroke-accent"
          opacity={0.2 + flight * 0.1}
        />
      ))}
      <rect x="188" y="246" width="104" height="54" className="fill-accent" opacity="0.9" />
      <path
        d="M200 262h80M212 276h56"
        strokeWidth="2"
        strokeLinecap="round"
        className="stroke-on-accent"
        opacity="0.6"
      />
    </svg>
  );
}

/** A line of steps from the upper edges down to the middle; each flight begins one step further in. */
function stepsPath(flight: number): string {
  const start = flight * STEP;
  const depth = FLIGHTS.length - flight;
  const down = Array.from({ length: depth }, () => `v${STEP}h${STEP - 8}`).join("");
  const bottom = Math.min(start + depth * (STEP - 8), WIDTH / 2 - 52);
  const up = Array.from({ length: depth }, () => `h${STEP - 8}v-${STEP}`).join("");
  return `M${start} ${30 + flight * 4}${down}M${WIDTH - bottom} ${30 + flight * 4 + depth * STEP}${up}`;
}
