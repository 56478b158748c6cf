import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: false,
  reactStrictMode: true,
  // `npm run check` looks at the types; a build on somebody's first start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2", "pino", "nodemailer"],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    {
      // Public forms within pages of others are framed on purpose; proxy.ts says which.
      source: "/((?!f/[^/]+/embed$).*)",
      headers: [{ key: "X-Frame-Options", value: "DENY" }],
    },
    {
      // Answers for programs: nothing of them is ever a page. The policy of pages is in proxy.ts.
      source: "/api/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
  ],
};

export default config;
