/** The command line: one program for whoever writes, checks or evaluates contracts. */
@NullMarked
package io.github.kpi4j.cli;

import org.jspecify.annotations.NullMarked;
