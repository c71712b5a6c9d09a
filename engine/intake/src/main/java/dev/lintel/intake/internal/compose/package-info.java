/** What a Compose file starts together on one machine. */
@NullMarked
package dev.lintel.intake.internal.compose;

import org.jspecify.annotations.NullMarked;
