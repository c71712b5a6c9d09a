/** Lintel as tools of an agent, by the Model Context Protocol. */
@NullMarked
package dev.lintel.samples.mcp;

import org.jspecify.annotations.NullMarked;
