/** Reviews and rules as text for people at a terminal. */
@NullMarked
package dev.lintel.report.text;

import org.jspecify.annotations.NullMarked;
