import { bootstrap } from "./bootstrap.mjs";

bootstrap("conformance");
