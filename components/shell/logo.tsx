/** Steps going down to the water of a well, seen from the side. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M5.25 5.25h3v3.5h3.5v3.5h3.5v6.5h-10z"
        strokeWidth="0.5"
        strokeLinejoin="round"
        className="fill-on-accent stroke-on-accent"
      />
      <path d="M15.5 15.5h3.25a.25.25 0 0 1 .25.25V19h-3.5z" className="fill-on-accent" opacity="0.55" />
    </svg>
  );
}
