/** What a change to an architecture does: the one-way doors it walks through, and the findings that come and go. */
@NullMarked
package dev.lintel.engine.internal.diff;

import org.jspecify.annotations.NullMarked;
