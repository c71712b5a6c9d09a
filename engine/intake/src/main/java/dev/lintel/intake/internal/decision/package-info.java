/** Architecture decision records in Markdown, read as stated decisions. */
@NullMarked
package dev.lintel.intake.internal.decision;

import org.jspecify.annotations.NullMarked;
