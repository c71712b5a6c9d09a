/** What the public face stands on: the formats, and what they share. */
@NullMarked
package dev.lintel.intake.internal;

import org.jspecify.annotations.NullMarked;
