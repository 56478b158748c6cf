import { bootstrap } from "./bootstrap.mjs";

bootstrap("tenant-plan");
