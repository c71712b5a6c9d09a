/** The forms that a review can be written in, and what a form of one's own needs. */
@NullMarked
package dev.lintel.report;

import org.jspecify.annotations.NullMarked;
