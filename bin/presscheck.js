#!/usr/bin/env node
// Starts the compiled command. In a checkout it first makes sure that what
// runs was compiled from the sources as they are now (see build.js).
import { findCompiledRoot } from "./build.js";

const root = findCompiledRoot();
if (root === undefined) process.exitCode = 2;
else await import(new URL("cli/main.js", root).href);
