import { bootstrap } from "./bootstrap.mjs";

// Files are named from where the command is given, not from where the project lies. npm says where that is; whoever runs
// this file without npm may have inherited what npm said to somebody else.
if (process.env.npm_lifecycle_event !== "stepwell") process.env.INIT_CWD = process.cwd();
bootstrap("stepwell", { quiet: true });
