import { bootstrap } from "./bootstrap.mjs";

// Files are named from where the command is given, not from where the project lies.
process.env.INIT_CWD ??= process.cwd();
bootstrap("stepwell", { quiet: true });
