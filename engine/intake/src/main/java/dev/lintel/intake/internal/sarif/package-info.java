/** Logs in which other tools say what they found. */
@NullMarked
package dev.lintel.intake.internal.sarif;

import org.jspecify.annotations.NullMarked;
