/**
 * Who may import whom. Each rule is one sentence of docs/architecture.md; there is no baseline and no warning level.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const TEST_FILE = String.raw`\.test\.tsx?$`;

export default {
  forbidden: [
    forbid(
      "no-cycles",
      "Two files that need each other are one thought, or miss a third file.",
      {},
      { circular: true },
    ),
    forbid(
      "resolvable",
      "Every import leads somewhere.",
      {},
      { couldNotResolve: true, pathNot: String.raw`^(\.next|next-env)|\.css$|^bun:` },
    ),
    forbid(
      "contracts-know-nobody",
      "Contracts are what the others agree on.",
      { path: "^contracts/", pathNot: TEST_FILE },
      { path: "^(app|bench|components|engine|interchange|prisma|scripts|server|tests|worker)/" },
    ),
    forbid(
      "engine-is-pure",
      "The engine runs in the browser as well: contracts and itself only.",
      { path: "^engine/", pathNot: TEST_FILE },
      { path: "^(app|bench|components|interchange|prisma|scripts|server|tests|worker)/" },
    ),
    forbid(
      "interchange-is-pure",
      "Foreign formats are read and written in the browser as well: contracts and engine only.",
      { path: "^interchange/", pathNot: TEST_FILE },
      { path: "^(app|bench|components|prisma|scripts|server|tests|worker)/" },
    ),
    forbid(
      "engine-without-io",
      "No Node modules in engine, contracts and interchange.",
      { path: "^(contracts|engine|interchange)/", pathNot: TEST_FILE },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "server-below-web",
      "The server knows neither screens nor workers.",
      { path: "^server/", pathNot: TEST_FILE },
      { path: "^(app|bench|components|tests|worker)/" },
    ),
    forbid(
      "worker-below-web",
      "A worker has no screens.",
      { path: "^worker/", pathNot: TEST_FILE },
      { path: "^(app|bench|components|scripts|tests)/" },
    ),
    forbid(
      "components-without-server",
      "Screens talk to the server by tRPC; they share its schemas and types, never its code.",
      { path: "^components/", pathNot: TEST_FILE },
      {
        path: "^(server|worker|prisma|scripts)/",
        pathNot: String.raw`\.schema\.ts$`,
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid("components-without-app", "Routes use components.", { path: "^components/" }, { path: "^app/" }),
    forbid(
      "primitives-know-nothing",
      "components/ui knows nothing of Stepwell; the platform's formatters are nobody's.",
      { path: "^components/ui/" },
      { path: "^(components/(?!ui/)|contracts|engine/(?!intl-formats\\.ts$)|server)" },
    ),
    forbid(
      "app-by-components-and-server",
      "Routes read parameters, check the session and render.",
      { path: "^app/" },
      { path: "^(worker|scripts|bench|tests)/" },
    ),
    forbid(
      "nobody-imports-tests",
      "Tests import; nothing imports tests.",
      { pathNot: `^(tests|bench)/|${TEST_FILE}` },
      { path: "^tests/" },
    ),
    forbid("nobody-imports-test-files", "A test file has no exports.", {}, { path: TEST_FILE }),
    forbid(
      "one-door-to-the-database",
      "Only server/db.ts, with its folder server/database, and server/tenancy make clients, so nobody can forget the tenant.",
      {
        path: "^(app|components|contracts|engine|interchange|server|worker)/",
        pathNot: String.raw`^server/(db\.ts|database/|tenancy/)|${TEST_FILE}`,
      },
      { path: "^node_modules/(pg|@prisma/adapter-pg)/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "scripts-below-tests",
      "What starts the product needs no tests and no screens. The command line runs scripts in the workers' sandbox.",
      { path: "^scripts/" },
      { path: "^(app|bench|components|worker)/", pathNot: "^worker/effects/script/" },
    ),
    forbid(
      "no-development-packages",
      "What runs in production is a dependency.",
      {
        path: "^(app|components|contracts|engine|interchange|server|worker|prisma)/",
        pathNot: TEST_FILE,
      },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "listed-packages",
      "A package that is imported is named in package.json.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    parser: "tsc",
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: String.raw`^(\.next|prisma/generated|next-env\.d\.ts)` },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css", ".d.ts"],
    },
  },
};
