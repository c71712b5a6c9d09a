/** Lintel's own document, and the JSON Schema that describes it to editors. */
@NullMarked
package dev.lintel.intake.internal.document;

import org.jspecify.annotations.NullMarked;
