/** The command line: reads a file, reviews it, writes the answer, and says by its exit code what came out. */
@NullMarked
package dev.lintel.cli;

import org.jspecify.annotations.NullMarked;
