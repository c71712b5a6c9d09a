/** Compiles packs of rules and runs reviews. */
@NullMarked
package dev.lintel.engine;

import org.jspecify.annotations.NullMarked;
