/** Steps going down to the water of a well, seen from the side. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M4 6.5h3.25v3.75H10.5V14M20 6.5h-3.25v3.75H13.5V14"
        fill="none"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
      <path
        d="M8.5 17.75h7"
        strokeWidth="1.75"
        strokeLinecap="round"
        className="stroke-on-accent"
        opacity="0.65"
      />
    </svg>
  );
}
