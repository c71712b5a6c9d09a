/** What a caller gives: an architecture as plain, immutable data that knows no catalogue and no pack. */
@NullMarked
package dev.lintel.architecture;

import org.jspecify.annotations.NullMarked;
