/** How another program reviews an architecture: in ten lines, and with rules of its own. */
@NullMarked
package dev.lintel.samples.embed;

import org.jspecify.annotations.NullMarked;
