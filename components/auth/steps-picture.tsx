/** A stepwell in section, steps down to the water from both sides: the picture beside the sign-in form. */
const STEPS = [0, 1, 2, 3, 4, 5, 6, 7];
const WIDTH = 480;
const HEIGHT = 300;
const TREAD = 24;
const RISE = 27;

export function StepsPicture({ className }: { className?: string }) {
  const well = STEPS.length * TREAD;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMax slice"
      className={className}
    >
      {STEPS.flatMap((step) =>
        [step * TREAD, WIDTH - (step + 1) * TREAD].map((x) => (
          <rect
            key={x}
            x={x}
            y={40 + step * RISE}
            width={TREAD}
            height={HEIGHT}
            className="fill-accent"
            opacity={0.1 + step * 0.07}
          />
        )),
      )}
      <rect x={well} y="258" width={WIDTH - 2 * well} height={HEIGHT} className="fill-accent" />
      <path
        d="M208 272h64M220 284h40"
        strokeWidth="2"
        strokeLinecap="round"
        className="stroke-on-accent"
        opacity="0.6"
      />
    </svg>
  );
}
