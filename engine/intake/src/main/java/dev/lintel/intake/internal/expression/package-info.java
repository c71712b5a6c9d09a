/** What values come to that a template computes, where that is certain, and what they refer to. */
@NullMarked
package dev.lintel.intake.internal.expression;

import org.jspecify.annotations.NullMarked;
